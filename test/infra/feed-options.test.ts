import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDateline } from '../../infra/dateline.ts';
import type { StageSettings } from '../../infra/stage-settings.ts';
import { isPlaceholder, resolveStage, withFeedContact } from '../../infra/stages.ts';
import { type Synthesis, synthesise } from '../../infra/synthesise.ts';
import { allResources, attachedStatements, emptyBundles, spell } from './templates.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-list-'));
const listFile = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const bundles = emptyBundles('ingest', 'dispatch', 'poll', 'websub', 'starting-list');
const dev = resolveStage('dev');
const withList = (path: string): StageSettings => ({ ...dev, feeds: { ...dev.feeds, startingList: path } });
const good = '[{"url": "https://kai.example/feed"}]';

let synthesis: Synthesis;
beforeAll(() => {
  const settings = { ...withList(listFile('good.json', good)), mail: { recipients: ['news@kai.example'] } };
  const rules = (app: App) => new AwsSolutionsChecks(app);
  synthesis = synthesise(settings, { bundles, rules });
}, 60_000);

describe('a stage with a starting list and mail', () => {
  test('has a function with the list beside its bundle, and calls it for each list', () => {
    const [resource] = allResources(synthesis, 'Custom::StartingList');
    const fn = allResources(synthesis, 'AWS::Lambda::Function').find(({ id }) => id.startsWith('StartingList'));
    expect(resource?.Properties.ServiceToken).toEqual({ 'Fn::GetAtt': [fn?.id, 'Arn'] });
    expect(fn?.Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Timeout: 900 });
    const asset = fn?.Properties.Code.S3Key.replace('.zip', '');
    const staged = join(synthesis.assembly.directory, `asset.${asset}`);
    expect(readFileSync(join(staged, 'feeds.list'), 'utf8')).toBe(good);
    const other = synthesise(withList(listFile('other.json', '[]')), { bundles, validate: false });
    expect(allResources(other, 'Custom::StartingList')[0]?.Properties.List).not.toBe(resource?.Properties.List);
  });

  test('lets SES put mail under mail/ of the inbox, for that rule of that account only', () => {
    const [rule] = allResources(synthesis, 'AWS::SES::ReceiptRule');
    expect(rule?.Properties.Rule).toMatchObject({
      Enabled: true,
      ScanEnabled: true,
      Recipients: ['news@kai.example'],
      Actions: [{ S3Action: { ObjectKeyPrefix: 'mail/' } }],
    });
    const inbox = allResources(synthesis, 'AWS::S3::Bucket').find(({ id }) => id.startsWith('Inbox'));
    const { stateful } = synthesis.templates;
    const [mail] = attachedStatements(stateful, 'AWS::S3::BucketPolicy', 'Bucket', inbox?.id ?? '').filter(
      ({ Effect, Action }) => Effect === 'Allow' && Action === 's3:PutObject',
    );
    expect(mail?.Principal).toEqual({ Service: 'ses.amazonaws.com' });
    expect(spell(mail?.Resource)).toMatch(/inbox-.*\/mail\/\*$/);
    expect(spell(mail?.Condition?.ArnEquals?.['aws:SourceArn'])).toContain(
      'receipt-rule-set/dateline-dev:receipt-rule/dateline-dev',
    );
    expect(JSON.stringify(rule?.DependsOn)).toContain('Policy');
  });

  test('may use a rule set that is there', () => {
    const mail = { recipients: ['kai.example'], ruleSet: 'default-rule-set' };
    const other = synthesise({ ...dev, mail }, { bundles, validate: false });
    expect(allResources(other, 'AWS::SES::ReceiptRuleSet')).toEqual([]);
    expect(allResources(other, 'AWS::SES::ReceiptRule')[0]?.Properties.RuleSetName).toBe('default-rule-set');
  });
});

test('a stage has neither unless told', () => {
  const plain = synthesise('dev', { bundles, validate: false });
  expect(allResources(plain).filter(({ Type }) => /SES|StartingList/.test(Type))).toEqual([]);
});

test.each([
  [
    'bad.json',
    '[{"url": "ftp://kai.example/"}, {"url": "https://a:b@kai.example/"}]',
    /feed 1: .*; feed 2: .*credentials/,
  ],
  ['bad.opml', '<html/>', /no OPML/],
])('a list that can not be applied (%s) fails the synthesis, and says why', (name, text, why) => {
  expect(() => synthesise(withList(listFile(name, text)), { bundles, validate: false })).toThrow(why);
});

describe('the contact of the poller', () => {
  const warnings = (settings: StageSettings) => {
    const app = new App({ stackTraces: false });
    addDateline(app, { settings, bundles, forDeployment: true });
    return Annotations.fromStack(app.node.findChild('Stateless') as Stack)
      .findWarning('*', Match.stringLikeRegexp('feeds.contact'))
      .map(({ entry }) => String(entry.data));
  };

  test('that is nobody’s is warned of, in every stage that polls', () => {
    expect(warnings(dev)).toHaveLength(1);
    expect(warnings({ ...dev, feeds: { ...dev.feeds, enabled: false } })).toEqual([]);
  });

  test('may be given with the deployment', () => {
    const told = withFeedContact(dev, 'https://desk.kai.org/feeds');
    expect(told.feeds.contact).toBe('https://desk.kai.org/feeds');
    expect(warnings(told)).toEqual([]);
    expect(['https://a.example/x', 'not a page', 'https://dateline.org/'].map(isPlaceholder)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

import type { App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkManaged } from '../../infra/constructs/managed-services.ts';
import { resolveStage } from '../../infra/stages.ts';
import { synthesise } from '../../infra/synthesise.ts';
import { env, type ManagedEnvironment } from '../../shared/contract.ts';
import { allResources, emptyBundles, roleStatements, spell } from './templates.ts';

const managed: ManagedEnvironment = {
  comprehend: { for: ['entities', 'sentiment'], usdPerUnit: 0.0001, mostBytes: 20_000 },
  bedrock: {
    for: ['summary'],
    model: 'eu.amazon.nova-lite-v1:0',
    usdPerMillionInputTokens: 0.06,
    usdPerMillionOutputTokens: 0.24,
    mostBytes: 20_000,
  },
  usdPerDay: 5,
  deadline: 5_000,
  parallel: 8,
  cacheDays: 30,
};

describe('managed services', () => {
  let off: ReturnType<typeof synthesise>;
  let on: ReturnType<typeof synthesise>;
  beforeAll(() => {
    const bundles = emptyBundles('ingest', 'dispatch', 'poll', 'websub');
    off = synthesise('dev', { bundles, validate: false });
    // Throws where cdk-nag finds anything.
    const rules = (app: App) => new AwsSolutionsChecks(app);
    on = synthesise({ ...resolveStage('dev'), managed }, { bundles, rules, validate: false });
  }, 60_000);

  test('are not there unless a stage names them', () => {
    const text = JSON.stringify(off.templates);
    for (const word of ['comprehend', 'bedrock', 'UpdateItem', env.managed]) expect(text).not.toContain(word);
  });

  test('bring the ingest function their settings, and what they need and no more', () => {
    const variables = allResources(on, 'AWS::Lambda::Function').map(
      ({ Properties }) => Properties.Environment?.Variables ?? {},
    );
    expect(variables.flatMap((of) => of[env.managed] ?? []).map((text) => JSON.parse(text))).toEqual([managed]);
    const statements = roleStatements(on);
    const asked = statements.flatMap(({ Action }) => Action).filter((action) => action.startsWith('comprehend:'));
    expect(asked).toEqual(['comprehend:DetectEntities', 'comprehend:DetectSentiment']);
    const [invoke, ...others] = statements.filter(({ Action }) => [Action].flat().includes('bedrock:InvokeModel'));
    expect([invoke?.Resource].flat().map(spell)).toEqual([
      'arn:<AWS::Partition>:bedrock:<AWS::Region>:<AWS::AccountId>:inference-profile/eu.amazon.nova-lite-v1:0',
      'arn:<AWS::Partition>:bedrock:*::foundation-model/amazon.nova-lite-v1:0',
    ]);
    expect(others).toEqual([]);
    const updates = statements.filter(({ Action }) => [Action].flat().includes('dynamodb:UpdateItem'));
    expect(updates).toHaveLength(1);
  });

  test.each([
    { ...managed, usdPerDay: 0 },
    { ...managed, deadline: Number.POSITIVE_INFINITY },
    { ...managed, comprehend: { ...managed.comprehend, for: [], usdPerUnit: -1, mostBytes: 1 } },
    { usdPerDay: 1, deadline: 1, parallel: 1, cacheDays: 1 },
  ])('are refused with settings that make no sense', (settings) => {
    expect(() => checkManaged(settings)).toThrow(RangeError);
  });
});

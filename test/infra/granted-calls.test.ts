import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { resolveStage } from '../../infra/stages.ts';
import { synthesise } from '../../infra/synthesise.ts';
import type { ManagedEnvironment } from '../../shared/contract.ts';
import { emptyBundles, roleStatements } from './templates.ts';

/*
 * Emulators don't check permissions: a call that the role doesn't allow would fail first in a real account.
 * So what the store and the function call is compared with what the function may do.
 */
const each = { region: 'eu-west-1', mostBytes: 10_000 };
/** Everything that can be switched on. */
const managed: ManagedEnvironment = {
  comprehend: { ...each, for: ['language', 'entities', 'keywords', 'sentiment'], usdPerUnit: 0.0001 },
  bedrock: { ...each, for: ['summary'], model: 'm', usdPerMillionInputTokens: 1, usdPerMillionOutputTokens: 1 },
  usdPerDay: 1,
  deadline: 1000,
  parallel: 2,
  cacheDays: 1,
};
let granted: Set<string>;
let called: string[];
beforeAll(() => {
  const dev = synthesise(
    { ...resolveStage('dev'), managed },
    { bundles: emptyBundles('ingest', 'dispatch', 'poll', 'websub'), validate: false },
  );
  granted = new Set(roleStatements(dev).flatMap(({ Action }) => Action));
  const sources = globSync([
    'shared/store/**/*.ts',
    'shared/ingest/**/*.ts',
    'shared/feeds/**/*.ts',
    'functions/**/*.ts',
  ]);
  called = sources.flatMap((path) => imported(readFileSync(path, 'utf8')));
}, 60_000);

/** `dynamodb:PutItem` for an import of PutItemCommand from the DynamoDB client. */
function imported(source: string): string[] {
  return [...source.matchAll(/import \{([^}]*)\} from '@aws-sdk\/client-([\w-]+)'/g)].flatMap(
    ([, names = '', service]) =>
      [...names.matchAll(/(?<!type )\b(\w+)Command\b/g)].map(([, call]) => `${service?.replaceAll('-', '')}:${call}`),
  );
}

/** Where the action is not called like the call. */
const needs: Readonly<Record<string, readonly string[]>> = {
  'bedrockruntime:Converse': ['bedrock:InvokeModel'],
  's3:HeadObject': ['s3:GetObject'],
  'sqs:SendMessageBatch': ['sqs:SendMessage'],
  's3:CopyObject': ['s3:GetObject', 's3:GetObjectTagging', 's3:PutObject', 's3:PutObjectTagging'],
};

describe('what is called and what is allowed', () => {
  test('every call is allowed', () => {
    expect(called).toContain('dynamodb:PutItem');
    const missing = called.flatMap((call) => needs[call] ?? [call]).filter((action) => !granted.has(action));
    expect([...new Set(missing)], 'Grant them in infra/constructs/grants.ts').toEqual([]);
  });

  test('nothing is allowed on the table that is never called', () => {
    const idle = [...granted].filter((action) => action.startsWith('dynamodb:') && !called.includes(action));
    expect(idle, 'Withdraw them in infra/constructs/grants.ts').toEqual([]);
  });
});

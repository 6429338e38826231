import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeCustomResources } from '../../../local/functions/custom-resource-runner.ts';
import type { LocalSystem } from '../../../local/template/system.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const endpoints = {
  s3: 'http://127.0.0.1:1',
  sqs: 'http://127.0.0.1:1',
  sns: 'http://127.0.0.1:1',
  dynamodb: 'http://127.0.0.1:1',
  functionUrls: {},
};

async function systemWith(body: string): Promise<LocalSystem> {
  const code = join(await temporaryFolder(), 'function');
  await mkdir(code, { recursive: true });
  const handler = `export const handler = async (event) => { ${body} };`;
  await writeFile(join(code, 'handler.mjs'), handler);
  const fn = { logicalId: 'F', name: 'f', code, handler: 'handler.handler', environment: {}, timeout: 10, memory: 128 };
  const customResources = [{ logicalId: 'List', function: 'f', properties: { List: 'abc' } }];
  return { functions: [fn], customResources } as unknown as LocalSystem;
}
const answer = (said: string) =>
  `await fetch(event.ResponseURL, { method: 'PUT', body: JSON.stringify(event.RequestType === 'Create' && event.ResourceProperties.List === 'abc' ? ${said} : {}) })`;
const make = async (body: string) =>
  makeCustomResources(await systemWith(body), endpoints as never, { log: () => undefined } as never);

it('a start makes the custom resources as CloudFormation does, and fails with the reason of one that fails', async () => {
  await make(answer("{ Status: 'SUCCESS' }"));
  await expect(make(answer("{ Status: 'FAILED', Reason: 'no such table' }"))).rejects.toThrow(
    'List failed: no such table',
  );
  await expect(make('')).rejects.toThrow('gave no answer');
}, 30_000);

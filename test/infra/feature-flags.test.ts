import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const recommended = createRequire(import.meta.url)('aws-cdk-lib/recommended-feature-flags.json');

test('cdk.json sets every feature flag to the value that the installed CDK recommends', () => {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  expect(context).toEqual(recommended);
});

import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CustomResource } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { startingListFile } from '../../shared/contract.ts';
import { readFeedList } from '../../shared/feeds/feed-list.ts';
import { subscriptionsOf } from '../../shared/feeds/starting-list.ts';

export const startingListFunction = 'starting-list';
export const startingListType = 'Custom::StartingList';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Makes the function with the stage's list beside its bundle, and has CloudFormation call it whenever the list is another one.
 * @param path of the list, from the project's folder
 * @param make takes the folder of the bundles
 * @throws Error when the list can't be read, with every entry that can't be subscribed to
 */
export function applyStartingList(
  scope: Construct,
  path: string,
  bundles: string,
  make: (bundles: string) => LambdaFunction,
): void {
  const list = readFileSync(resolve(root, path));
  check(list, path);
  const folder = mkdtempSync(join(tmpdir(), 'dateline-starting-list-'));
  try {
    const bundle = join(folder, startingListFunction);
    mkdirSync(bundle);
    cpSync(join(bundles, startingListFunction), bundle, { recursive: true });
    writeFileSync(join(bundle, startingListFile), list);
    // The CDK copies what the function is made of at once.
    const { functionArn } = make(folder);
    const properties = { List: createHash('sha256').update(list).digest('hex') };
    new CustomResource(scope, 'StartingListApplied', {
      serviceToken: functionArn,
      resourceType: startingListType,
      properties,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function check(list: Uint8Array, path: string): void {
  try {
    subscriptionsOf(readFeedList(list), '');
  } catch (error) {
    throw new Error(`The starting list ${path} can't be applied: ${(error as Error).message}`, { cause: error });
  }
}

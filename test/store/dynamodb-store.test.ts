import { afterAll, beforeAll } from 'vitest';
import { type EmulatedAws, startEmulatedAws, storeOn } from './emulated-aws.ts';
import { describeStore } from './store-contract.ts';

let aws: EmulatedAws;
beforeAll(async () => {
  aws = await startEmulatedAws();
});
afterAll(() => aws.stop());

describeStore('DynamoDB and S3', async () => storeOn(aws, await aws.createTable()));

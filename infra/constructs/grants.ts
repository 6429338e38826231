import { Aws, Stack, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { table as keys } from '../../shared/contract.ts';
import type { HouseBucket } from './house-bucket.ts';

/*
 * Binding a resource sets the variable that names it and grants what the house does with it, together: neither can be
 * forgotten. Narrower than CDK's grants, which include scans, deletes and tags of everything.
 */

export function allow(lambda: LambdaFunction, actions: string[], resources: string[]): void {
  lambda.addToRolePolicy(new PolicyStatement({ actions, resources }));
}

/** Reads of delivered objects, any version, with tags since a copy takes them along. */
export function readObjects(lambda: LambdaFunction, variable: string, bucket: HouseBucket): void {
  const actions = ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectTagging', 's3:GetObjectVersionTagging'];
  bindBucket(lambda, variable, bucket);
  allowObjects(lambda, actions, bucket, '');
}

/** Reads and writes of objects under the prefixes. */
export function keepObjects(
  lambda: LambdaFunction,
  variable: string,
  bucket: HouseBucket,
  prefixes: readonly string[],
): void {
  const actions = ['s3:GetObject', 's3:PutObject', 's3:PutObjectTagging'];
  bindBucket(lambda, variable, bucket);
  for (const prefix of prefixes) allowObjects(lambda, actions, bucket, prefix);
}

/** Writes of objects under the prefix with their tags, and nothing else. */
export function dropObjects(lambda: LambdaFunction, variable: string, bucket: HouseBucket, prefix: string): void {
  lambda.addEnvironment(variable, bucket.bucket.bucketName);
  allowObjects(lambda, ['s3:PutObject', 's3:PutObjectTagging'], bucket, prefix);
}

/** Without the right to list, S3 answers 403 where an object is missing, and a missing sidecar would look like a fault. */
function bindBucket(lambda: LambdaFunction, variable: string, { bucket, arn }: HouseBucket): void {
  lambda.addEnvironment(variable, bucket.bucketName);
  allow(lambda, ['s3:ListBucket'], [arn]);
}

function allowObjects(lambda: LambdaFunction, actions: string[], { arn }: HouseBucket, prefix: string): void {
  const resource = `${arn}/${prefix}*`;
  allow(lambda, actions, [resource]);
  const reason = 'Objects of one bucket under one prefix; what follows is named by publishers and by content.';
  acknowledgeWildcard(lambda, resource, reason);
}

/** One reason for one wildcard of a function's policy: any other is still found. */
export function acknowledgeWildcard(lambda: LambdaFunction, resource: string, reason: string): void {
  const resolved: string | { 'Fn::Join': [string, (string | { Ref: string })[]] } = Stack.of(lambda).resolve(resource);
  const parts = typeof resolved === 'string' ? [resolved] : resolved['Fn::Join'][1];
  const spelt = parts.map((part) => (typeof part === 'string' ? part : `<${part.Ref}>`)).join('');
  Validations.of(lambda.role ?? lambda).acknowledge({ id: `AwsSolutions-IAM5[Resource::${spelt}]`, reason });
}

/** Reads by key and index, conditional puts; no scan, no delete. A test holds the list against the calls of shared/store. */
export function keepRecords(lambda: LambdaFunction, variable: string, table: Table): void {
  lambda.addEnvironment(variable, table.tableName);
  allow(lambda, ['dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:PutItem'], [table.tableArn]);
  const indexes = Object.values(keys.indexes).map((index) => `${table.tableArn}/index/${index.name}`);
  allow(lambda, ['dynamodb:Query'], indexes);
}

/** Reads by key and conditional puts. */
export function keepItems(lambda: LambdaFunction, variable: string, table: Table): void {
  lambda.addEnvironment(variable, table.tableName);
  allow(lambda, ['dynamodb:BatchGetItem', 'dynamodb:PutItem'], [table.tableArn]);
}

/** Reads lists, and nothing of what stands in them. */
export function queryLists(lambda: LambdaFunction, variable: string, table: Table): void {
  lambda.addEnvironment(variable, table.tableName);
  const indexes = Object.values(keys.indexes).map((index) => `${table.tableArn}/index/${index.name}`);
  allow(lambda, ['dynamodb:Query'], indexes);
}

export function sendMessages(lambda: LambdaFunction, variable: string, queue: Queue): void {
  lambda.addEnvironment(variable, queue.queueUrl);
  allow(lambda, ['sqs:SendMessage'], [queue.queueArn]);
}

/** Secrets whose names begin so, with the six characters that Secrets Manager ends their ARNs with. */
export function readSecrets(lambda: LambdaFunction, prefix: string): void {
  const resource = `arn:${Aws.PARTITION}:secretsmanager:${Aws.REGION}:${Aws.ACCOUNT_ID}:secret:${prefix}*`;
  allow(lambda, ['secretsmanager:GetSecretValue'], [resource]);
  acknowledgeWildcard(lambda, resource, 'Secrets of feeds, which are named when feeds are added, under one prefix.');
}

export function readSecret(lambda: LambdaFunction, variable: string, secret: Secret): void {
  lambda.addEnvironment(variable, secret.secretArn);
  allow(lambda, ['secretsmanager:GetSecretValue'], [secret.secretArn]);
}

export function publish(lambda: LambdaFunction, variable: string, topic: Topic): void {
  lambda.addEnvironment(variable, topic.topicArn);
  allow(lambda, ['sns:Publish'], [topic.topicArn]);
  if (topic.masterKey) allow(lambda, ['kms:Decrypt', 'kms:GenerateDataKey'], [topic.masterKey.keyArn]);
}

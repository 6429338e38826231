import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { account, region } from '../template/physical-names.ts';

/** Where a running system answers. S3, SQS and SNS may share one address. */
export interface Endpoints {
  readonly s3: string;
  readonly sqs: string;
  readonly sns: string;
  readonly dynamodb: string;
  readonly secretsManager: string;
  /** By the name of the URL's resource; each ends in a slash. */
  readonly functionUrls: Readonly<Record<string, string>>;
}

/** The emulators take any; the SDK and the AWS CLI insist on some. */
export const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

const settings = { region, credentials } as const;

export const s3Client = ({ s3 }: Endpoints): S3Client =>
  new S3Client({ ...settings, endpoint: s3, forcePathStyle: true });
export const sqsClient = ({ sqs }: Endpoints): SQSClient =>
  new SQSClient({ ...settings, endpoint: sqs, useQueueUrlAsEndpoint: false });
export const snsClient = ({ sns }: Endpoints): SNSClient => new SNSClient({ ...settings, endpoint: sns });
export const dynamoDbClient = ({ dynamodb }: Endpoints): DynamoDBClient =>
  new DynamoDBClient({ ...settings, endpoint: dynamodb });

export const queueUrl = ({ sqs }: Endpoints, name: string): string => `${sqs}/${account}/${name}`;

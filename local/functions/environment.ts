import { join } from 'node:path';
import { env } from '../../shared/contract.ts';
import { credentials, type Endpoints } from '../emulators/clients.ts';
import { functionUrl, region } from '../template/physical-names.ts';
import type { LambdaFunction } from '../template/system.ts';

/**
 * A worker's whole environment: what the template sets, what Lambda's runtime sets, and where the AWS SDK finds the services.
 * Nothing of this process's own environment or of the user's AWS configuration reaches the function.
 */
export function workerEnvironment(fn: LambdaFunction, endpoints: Endpoints): Record<string, string> {
  const nowhere = join(fn.code, 'no-aws-configuration');
  return {
    ...withLocalAddresses(fn.environment, endpoints),
    ...managedServices(fn),
    PATH: process.env.PATH ?? '',
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    _HANDLER: fn.handler,
    LAMBDA_TASK_ROOT: fn.code,
    AWS_LAMBDA_FUNCTION_NAME: fn.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memory),
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_CONFIG_FILE: nowhere,
    AWS_SHARED_CREDENTIALS_FILE: nowhere,
    AWS_EC2_METADATA_DISABLED: 'true',
    // An address that is an IP makes the SDK put the bucket into the path, so handlers need no setting of their own.
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_SNS: endpoints.sns,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secretsManager,
  };
}

/**
 * No emulator speaks for Comprehend or Bedrock: without a stand-in of one's own, whose address is in DATELINE_MANAGED_ENDPOINT, the embedded
 * enrichers do all the work, whatever the stage's settings say.
 */
function managedServices(fn: LambdaFunction): Record<string, string> {
  const endpoint = process.env.DATELINE_MANAGED_ENDPOINT;
  if (!fn.environment[env.managed]) return {};
  if (!endpoint) return { [env.managed]: '' };
  return { AWS_ENDPOINT_URL_COMPREHEND: endpoint, AWS_ENDPOINT_URL_BEDROCK_RUNTIME: endpoint };
}

/** Addresses of queues and functions are those of AWS in the template. */
function withLocalAddresses(environment: Readonly<Record<string, string>>, { sqs, functionUrls }: Endpoints) {
  const addresses = [
    [`https://sqs.${region}.amazonaws.com`, sqs],
    ...Object.entries(functionUrls).map(([name, address]) => [functionUrl(name), address]),
  ] as const;
  const local = (value: string) =>
    addresses.reduce((text, [there, here = '']) => text.replaceAll(there ?? '', here), value);
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, local(value)]));
}

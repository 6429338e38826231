import { Aws } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { ManagedEnvironment } from '../../shared/contract.ts';
import { acknowledgeWildcard, allow } from './grants.ts';

const operations = {
  language: 'comprehend:DetectDominantLanguage',
  entities: 'comprehend:DetectEntities',
  keywords: 'comprehend:DetectKeyPhrases',
  sentiment: 'comprehend:DetectSentiment',
} as const;

/** Grants what the settings ask for, and the counter of what it costs. */
export function askManagedServices(lambda: LambdaFunction, settings: ManagedEnvironment, table: Table): void {
  const { comprehend, bedrock } = settings;
  allow(lambda, ['dynamodb:UpdateItem'], [table.tableArn]);
  if (comprehend) {
    allow(
      lambda,
      comprehend.for.map((subject) => operations[subject]),
      ['*'],
    );
    acknowledgeWildcard(
      lambda,
      '*',
      'Comprehend has no resources to name for its built-in models; X-Ray has none either.',
    );
  }
  if (bedrock) invokeModel(lambda, bedrock);
}

/** Prefix of an inference profile: it sends a request to the model in any region of its part of the world. */
const profile = /^(?:us|us-gov|eu|apac|jp|au|ca|global)\./;

function invokeModel(
  lambda: LambdaFunction,
  { model, region = Aws.REGION }: NonNullable<ManagedEnvironment['bedrock']>,
): void {
  const modelIn = (place: string) =>
    `arn:${Aws.PARTITION}:bedrock:${place}::foundation-model/${model.replace(profile, '')}`;
  if (profile.test(model)) {
    const own = `arn:${Aws.PARTITION}:bedrock:${region}:${Aws.ACCOUNT_ID}:inference-profile/${model}`;
    const anywhere = modelIn('*');
    allow(lambda, ['bedrock:InvokeModel'], [own, anywhere]);
    acknowledgeWildcard(lambda, anywhere, 'One model, in the regions that its inference profile sends requests to.');
  } else {
    allow(lambda, ['bedrock:InvokeModel'], [modelIn(region)]);
  }
}

/**
 * @throws RangeError on settings that would spend nothing, or without bound
 */
export function checkManaged(settings: ManagedEnvironment): ManagedEnvironment {
  const { comprehend, bedrock, usdPerDay, deadline, parallel, cacheDays } = settings;
  const positive = { usdPerDay, deadline, parallel, cacheDays, ...prices(comprehend), ...prices(bedrock) };
  for (const [name, value] of Object.entries(positive))
    if (!(Number.isFinite(value) && value > 0))
      throw new RangeError(`managed.${name} must be above zero, and is ${value}.`);
  if (![comprehend, bedrock].some((service) => service && service.for.length > 0))
    throw new RangeError('managed names no enricher for any service: leave it out to use none.');
  return settings;
}

const prices = (service: object | undefined): Record<string, number> =>
  Object.fromEntries(Object.entries(service ?? {}).filter(([name]) => /^usd|^most/.test(name)));

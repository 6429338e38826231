import { nameOfArn } from './physical-names.ts';
import type { Found } from './read-system.ts';
import type { Queue } from './system.ts';

/** CloudFormation properties that are SQS attributes of the same name. */
const plainAttributes = [
  'DelaySeconds',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'VisibilityTimeout',
  'FifoQueue',
  'ContentBasedDeduplication',
];

/** A queue with its redrive policy. Long polling is the poller's own here. */
export function readQueue({ logicalId, name, properties, resolve }: Found): Queue {
  const redrive = resolve(properties.RedrivePolicy) as
    | { deadLetterTargetArn: string; maxReceiveCount: number }
    | undefined;
  const plain = plainAttributes.flatMap((attribute) => {
    const value = resolve(properties[attribute]);
    return value === undefined ? [] : [[attribute, String(value)] as const];
  });
  return {
    logicalId,
    name,
    attributes: Object.fromEntries(redrive ? [...plain, ['RedrivePolicy', JSON.stringify(redrive)]] : plain),
    visibilityTimeout: Number(resolve(properties.VisibilityTimeout) ?? 30),
    ...(redrive && {
      deadLetterQueue: nameOfArn(redrive.deadLetterTargetArn),
      maxReceiveCount: Number(redrive.maxReceiveCount),
    }),
  };
}

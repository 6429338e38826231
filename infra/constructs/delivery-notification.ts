import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { HouseBucket } from './house-bucket.ts';

/**
 * S3 tells the queue of every object created in the bucket. Written into the bucket itself, because CDK's own
 * `addEventNotification` brings a function that may change the notifications of every bucket in the account
 * (docs/adr/0002).
 */
export function announceDeliveries({ bucket, arn }: HouseBucket, queue: Queue): void {
  const { policyDependable } = queue.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AllowDeliveries',
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnLike: { 'aws:SourceArn': arn }, StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  const resource = bucket.node.defaultChild as CfnBucket;
  resource.notificationConfiguration = {
    queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: queue.queueArn }],
  };
  // S3 tries the queue when the bucket is made, so the right to send must be there first.
  if (policyDependable) bucket.node.addDependency(policyDependable);
}

import { Aws, Duration, Stack, Validations } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  type LifecycleRule,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { retentionDays, retentionTag } from '../../shared/contract.ts';
import type { LifecycleSettings, StageSettings } from '../stage-settings.ts';
import { tidyAutoDelete } from './auto-delete.ts';
import { removalPolicy } from './removal.ts';

/** Where a bucket's access logs go, or the reason why there are none. */
export type AccessLogs = { readonly to: IBucket } | { readonly none: string };

export interface HouseBucketProps {
  readonly settings: StageSettings;
  /** Short name of what it holds: the bucket is called dateline-<stage>-<holds>-<account>-<region>. */
  readonly holds: string;
  readonly versioned: boolean;
  readonly lifecycle: readonly LifecycleRule[];
  readonly accessLogs: AccessLogs;
}

/** A private, encrypted bucket that speaks TLS only. */
export class HouseBucket extends Construct {
  readonly bucket: Bucket;
  /** Spelt from the name, hence no reference: the same in every stack, and free of circles. */
  readonly arn: string;

  constructor(scope: Construct, id: string, props: HouseBucketProps) {
    super(scope, id);
    const logs = props.accessLogs;
    // Named, so that the queue's policy can name this one bucket before it exists (docs/adr/0002).
    const bucketName = nameBucket(props.settings.stage, props.holds);
    this.arn = Stack.of(this).formatArn({ service: 's3', region: '', account: '', resource: bucketName });
    this.bucket = new Bucket(this, 'Bucket', {
      bucketName,
      versioned: props.versioned,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }, ...props.lifecycle],
      removalPolicy: removalPolicy(props.settings),
      autoDeleteObjects: props.settings.dataOnDestroy === 'delete',
      ...('to' in logs && { serverAccessLogsBucket: logs.to, serverAccessLogsPrefix: `${props.holds}/` }),
    });
    if ('none' in logs) Validations.of(this.bucket).acknowledge({ id: 'AwsSolutions-S1', reason: logs.none });
    tidyAutoDelete(this, props.settings);
  }
}

/** Bucket names are global, hence account and region; 63 characters leave 16 for the stage. */
function nameBucket(stage: string, holds: string): string {
  return `dateline-${stage}-${holds}-${Aws.ACCOUNT_ID}-${Aws.REGION}`;
}

/** Objects get cheaper with age, and go where the stage or a tag of theirs says so. */
export function ageing(lifecycle: LifecycleSettings): LifecycleRule[] {
  const { infrequentAccessAfterDays, glacierAfterDays, expireAfterDays, noncurrentExpireAfterDays } = lifecycle;
  const transitions = [
    { storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(infrequentAccessAfterDays) },
    { storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: Duration.days(glacierAfterDays) },
  ];
  const expires = noncurrentExpireAfterDays !== undefined;
  return [
    { transitions, ...(expireAfterDays !== undefined && { expiration: Duration.days(expireAfterDays) }) },
    expires
      ? { noncurrentVersionExpiration: Duration.days(noncurrentExpireAfterDays) }
      : { noncurrentVersionTransitions: transitions },
    ...retentionDays.map((days) => ({
      tagFilters: { [retentionTag]: String(days) },
      expiration: Duration.days(days),
      noncurrentVersionExpiration: Duration.days(1),
    })),
  ];
}

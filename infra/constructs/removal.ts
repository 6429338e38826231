import { RemovalPolicy } from 'aws-cdk-lib';
import type { StageSettings } from '../stage-settings.ts';

/** What CloudFormation does with a resource that holds data when its stack goes. */
export function removalPolicy(settings: Pick<StageSettings, 'dataOnDestroy'>): RemovalPolicy {
  return settings.dataOnDestroy === 'delete' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
}

import { type CfnResource, Stack } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { StageSettings } from '../stage-settings.ts';
import { removalPolicy } from './removal.ts';

const providerId = 'Custom::S3AutoDeleteObjectsCustomResourceProvider';

/**
 * CDK's function that empties buckets on destroy would write to a log group that Lambda makes for it and nobody deletes.
 * It gets a log group of the stack, rights to that one only, and the runtime of our other functions.
 * Call after each bucket; the provider is one a stack, so the second call finds the work done.
 */
export function tidyAutoDelete(scope: Construct, settings: StageSettings): void {
  const stack = Stack.of(scope);
  const provider = stack.node.tryFindChild(providerId);
  if (!provider || stack.node.tryFindChild('AutoDeleteLogs')) return;
  const logs = new LogGroup(stack, 'AutoDeleteLogs', {
    retention: settings.logRetentionDays,
    removalPolicy: removalPolicy(settings),
  });
  const handler = provider.node.findChild('Handler') as CfnResource;
  handler.addPropertyOverride('Runtime', 'nodejs24.x');
  handler.addPropertyOverride('Architectures', ['arm64']);
  handler.addPropertyOverride('LoggingConfig', { LogFormat: 'JSON', LogGroup: logs.logGroupName });
  const role = provider.node.findChild('Role') as CfnResource;
  role.addPropertyDeletionOverride('ManagedPolicyArns');
  role.addPropertyOverride('Policies', [{ PolicyName: 'Logs', PolicyDocument: writeTo(logs) }]);
}

function writeTo(logs: LogGroup): object {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: logs.logGroupArn }],
  };
}

import type { Stack } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { type Deployment, openDeployment } from '../../local/deliveries/deployment.ts';
import { stackNames } from '../../shared/contract.ts';
import { CommandFailure, exitCodes } from '../exit-codes.ts';

/**
 * The system deployed as a stage in the account and region of the caller's AWS configuration.
 * @throws CommandFailure when it is not there or can't be reached
 */
export async function openStage(stage: string): Promise<Deployment> {
  const outputs = Object.fromEntries(
    ((await describe(stackNames(stage).stateful)).Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [
      OutputKey,
      OutputValue,
    ]),
  );
  return openDeployment(outputs, { s3: new S3Client(), dynamodb: new DynamoDBClient() });
}

async function describe(stackName: string): Promise<Stack> {
  const { CloudFormationClient, DescribeStacksCommand } = await import('@aws-sdk/client-cloudformation');
  const cloudFormation = new CloudFormationClient();
  try {
    const { Stacks = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName: stackName }));
    if (!Stacks[0]) throw new Error('no such stack');
    return Stacks[0];
  } catch (error) {
    throw new CommandFailure(
      exitCodes.unreachable,
      `Stack ${stackName} can't be read: ${(error as Error).message}. Check the stage's name, AWS_PROFILE and AWS_REGION.`,
    );
  } finally {
    cloudFormation.destroy();
  }
}

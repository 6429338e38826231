import { describe, expect, it } from 'vitest';
import { workerEnvironment } from '../../../local/functions/environment.ts';
import type { Stack } from '../../../local/template/assembly.ts';
import { readSystem } from '../../../local/template/read-system.ts';

const lambda = (variables: object = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Code: { S3Key: 'a.zip' }, Handler: 'handler.handler', Environment: { Variables: variables } },
});
const url = (target: string, AuthType: string) => ({
  Type: 'AWS::Lambda::Url',
  Properties: { AuthType, TargetFunctionArn: { 'Fn::GetAtt': [target, 'Arn'] } },
});

const stack: Stack = {
  name: 'shop',
  assets: new Map([['a.zip', '/bundle']]),
  template: {
    Resources: {
      CallbackAABBCCDD: lambda({ SECRET: { Ref: 'Secret11223344' }, OWN: { 'Fn::GetAtt': ['Signed', 'FunctionUrl'] } }),
      CallbackUrl: url('CallbackAABBCCDD', 'NONE'),
      Signed: url('CallbackAABBCCDD', 'AWS_IAM'),
      Secret11223344: {
        Type: 'AWS::SecretsManager::Secret',
        Properties: { GenerateSecretString: { PasswordLength: 64 } },
      },
      Typed: { Type: 'AWS::SecretsManager::Secret', Properties: { SecretString: 'typed' } },
      Clock: {
        Type: 'AWS::Scheduler::Schedule',
        Properties: { ScheduleExpression: 'rate(1 minute)', Target: { Arn: { 'Fn::GetAtt': ['Caller', 'Arn'] } } },
      },
      Caller: lambda({ CALLBACK: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['CallbackUrl', 'FunctionUrl'] }, 'path']] } }),
    },
  },
};
const system = readSystem([stack]);

describe('function URLs and secrets of the template', () => {
  it('are read, and trigger their function', () => {
    expect(system.functionUrls).toEqual([{ name: 'shop-callbackurl', function: 'shop-callback' }]);
    expect(system.functions.map(({ name }) => name)).toEqual(['shop-callback', 'shop-caller']);
    const arn = 'arn:aws:secretsmanager:us-east-1:000000000000:secret:shop-secret';
    expect(system.secrets).toEqual([{ arn, length: 64 }]);
    expect(system.functions[0]?.environment.SECRET).toBe(arn);
  });

  it('others are named as left out', () => {
    expect(system.unsupported.warnings).toEqual(
      expect.arrayContaining([
        'Signed: does not answer here: requests would have to be signed',
        'Typed: has no value here: only generated secrets are emulated',
      ]),
    );
  });

  it('functions get the loopback address of others', () => {
    const endpoints = { s3: 's3', sqs: 'sqs', sns: 'sns', dynamodb: 'db', secretsManager: 'http://127.0.0.1:2' };
    const functionUrls = { 'shop-callbackurl': 'http://127.0.0.1:1/' };
    const caller = system.functions[1];
    const environment = caller && workerEnvironment(caller, { ...endpoints, functionUrls });
    expect(environment).toMatchObject({
      CALLBACK: 'http://127.0.0.1:1/path',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: 'http://127.0.0.1:2',
    });
  });
});

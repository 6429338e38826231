import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { env, metrics } from '../../shared/contract.ts';
import { nodeEnvironment } from '../node-environment.ts';
import type { FunctionSettings, StageSettings } from '../stage-settings.ts';
import { alarmPeriod, raiseAlarm } from './alarm.ts';
import { acknowledgeWildcard, allow } from './grants.ts';
import { removalPolicy } from './removal.ts';

export interface HouseFunctionProps extends FunctionSettings {
  /** Its folder in functions/, and the `service` of its logs and metrics. */
  readonly name: string;
  readonly description: string;
  /** Folder of the bundles, one folder a function. */
  readonly bundles: string;
  readonly settings: StageSettings;
  readonly environment?: Readonly<Record<string, string>>;
  /** Invocations at the same time that are its own, and all it gets. */
  readonly reservedConcurrency?: number | undefined;
  readonly monitoring: { readonly topic: ITopic };
}

/** A function as all of ours are: Node 24 on arm64, its own role and log group, structured logs, traces, alarms. */
export class HouseFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', {
      retention: props.settings.logRetentionDays,
      removalPolicy: removalPolicy(props.settings),
    });
    // A role of our own: the one that CDK makes may write to every log group of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.lambda = new LambdaFunction(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(props.bundles, props.name)),
      handler: 'handler.handler',
      role,
      memorySize: props.memory,
      timeout: Duration.seconds(props.timeout),
      environment: fitting({ ...houseEnvironment(props), ...props.environment }),
      logGroup,
      ...(props.reservedConcurrency !== undefined && { reservedConcurrentExecutions: props.reservedConcurrency }),
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel[props.settings.logLevel],
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: Tracing.ACTIVE,
    });
    allow(this.lambda, ['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]);
    acknowledgeWildcard(this.lambda, '*', 'X-Ray has no resources to name: traces are put for the account.');
    this.watch(props);
  }

  private watch({ name, monitoring }: HouseFunctionProps): void {
    raiseAlarm(this, 'ErrorsAlarm', {
      metric: this.lambda.metricErrors({ period: alarmPeriod }),
      description: `Invocations of ${name} failed: a bug, a time-out or no memory. See docs/operations.md, Errors.`,
      topic: monitoring.topic,
      atLeast: 1,
    });
    raiseAlarm(this, 'ThrottlesAlarm', {
      metric: this.lambda.metricThrottles({ period: alarmPeriod }),
      description: `Invocations of ${name} were throttled. See docs/operations.md, Throttles.`,
      topic: monitoring.topic,
      atLeast: 1,
    });
  }
}

function houseEnvironment({ name, settings }: HouseFunctionProps): Record<string, string> {
  return {
    [env.stage]: settings.stage,
    POWERTOOLS_SERVICE_NAME: name,
    POWERTOOLS_METRICS_NAMESPACE: metrics.namespace,
    ...nodeEnvironment,
  };
}

/** Lambda takes 4 KB of variables; 1 KB is left for names that are known at deployment only. */
function fitting(environment: Record<string, string>): Record<string, string> {
  const sizes = Object.entries(environment).map(([name, value]) => ({
    name,
    size: name.length + Buffer.byteLength(value),
  }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  if (total <= 3072) return environment;
  const largest = sizes.reduce((a, b) => (b.size > a.size ? b : a));
  throw new RangeError(
    `Lambda takes 4 KB of environment and ${largest.name} alone has ${largest.size} bytes. Shorten it in the stage's settings.`,
  );
}

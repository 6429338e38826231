import { env, type FeedsEnvironment, type WebsubEnvironment } from '../../shared/contract.ts';

export interface PollSettings extends FeedsEnvironment {
  readonly tableName: string;
  readonly inboxBucket: string;
  readonly alarmTopic: string;
  /** `host:port` that may be fetched wherever it leads. */
  readonly hostsAllowed: readonly string[];
  /** Undefined where pushes are switched off. */
  readonly websub: PollWebsub | undefined;
}

export interface PollWebsub extends WebsubEnvironment {
  readonly secretArn: string;
  readonly callback: string;
}

/** @throws Error naming the variable that is missing */
export function readSettings(variables: NodeJS.ProcessEnv): PollSettings {
  return {
    ...(JSON.parse(required(variables, env.feeds)) as FeedsEnvironment),
    tableName: required(variables, env.table),
    inboxBucket: required(variables, env.inboxBucket),
    alarmTopic: required(variables, env.alarmTopic),
    hostsAllowed: (variables[env.feedHostsAllowed] ?? '').split(',').filter(Boolean),
    websub: variables[env.websub] === undefined ? undefined : readWebsub(variables),
  };
}

const readWebsub = (variables: NodeJS.ProcessEnv): PollWebsub => ({
  ...(JSON.parse(required(variables, env.websub)) as WebsubEnvironment),
  secretArn: required(variables, env.websubSecret),
  callback: required(variables, env.websubCallback),
});

function required(variables: NodeJS.ProcessEnv, name: string): string {
  const value = variables[name];
  if (!value) throw new Error(`The environment variable ${name} is missing; the stack sets it`);
  return value;
}

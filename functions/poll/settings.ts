import { env, type FeedsEnvironment, requiredVariable, type WebsubEnvironment } from '../../shared/contract.ts';

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
    ...(JSON.parse(requiredVariable(variables, env.feeds)) as FeedsEnvironment),
    tableName: requiredVariable(variables, env.table),
    inboxBucket: requiredVariable(variables, env.inboxBucket),
    alarmTopic: requiredVariable(variables, env.alarmTopic),
    hostsAllowed: (variables[env.feedHostsAllowed] ?? '').split(',').filter(Boolean),
    websub: variables[env.websub] === undefined ? undefined : readWebsub(variables),
  };
}

const readWebsub = (variables: NodeJS.ProcessEnv): PollWebsub => ({
  ...(JSON.parse(requiredVariable(variables, env.websub)) as WebsubEnvironment),
  secretArn: requiredVariable(variables, env.websubSecret),
  callback: requiredVariable(variables, env.websubCallback),
});

import { env, type FeedsEnvironment } from '../../shared/contract.ts';

export interface PollSettings extends FeedsEnvironment {
  readonly tableName: string;
  readonly inboxBucket: string;
  /** `host:port` that may be fetched wherever it leads. */
  readonly hostsAllowed: readonly string[];
}

/** @throws Error naming the variable that is missing */
export function readSettings(variables: NodeJS.ProcessEnv): PollSettings {
  return {
    ...(JSON.parse(required(variables, env.feeds)) as FeedsEnvironment),
    tableName: required(variables, env.table),
    inboxBucket: required(variables, env.inboxBucket),
    hostsAllowed: (variables[env.feedHostsAllowed] ?? '').split(',').filter(Boolean),
  };
}

function required(variables: NodeJS.ProcessEnv, name: string): string {
  const value = variables[name];
  if (!value) throw new Error(`The environment variable ${name} is missing; the stack sets it`);
  return value;
}

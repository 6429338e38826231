import { env, type FeedsEnvironment, type WebsubEnvironment } from '../../shared/contract.ts';

export interface CallbackSettings extends WebsubEnvironment {
  readonly tableName: string;
  readonly inboxBucket: string;
  readonly secretArn: string;
  readonly feeds: FeedsEnvironment;
}

/** @throws Error naming the variable that is missing */
export function readSettings(variables: NodeJS.ProcessEnv): CallbackSettings {
  return {
    ...(JSON.parse(required(variables, env.websub)) as WebsubEnvironment),
    tableName: required(variables, env.table),
    inboxBucket: required(variables, env.inboxBucket),
    secretArn: required(variables, env.websubSecret),
    feeds: JSON.parse(required(variables, env.feeds)) as FeedsEnvironment,
  };
}

function required(variables: NodeJS.ProcessEnv, name: string): string {
  const value = variables[name];
  if (!value) throw new Error(`The environment variable ${name} is missing; the stack sets it`);
  return value;
}

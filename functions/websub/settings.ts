import { env, type FeedsEnvironment, requiredVariable, type WebsubEnvironment } from '../../shared/contract.ts';

export interface CallbackSettings extends WebsubEnvironment {
  readonly tableName: string;
  readonly inboxBucket: string;
  readonly secretArn: string;
  readonly feeds: FeedsEnvironment;
}

/** @throws Error naming the variable that is missing */
export function readSettings(variables: NodeJS.ProcessEnv): CallbackSettings {
  return {
    ...(JSON.parse(requiredVariable(variables, env.websub)) as WebsubEnvironment),
    tableName: requiredVariable(variables, env.table),
    inboxBucket: requiredVariable(variables, env.inboxBucket),
    secretArn: requiredVariable(variables, env.websubSecret),
    feeds: JSON.parse(requiredVariable(variables, env.feeds)) as FeedsEnvironment,
  };
}

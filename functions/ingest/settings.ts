import { env, type ManagedEnvironment, requiredVariable } from '../../shared/contract.ts';
import { defaultLimits, type Limits } from '../../shared/formats/limits.ts';
import type { DeliveryRule } from '../../shared/ingest/delivery-rules.ts';

export interface IngestSettings {
  readonly tableName: string;
  readonly archiveBucket: string;
  readonly rejectionTopic: string;
  readonly rules: readonly DeliveryRule[];
  readonly limits: Limits;
  readonly managed?: ManagedEnvironment;
}

/**
 * The function's settings from its environment.
 * @throws Error naming the variable that is missing
 */
export function readSettings(variables: NodeJS.ProcessEnv): IngestSettings {
  const managed = variables[env.managed];
  return {
    tableName: requiredVariable(variables, env.table),
    archiveBucket: requiredVariable(variables, env.archiveBucket),
    rejectionTopic: requiredVariable(variables, env.rejectionTopic),
    rules: JSON.parse(variables[env.deliveryRules] ?? '[]'),
    limits: { ...defaultLimits, ...JSON.parse(variables[env.limits] ?? '{}') },
    ...(managed ? { managed: JSON.parse(managed) } : {}),
  };
}

import { Unresolvable } from './intrinsics.ts';
import type { Found } from './read-system.ts';
import type { LambdaFunction } from './system.ts';

/**
 * A function that a queue, the clock or an HTTP request triggers, with its bundle on this disk. Those that CDK adds to serve its custom resources have
 * nothing to do here; any other is named as one that does not run.
 */
export function readFunction(found: Found, triggered: boolean): LambdaFunction | undefined {
  const { logicalId, name, properties, stack, resolve, warn } = found;
  if (!triggered && servesCustomResource(found)) return undefined;
  const { S3Key } = (properties.Code ?? {}) as { S3Key?: string };
  const code = S3Key === undefined ? undefined : stack.assets.get(S3Key);
  if (!triggered || code === undefined) {
    warn(`does not run here: ${triggered ? 'its code is no file asset' : 'nothing triggers it'}`);
    return undefined;
  }
  return {
    logicalId,
    name,
    code,
    handler: String(resolve(properties.Handler)),
    environment: readEnvironment(found),
    timeout: Number(resolve(properties.Timeout) ?? 3),
    memory: Number(resolve(properties.MemorySize) ?? 128),
  };
}

function servesCustomResource({ stack, logicalId }: Found): boolean {
  return Object.values(stack.template.Resources).some(({ Properties }) => {
    const token = Properties?.ServiceToken as { 'Fn::GetAtt'?: readonly string[] } | undefined;
    return token?.['Fn::GetAtt']?.[0] === logicalId;
  });
}

/** Variables whose value can't be known here are left out and named. */
function readEnvironment({ properties, resolve, warn }: Found): Record<string, string> {
  const { Variables = {} } = (properties.Environment ?? {}) as { Variables?: Record<string, unknown> };
  const known: Record<string, string> = {};
  for (const [name, value] of Object.entries(Variables)) {
    try {
      known[name] = String(resolve(value));
    } catch (error) {
      if (!(error instanceof Unresolvable)) throw error;
      warn(`variable ${name} is not set, because it needs ${error.message}`);
    }
  }
  return known;
}

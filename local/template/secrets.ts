import type { Found } from './read-system.ts';
import type { Secret } from './system.ts';

/** A secret that is generated. Others hold what their template says or nothing, and are named and left out. */
export function readSecret({ logicalId, properties, resolve, warn }: Found): Secret | undefined {
  const generated = properties.GenerateSecretString as { readonly PasswordLength?: number } | undefined;
  if (!generated) {
    warn('has no value here: only generated secrets are emulated');
    return undefined;
  }
  return { arn: String(resolve({ Ref: logicalId })), length: generated.PasswordLength ?? 32 };
}

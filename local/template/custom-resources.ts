import { nameOfArn } from './physical-names.ts';
import type { Found } from './read-system.ts';
import type { CustomResource } from './system.ts';

/** A custom resource whose function is one of ours. */
export function readCustomResource({ logicalId, properties, resolve }: Found): CustomResource {
  const { ServiceToken, ...given } = properties;
  return { logicalId, function: nameOfArn(String(resolve(ServiceToken))), properties: resolve(given) };
}

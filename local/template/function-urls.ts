import { nameOfArn } from './physical-names.ts';
import type { Found } from './read-system.ts';
import type { FunctionUrl } from './system.ts';

/** A function's public address. One that wants signed requests is named and left out: nobody here could check them. */
export function readFunctionUrl({ name, properties, resolve, warn }: Found): FunctionUrl | undefined {
  if (properties.AuthType !== 'NONE') {
    warn('does not answer here: requests would have to be signed');
    return undefined;
  }
  return { name, function: nameOfArn(String(resolve(properties.TargetFunctionArn))) };
}

import { nameOfArn } from './physical-names.ts';
import type { Found } from './read-system.ts';
import type { Subscription } from './system.ts';

const attributeNames = ['RawMessageDelivery', 'FilterPolicyScope'];

/** A topic's subscription by a queue; every other protocol (e-mail, HTTPS, Lambda) leaves the machine and is named instead. */
export function readSubscription({ properties, resolve, warn }: Found): Subscription | undefined {
  if (properties.Protocol !== 'sqs') {
    warn(`no ${String(properties.Protocol)} is sent from the embedded run`);
    return undefined;
  }
  const attributes = attributeNames.flatMap((name) =>
    properties[name] === undefined ? [] : [[name, String(properties[name])] as const],
  );
  const filter = resolve(properties.FilterPolicy);
  return {
    topic: nameOfArn(String(resolve(properties.TopicArn))),
    queue: nameOfArn(String(resolve(properties.Endpoint))),
    attributes: Object.fromEntries(filter ? [...attributes, ['FilterPolicy', JSON.stringify(filter)]] : attributes),
  };
}

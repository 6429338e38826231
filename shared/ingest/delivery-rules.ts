import type { DeliveryContext } from '../article/delivery-context.ts';

/** What a stage's settings, a sidecar or object metadata may say of a delivered file. */
export type DeliveryFacts = Omit<Partial<DeliveryContext>, 'received' | 'name'>;

/** Facts for all keys under a prefix, from the stage's settings. The longest matching prefix wins, field by field. */
export interface DeliveryRule extends DeliveryFacts {
  readonly prefix: string;
}

/** Facts of every rule that covers the key; a longer prefix overrides a shorter one. */
export function factsForKey(key: string, rules: readonly DeliveryRule[]): DeliveryFacts {
  const matching = rules
    .filter((rule) => key.startsWith(rule.prefix))
    .sort((a, b) => a.prefix.length - b.prefix.length);
  return Object.assign({}, ...matching.map(({ prefix: _, ...facts }) => facts));
}

import type { DeliveryContext } from '../article/delivery-context.ts';
import type { Problem } from '../article/problem.ts';
import { sidecarSuffix } from '../contract.ts';
import type { ObjectStore, OpenedObject } from '../store/objects.ts';
import type { DeliveryRef } from '../store/store.ts';
import { factsFromMetadata, factsFromSidecar } from './delivery-facts.ts';
import { type DeliveryRule, factsForKey } from './delivery-rules.ts';

/**
 * Whose file is it? Field by field: object metadata, then the sidecar, then the stage's rules by key prefix. What none of
 * them says is left to the document.
 */
export async function contextOf(
  delivery: DeliveryRef,
  object: OpenedObject,
  objects: ObjectStore,
  rules: readonly DeliveryRule[],
): Promise<{ context: DeliveryContext; problems: readonly Problem[] }> {
  const sidecarKey = delivery.key + sidecarSuffix;
  const sidecarBytes = await objects.readSmall(delivery.bucket, sidecarKey);
  const sidecar = sidecarBytes && factsFromSidecar(sidecarBytes, sidecarKey);
  const metadata = factsFromMetadata(object.metadata);
  const context = {
    mediaType: object.mediaType,
    ...factsForKey(delivery.key, rules),
    ...sidecar?.facts,
    ...metadata.facts,
    received: delivery.received,
    name: delivery.key.slice(delivery.key.lastIndexOf('/') + 1),
  };
  return { context, problems: [...(sidecar?.problems ?? []), ...metadata.problems] };
}

/**
 * Runs `work` over the items, at most `limit` at a time; results stand in the order of the items. After a failure nothing more
 * is begun, and it is thrown when all that was begun has ended: nothing runs on behind the caller's back.
 */
export async function inParallel<T, R>(
  limit: number,
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = new Array(items.length);
  const failures: unknown[] = [];
  const remaining = items.entries();
  const worker = async () => {
    for (const [at, item] of remaining) {
      if (failures.length > 0) return;
      try {
        results[at] = await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}

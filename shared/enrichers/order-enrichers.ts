import type { Enricher } from './enricher.ts';

/**
 * Enrichers in an order in which each stands behind all that it names in `after`, the given order otherwise. A name that is not among
 * them is no hindrance: its result is undefined, as that of one that failed.
 *
 * @throws Error where two wait for each other: a mistake in the registry
 */
export function orderEnrichers(enrichers: readonly Enricher[]): Enricher[] {
  const byName = new Map(enrichers.map((enricher) => [enricher.name, enricher]));
  const ordered = new Set<Enricher>();
  const visit = (enricher: Enricher, path: readonly string[]): void => {
    if (ordered.has(enricher)) return;
    const way = [...path, enricher.name];
    if (path.includes(enricher.name)) throw new Error(`enrichers wait for each other: ${way.join(' → ')}`);
    for (const name of enricher.after ?? []) {
      const forerunner = byName.get(name);
      if (forerunner) visit(forerunner, way);
    }
    ordered.add(enricher);
  };
  for (const enricher of enrichers) visit(enricher, []);
  return [...ordered];
}

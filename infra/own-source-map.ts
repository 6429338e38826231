import { decode, encode, type SourceMapMappings } from '@jridgewell/sourcemap-codec';

interface SourceMap {
  readonly sources: readonly string[];
  readonly names: readonly string[];
  readonly mappings: string;
}

/** What the bundling writes itself has a scheme and no path. */
const isOwn = (source: string | undefined): boolean =>
  source !== undefined && !/(?:^|\/)node_modules\/|^exports:/.test(source);

/**
 * A source map of our own code alone, undefined where there is none: code of packages would be two thirds of it, which a cold start fetches
 * with the rest, and nobody mends what it points to. Positions are kept, names are not: stack traces have those of the functions that run.
 */
export function ownSourceMap(map: SourceMap): SourceMap | undefined {
  if (!map.sources.some(isOwn)) return undefined;
  const kept = new Map<number, number>();
  for (const [index, source] of map.sources.entries()) if (isOwn(source)) kept.set(index, kept.size);
  const sources = [...kept.keys()].map((index) => map.sources[index] as string);
  return { ...map, sources, names: [], mappings: encode(decode(map.mappings).map((line) => ownLine(line, kept))) };
}

/** A run of foreign segments becomes one that points nowhere, so that the segment before it ends there. */
function ownLine(line: SourceMapMappings[number], kept: ReadonlyMap<number, number>): SourceMapMappings[number] {
  let isOutside = true;
  return line.flatMap((segment): SourceMapMappings[number] => {
    const source = segment.length === 1 ? undefined : kept.get(segment[1]);
    const wasOutside = isOutside;
    isOutside = source === undefined;
    if (source === undefined || segment.length === 1) return wasOutside ? [] : [[segment[0]]];
    return [[segment[0], source, segment[2], segment[3]]];
  });
}

import type { Candidate } from './candidate.ts';
import { foldName } from './fold-name.ts';
import { gazetteer } from './gazetteer.ts';

/** The largest county is no likelier to be meant than a town of this logarithm. */
const highestPrior = 6;

function readCounty(line: string): Candidate {
  const [region = '', where = '', name = '', people = '0'] = line.split(';');
  const [latitude, longitude] = where.split(' ').map(Number) as [number, number];
  const prior = Math.min(highestPrior, Math.log10(Number(people) + 10));
  const id = `county:${region}.${foldName(name)}`;
  return { id, kind: 'county', name, latitude, longitude, country: 'US', region, prior };
}

let byName: Map<string, Candidate[]> | undefined;

/** Counties of the United States (in Louisiana parishes, in Alaska boroughs) of that whole name: "Orange County" is eight. */
export function countiesNamed(folded: string): readonly Candidate[] {
  byName ??= Map.groupBy((gazetteer().texts[3] ?? []).map(readCounty), ({ name }) => foldName(name));
  return byName.get(folded) ?? [];
}

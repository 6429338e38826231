import type { Case } from './generate.ts';
import { addHits, type Hits, noHits } from './hits.ts';
import type { CaseScore } from './score.ts';

export interface ScoredCase {
  readonly case: Case;
  readonly score: CaseScore;
}

/** Sums over cases; a share is out of the cases that could show it. */
export interface Tally {
  readonly cases: number;
  readonly boundaries: Hits;
  readonly truncated: Hits;
  readonly headings: Hits;
  readonly headlines: Share;
  readonly compounds: Share;
  readonly words: Share;
  readonly sources: Share;
  /** Cases without furniture in the body, and without debris in the text. */
  readonly freeOfFurniture: Share;
  readonly freeOfDebris: Share;
}

export interface Share {
  readonly right: number;
  readonly of: number;
}

export function tallyScores(scored: readonly ScoredCase[]): Tally {
  const scores = scored.map(({ score }) => score);
  const hits = (of: (score: CaseScore) => Hits) => scores.map(of).reduce(addHits, noHits);
  const share = (of: (score: CaseScore) => Share) =>
    scores.map(of).reduce((a, b) => ({ right: a.right + b.right, of: a.of + b.of }), { right: 0, of: 0 });
  const count = (right: boolean | undefined): Share => ({ right: right ? 1 : 0, of: right === undefined ? 0 : 1 });
  return {
    cases: scores.length,
    boundaries: hits(({ boundaries }) => boundaries),
    truncated: hits(({ truncated }) => truncated),
    headings: hits(({ headings }) => headings),
    headlines: share(({ headlineRight }) => count(headlineRight)),
    compounds: share(({ compounds }) => compounds),
    words: share(({ words, wordErrors }) => ({ right: words - wordErrors, of: words })),
    sources: share(({ sourceRight }) => count(sourceRight)),
    freeOfFurniture: share(({ furnitureLeft }) => count(!furnitureLeft)),
    freeOfDebris: share(({ debrisLeft }) => count(!debrisLeft)),
  };
}

/** The cases by what sets them apart; one case is in one group of each kind. */
export function groupCases(scored: readonly ScoredCase[]): Map<string, ScoredCase[]> {
  const groupings: ((one: Case) => string)[] = [
    ({ article }) => `language: ${article.language}`,
    ({ damage }) => `spacing: ${damage.spacing}`,
    ({ regime }) => `lines lost: ${regime}`,
    ({ damage }) => `width: ${widthBand(damage.width)}`,
    ({ damage }) => `quotes: ${damage.quotes}`,
    ({ damage }) => `characters: ${damage.characters}`,
    ({ damage }) => `stopless sentences: ${damage.stopless.paragraphs > 0 ? 'some' : 'none'}`,
    ({ damage }) => `link breaks: ${damage.linkBreaks > 0 && damage.width ? 'some' : 'none'}`,
    ({ damage }) => `end of line: ${damage.eol === '\n' ? 'LF' : 'CRLF'}`,
  ];
  const groups = new Map<string, ScoredCase[]>();
  for (const grouping of groupings) {
    const found = Map.groupBy(scored, (one) => grouping(one.case));
    for (const name of [...found.keys()].sort()) groups.set(name, found.get(name) ?? []);
  }
  return groups;
}

const widthBand = (width: number | undefined): string =>
  width === undefined ? 'not wrapped' : width < 60 ? '40–59' : width < 85 ? '60–84' : '85–110';

import { fold } from './fold.ts';
import type { PageHeading } from './visible-fields.ts';

/** What structured data calls the article, with the wording to compare. */
export interface Claim {
  readonly text: string;
  readonly folded: string;
}

export const toClaim = (text: string): Claim => ({ text, folded: fold(text) });

/** Letters of a kicker, and of the shortest title that may stand behind one. */
const longestKicker = 60;
const shortestTitle = 10;

/**
 * The title as the page shows it. `own` is what structured data says, `all` what the page's title says as well. Headings carry more than
 * the title (a kicker above it, the date below it); of these the part that structured data confirms is the title. Some pages show search
 * engines one title as `h1`, and readers another right beside it.
 */
export function seenTitle(
  headings: readonly PageHeading[],
  own: readonly Claim[],
  all: readonly Claim[],
  siteNames: readonly string[],
): string | undefined {
  const names = new Set(siteNames.map(fold));
  const shown = headings.filter(({ text }) => !names.has(fold(text)));
  const first = shown.filter(({ level }) => level === 1);
  return (
    besideFirst(shown, own) ?? confirmed(shown, own, all) ?? alike(first, all) ?? onlyOne(shown, first, headings, names)
  );
}

/** The heading next to the `h1`, where structured data confirms it and the `h1` says something else that only the title confirms. */
function besideFirst(shown: readonly PageHeading[], own: readonly Claim[]): string | undefined {
  const at = shown.findIndex(({ level }) => level === 1);
  const next = shown[at + 1];
  if (at < 0 || next === undefined || (next.level !== 2 && !next.isTitle) || !isNear(shown[at], next)) return undefined;
  const claim = claimIn(next.text, own);
  return claim !== undefined && claim.folded !== fold(shown[at]?.text ?? '') ? claim.text : undefined;
}

/** Characters between the beginnings of two headings of one page head. */
const nearby = 600;

const isNear = (a: PageHeading | undefined, b: PageHeading): boolean =>
  a?.before !== undefined && b.before !== undefined && b.before - a.before < nearby;

/** The claim that a heading says, with no more than a kicker before it. The shorter of two holds the kicker no more. */
function claimIn(heading: string, claims: readonly Claim[]): Claim | undefined {
  const folded = fold(heading);
  const said = claims.filter(
    (claim) =>
      folded === claim.folded ||
      (claim.folded.length >= shortestTitle &&
        folded.endsWith(claim.folded) &&
        folded.length <= claim.folded.length + longestKicker),
  );
  return said.reduce<Claim | undefined>((a, b) => (a && a.folded.length <= b.folded.length ? a : b), undefined);
}

/** The first heading that says a claim whole. Its own wording keeps its signs; without the kicker the claim's is left. */
function confirmed(shown: readonly PageHeading[], own: readonly Claim[], all: readonly Claim[]): string | undefined {
  for (const { text, level, isTitle } of shown) {
    const claim = level === 1 || isTitle ? claimIn(text, own) : undefined;
    if (claim !== undefined && claim.folded !== fold(text)) return claim.text;
    if (all.some(({ folded }) => folded === fold(text))) return text;
  }
  return undefined;
}

/** The `h1` that begins with a claim or is most of one. */
function alike(first: readonly PageHeading[], all: readonly Claim[]): string | undefined {
  return first.find(({ text }) => all.some(({ folded }) => isAlike(folded, fold(text))))?.text;
}

/** One holds the other, and is most of it: a kicker or a full stop more. */
function isAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 12 && short.length >= long.length * 0.5 && long.includes(short);
}

function onlyOne(
  shown: readonly PageHeading[],
  first: readonly PageHeading[],
  headings: readonly PageHeading[],
  names: ReadonlySet<string>,
): string | undefined {
  const all = headings.filter(({ level }) => level === 1);
  const titled = shown.filter(({ isTitle }) => isTitle);
  const isSite = all[0] !== undefined && names.has(fold(all[0].text));
  if (titled.length === 1 && (all.length !== 1 || isSite)) return titled[0]?.text;
  return all.length === 1 ? first[0]?.text : undefined;
}

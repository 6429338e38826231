import { type Candidate, distance } from './candidate.ts';
import type { Home } from './home-of-source.ts';
import type { CountryMention, Mention } from './mention.ts';
import { stateBehind } from './state-behind.ts';

/** What speaks for one place of a name rather than another, beside the names themselves. */
export interface Evidence {
  /** The shared text, for what stands between two mentions. */
  readonly text: string;
  readonly adjectives: readonly CountryMention[];
  readonly home: Home;
  /** The dateline's place, as written. */
  readonly dateline?: string;
}

export interface Resolved {
  readonly mention: Mention;
  readonly place: Candidate;
  /** How far ahead of the next best candidate it is, 0–1. */
  readonly confidence: number;
}

const weight = {
  qualifier: 5,
  qualifies: 2,
  listed: 1.5,
  country: 1.6,
  region: 1.3,
  named: 1,
  home: 0.8,
  homeRegion: 2.6,
  homeTown: 1,
  near: 0.8,
  dateline: 1,
};
const nearKilometres = 250;
/** As far as a local paper reports from. */
const localKilometres = 80;
/** Mentions past this many tell no more of where an article plays. */
const mostContext = 60;

const contains = (outer: Candidate, inner: Candidate): boolean =>
  outer.id !== inner.id &&
  ((outer.kind === 'country' && outer.country === inner.country) ||
    (outer.kind === 'region' && outer.region === inner.region && inner.kind !== 'region') ||
    (outer.kind === 'county' &&
      outer.country === inner.country &&
      inner.kind === 'town' &&
      distance(outer, inner) < 70));

/** "Pandi, Bulacan", "Paris (Texas)": the second name tells where the first is. */
function qualifiers(mentions: readonly Mention[], text: string): (Mention | undefined)[] {
  return mentions.map((mention, i) => {
    const next = mentions[i + 1];
    return next && /^(?:,\s|\s\(|\sin\s(?:the\s)?|,\sin\s)$/.test(text.slice(mention.end, next.start))
      ? next
      : undefined;
  });
}

const listing = /^,?\s(?:(?:and|or|und|et|y|e|en|och|og|и)\s)?$/;

/** First choices of the mentions right before and behind one in a list. */
function listedWith(mentions: readonly Mention[], i: number, text: string): Candidate[] {
  const between = (a: Mention | undefined, b: Mention | undefined) =>
    a !== undefined && b !== undefined && listing.test(text.slice(a.end, b.start));
  const beside = [
    between(mentions[i - 1], mentions[i]) ? mentions[i - 1] : undefined,
    between(mentions[i], mentions[i + 1]) ? mentions[i + 1] : undefined,
  ];
  return beside.flatMap((mention) => mention?.candidates[0] ?? []);
}

interface Context {
  readonly places: readonly Candidate[];
  readonly countryShare: ReadonlyMap<string, number>;
  readonly regionShare: ReadonlyMap<string, number>;
  readonly namedCountries: ReadonlySet<string>;
}

function shares(keys: readonly (string | undefined)[]): Map<string, number> {
  const known = keys.filter((key) => key !== undefined);
  const counts = new Map<string, number>();
  for (const key of known) counts.set(key, (counts.get(key) ?? 0) + 1 / known.length);
  return counts;
}

/** The context of one name: what the other names are taken for at present. */
function contextOf(best: readonly (readonly [string, Candidate])[], own: string, evidence: Evidence): Context {
  const others = best.filter(([name]) => name !== own).map(([, candidate]) => candidate);
  const adjectives = evidence.adjectives.map(({ country }) => country);
  return {
    places: others,
    countryShare: shares([...others.map(({ country }) => country), ...adjectives]),
    regionShare: shares(others.map(({ region }) => region)),
    namedCountries: new Set([...adjectives, ...others.flatMap((p) => (p.kind === 'country' ? (p.country ?? []) : []))]),
  };
}

function contextScore(candidate: Candidate, context: Context, { home, dateline }: Evidence): number {
  const { country, region } = candidate;
  if (country === undefined) return 0;
  const inside = candidate.kind === 'country' ? 0 : 1;
  const near = context.places.some(
    (place) => place.kind === 'town' && place.id !== candidate.id && distance(place, candidate) < nearKilometres,
  );
  return (
    weight.country * (context.countryShare.get(country) ?? 0) +
    (region === undefined ? 0 : weight.region * (context.regionShare.get(region) ?? 0)) +
    (context.namedCountries.has(country) ? weight.named * inside : 0) +
    (home.country === country ? weight.home * inside : 0) +
    (region !== undefined && home.region === region ? weight.homeRegion : 0) +
    (home.town && candidate.kind === 'town' && distance(home.town, candidate) < localKilometres ? weight.homeTown : 0) +
    (near && candidate.kind === 'town' ? weight.near : 0) +
    (dateline === candidate.name ? weight.dateline : 0)
  );
}

function groupByText(mentions: readonly Mention[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [i, { text }] of mentions.entries()) groups.set(text, [...(groups.get(text) ?? []), i]);
  return groups;
}

/** One sense a discourse: every mention of a name in an article means the same place. */
interface Name {
  readonly text: string;
  readonly indices: readonly number[];
  readonly candidates: readonly Candidate[];
  readonly outer: readonly Candidate[];
  /** What it is listed with: "Texas, Ohio and New York". */
  readonly listed: readonly Candidate[];
  /** What stands before it as lying in it: "Buffalo, New York". */
  readonly inner: readonly Candidate[];
}

function namesOf(mentions: readonly Mention[], text: string): Name[] {
  const followers = qualifiers(mentions, text);
  return [...groupByText(mentions)].map(([name, indices]) => ({
    text: name,
    indices,
    candidates: (mentions[indices[0] as number] as Mention).candidates,
    outer: indices.flatMap((i) => [
      ...(followers[i]?.candidates.filter(({ kind }) => kind !== 'town') ?? []),
      ...[stateBehind(text, (mentions[i] as Mention).end)].filter((state) => state !== undefined),
    ]),
    listed: indices.flatMap((i) => listedWith(mentions, i, text)),
    inner: indices.flatMap((i) => (i > 0 && followers[i - 1] ? (mentions[i - 1] as Mention).candidates : [])),
  }));
}

/** What the text around a name says: what it lies in, what lies in it, what it is listed with. */
function neighbourScore({ outer, inner, listed }: Name, candidate: Candidate): number {
  return (
    (outer.some((other) => contains(other, candidate)) ? weight.qualifier : 0) +
    (inner.some((other) => contains(candidate, other)) ? weight.qualifies : 0) +
    (candidate.kind === 'region' && listed.some(({ kind }) => kind === 'region') ? weight.listed : 0)
  );
}

function rank(name: Name, context: Context | undefined, evidence: Evidence): [Candidate, number][] {
  return name.candidates
    .map((candidate): [Candidate, number] => {
      const around = context ? contextScore(candidate, context, evidence) : 0;
      return [candidate, candidate.prior + neighbourScore(name, candidate) + around];
    })
    .sort((a, b) => b[1] - a[1]);
}

const lead = (ranked: readonly [Candidate, number][]): number => (ranked[0]?.[1] ?? 0) - (ranked[1]?.[1] ?? 0);

/**
 * Decides which place each mention means, all names of the article at once: by size, by the name behind it ("Paris, Texas"), by the
 * countries and regions of the other names, nearness to them, and the source's home. Mentions must be in the text's order.
 */
export function resolve(mentions: readonly Mention[], evidence: Evidence): Resolved[] {
  const names = namesOf(mentions, evidence.text);
  let best = names.map((name) => [name.text, rank(name, undefined, evidence)[0]?.[0] as Candidate] as const);
  let ranked: [Candidate, number][][] = [];
  for (let round = 0; round < 2; round += 1) {
    const context = best.slice(0, mostContext);
    ranked = names.map((name) => rank(name, contextOf(context, name.text, evidence), evidence));
    best = names.map((name, i) => [name.text, (ranked[i] as [Candidate, number][])[0]?.[0] as Candidate] as const);
  }
  return names
    .flatMap(({ indices }, n) => {
      const confidence = Math.round((1 - Math.exp(-0.5 - lead(ranked[n] as [Candidate, number][]))) * 100) / 100;
      const place = (best[n] as readonly [string, Candidate])[1];
      return indices.map((i) => ({ mention: mentions[i] as Mention, place, confidence }));
    })
    .sort((a, b) => a.mention.start - b.mention.start);
}

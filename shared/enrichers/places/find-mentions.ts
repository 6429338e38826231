import type { Shared } from '../enricher.ts';
import { wordWeights } from '../keywords/word-weights.ts';
import type { Token } from '../text/token.ts';
import { factOf } from '../text/word-form.ts';
import { behindArticles, isNounHere } from './behind-articles.ts';
import type { Candidate } from './candidate.ts';
import { isAbbreviation, lookUp, lookUpPlace } from './look-up.ts';
import type { Mention } from './mention.ts';
import { isPortfolio } from './portfolio.ts';
import { stateBehind } from './state-behind.ts';
import { type TaggedSpan, taggedNames } from './tagged-names.ts';

const longestName = 6;
/** Words of scripts without spaces are cut by a dictionary that has the usual places whole; every word is a candidate there. */
const longestCaseless = 2;
/** Scripts without capitals: a name shows by being in the gazetteer alone. */
const caseless =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}]/u;
const isCaseless = factOf((text) => caseless.test(text));
const mayBeName = ({ kind, form }: Token): boolean => kind === 'word' && (form.isCapital || isCaseless(form));
const before =
  /^(?:in|at|from|near|to|around|outside|across|of|toward|towards|via|into|between|aus|nach|bei|à|au|en|de|a|da|di|nel|em|no|na|te|uit|naar|i|från|till|fra|til|в|из|у|до|під|w|z|do|ve)$/iu;
const title =
  /^(?:mr|mrs|ms|dr|sir|lord|president|minister|prof|professor|judge|senator|sen|rep|gov|captain|coach|herr|frau|m|mme|señor|st)\.?$/i;

/** 1 at every UTF-16 unit that a span covers. */
function coverOf(length: number, spans: readonly TaggedSpan[]): Uint8Array {
  const cover = new Uint8Array(length);
  for (const { start, end } of spans) cover.fill(1, start, end);
  return cover;
}

/** Last token of each name that may start at `i`, longest first. A name stands on one line and ends in a capital. */
function ends(tokens: readonly Token[], i: number, text: string): number[] {
  const found: number[] = [];
  const longest = isCaseless((tokens[i] as Token).form) ? longestCaseless : longestName;
  for (let at = i; at < tokens.length && at - i < longest; at += 1) {
    const token = tokens[at] as Token;
    const last = tokens[at - 1];
    if (at > i && last && /[^\s]|\n/.test(text.slice(last.end, token.start))) break;
    if (token.kind === 'mark' && !/^[.\-'’]$/.test(token.text)) break;
    if (mayBeName(token)) found.unshift(at);
  }
  return found;
}

interface Found {
  readonly mention: Mention;
  readonly first: number;
  readonly last: number;
}

function nameFrom(shared: Shared, i: number): Found | undefined {
  const { tokens, text, language } = shared;
  const start = (tokens[i] as Token).start;
  for (const last of ends(tokens, i, text)) {
    // "Rome." ends a sentence; abbreviations stand behind a town and a comma.
    const hasPoint = tokens[last + 1]?.text === '.' && tokens[last + 1]?.start === (tokens[last] as Token).end;
    const point = hasPoint && tokens[i - 1]?.text === ',';
    const end = (tokens[last] as Token).end;
    const name = text.slice(start, point && isAbbreviation(text.slice(start, end + 1)) ? end + 1 : end);
    const candidates = lookUp(name, language).filter((candidate) => isPlausible(name, candidate));
    if (candidates.length > 0)
      return { mention: { start, end: start + name.length, text: name, candidates }, first: i, last };
  }
  return undefined;
}

const isPlausible = (name: string, { kind }: Candidate): boolean =>
  kind !== 'town' || (name.length > 2 && !/^\p{Lu}{2,4}$/u.test(name)) || caseless.test(name);

/** Large enough to be meant where nothing but a capital says so. */
const wellKnown = 5.3;

const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && token.form.isCapital;

/** True where a capitalised word stands right before or behind: "Paris Hilton", "Jack London". */
function isPartOfName({ tokens }: Shared, { first, last }: Found, opening: boolean): boolean {
  const previous = tokens[first - 1];
  const next = tokens[last + 1];
  const follows = !opening && isCapital(previous) && !before.test(previous?.text ?? '');
  return follows || (isCapital(next) && (next as Token).start - (tokens[last] as Token).end === 1);
}

/** Countries that are given and family names too: beside another capital they are taken for those. */
const alsoPeople = /^(?:georgia|jordan|chad|israel|kenya|india|cyprus|holland)$/i;

function hasTitle({ tokens }: Shared, first: number): boolean {
  const previous = tokens[first - 1]?.text === '.' ? tokens[first - 2] : tokens[first - 1];
  return previous !== undefined && title.test(previous.text);
}

/** True where the words around say that the name is a place's, or it is no likely name of anything else. */
function hasEvidence(shared: Shared, found: Found, opening: boolean): boolean {
  const { tokens, language } = shared;
  const { mention, first, last } = found;
  const previous = tokens[first - 1]?.text ?? '';
  if (isAbbreviation(mention.text)) return previous === ',';
  if (hasTitle(shared, first)) return false;
  const { kind, prior } = mention.candidates[0] as Candidate;
  const partOfName = isPartOfName(shared, found, opening);
  if (kind === 'country') return !partOfName || !alsoPeople.test(mention.text);
  const weight = opening && first === last ? wordWeights(language)(mention.text.toLowerCase()) : undefined;
  // "Seine Mutter" opens with "his", not with a river.
  if (weight === 0) return false;
  if (kind !== 'town') return !partOfName || first < last;
  if (partOfName || isPortfolio((i) => tokens[i]?.text, first)) return false;
  if (stateBehind(shared.text, mention.end) !== undefined) return true;
  if (before.test(previous)) return prior > 3;
  if (weight !== undefined && weight < 9) return prior > 7;
  return prior > wellKnown;
}

function openings(shared: Shared): ReadonlySet<number> {
  return new Set(shared.sentenceSpans.map(({ firstToken }) => firstToken));
}

/** Names of the gazetteer in the text, with what stands around them as evidence, apart from names that are taken. */
function matchGazetteer(shared: Shared, taken: readonly TaggedSpan[]): Mention[] {
  const { tokens } = shared;
  const cover = coverOf(shared.text.length, taken);
  const opening = openings(shared);
  const nouns = behindArticles(
    tokens.map(({ text }) => text),
    shared.language,
  );
  const found: Mention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (!mayBeName(token)) continue;
    if (cover[token.start] === 1) continue;
    const name = nameFrom(shared, i);
    if (!name) continue;
    const isNoun = isNounHere(name.mention.text, name.mention.candidates[0] as Candidate, nouns);
    if (!isNoun && hasEvidence(shared, name, opening.has(i))) found.push(name.mention);
    else if (name.first === name.last) continue;
    i = name.last;
  }
  return found;
}

/** Bodies in the sky that towns are called after: those are meant where a state stands behind, as in "Mars, Pa.", only. */
const inTheSky = /^(?:mercury|venus|earth|mars|jupiter|saturn|uranus|neptune|pluto)$/i;

/** The state that "Alta" is in "Jasper, Alta.": it is a town elsewhere. */
const abbreviatedState = (text: string, start: number, end: number): Candidate | undefined =>
  isAbbreviation(text.slice(start, end + 1)) && text.slice(start - 2, start) === ', '
    ? stateBehind(text, start - 2)
    : undefined;

const isBareCode = (text: string, start: number, name: string): boolean =>
  /^\p{Lu}{2}$/u.test(name) && text.slice(start - 2, start) !== ', ';

/** "LA" is Los Angeles, unless a town and a comma stand before it. */
function cityBefore(candidates: readonly Candidate[]): readonly Candidate[] {
  const cities = candidates.filter(({ kind, prior }) => kind === 'town' && prior > wellKnown);
  return cities.length > 0 && candidates[0]?.kind === 'region' ? cities : candidates;
}

/** Names that the tagger calls places; those no gazetteer has are left out, what they are is known, where they are is not. */
function tagged(shared: Shared, spans: readonly TaggedSpan[]): Mention[] {
  return spans.flatMap(({ start, end }) => {
    const text = shared.text.slice(start, end);
    const state = abbreviatedState(shared.text, start, end);
    const named = state ? [state] : lookUpPlace(text, shared.language);
    const candidates = isBareCode(shared.text, start, text) ? cityBefore(named) : named;
    if (inTheSky.test(text) && stateBehind(shared.text, end) === undefined) return [];
    return candidates.length === 0 ? [] : [{ start, end, text, candidates }];
  });
}

/** A tagger takes countries that act ("the DRC said") for organisations; they are countries all the same. */
const countriesAmong = (mentions: readonly Mention[]): Mention[] =>
  mentions.filter(({ text, candidates }) => candidates[0]?.kind === 'country' && !alsoPeople.test(text));

/** Elsewhere entities come of rules and lists, which know fewer towns than the gazetteer. */
const hasTrainedTagger = (language: string): boolean => /^en\b/.test(language);

/**
 * Mentions of places in the order of the text: the tagger's where there is one, and by the gazetteer what it left. With a tagger, only
 * areas are added to its own.
 */
export function findMentions(shared: Shared): Mention[] {
  const names = taggedNames(shared);
  const ofTagger = names ? tagged(shared, names.places) : [];
  const matched = matchGazetteer(shared, names ? [...names.places, ...names.others] : []);
  const asOrganisations = names ? countriesAmong(tagged(shared, names.others)) : [];
  const added =
    names && hasTrainedTagger(shared.language)
      ? matched.filter(({ candidates }) => candidates[0]?.kind !== 'town')
      : matched;
  return [...ofTagger, ...asOrganisations, ...added].sort((a, b) => a.start - b.start);
}

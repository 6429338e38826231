import type { Line } from '../line.ts';
import { type Day, monthSpan, oneDay, partsOf, type Span, weekdayOf, weekSpan, yearSpan } from './day.ts';
import type { FoundDate } from './found-date.ts';

type Precision = FoundDate['precision'];

/** Days against today, by language. "Heute" and its like mean these times as often as the day, German "morgen" is the morning too: they stay unread. */
const days: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  de: { gestern: -1, vorgestern: -2, übermorgen: 2 },
  fr: { hier: -1, demain: 1 },
  es: { ayer: -1, anteayer: -2 },
  it: { ieri: -1, domani: 1 },
  pt: { ontem: -1, amanhã: 1 },
  nl: { gisteren: -1, eergisteren: -2 },
  ru: { вчера: -1, позавчера: -2, завтра: 1 },
  uk: { вчора: -1, завтра: 1 },
  pl: { wczoraj: -1, jutro: 1 },
  sv: { igår: -1, imorgon: 1 },
};

/** Phrases of two or three words for last and next week, month and year: unit and step. */
const phrases: Readonly<
  Record<string, Readonly<Record<string, readonly [unit: 'week' | 'month' | 'year', step: number]>>>
> = {
  de: {
    'letzte woche': ['week', -1],
    'vergangene woche': ['week', -1],
    'letzten woche': ['week', -1],
    'vergangenen woche': ['week', -1],
    'kommende woche': ['week', 1],
    'nächste woche': ['week', 1],
    'kommenden woche': ['week', 1],
    'nächsten woche': ['week', 1],
    'letzten monat': ['month', -1],
    'vergangenen monat': ['month', -1],
    'nächsten monat': ['month', 1],
    'letztes jahr': ['year', -1],
    'vergangenes jahr': ['year', -1],
    'vergangenen jahr': ['year', -1],
    'nächstes jahr': ['year', 1],
    'kommenden jahr': ['year', 1],
  },
  fr: {
    'semaine dernière': ['week', -1],
    'semaine prochaine': ['week', 1],
    'mois dernier': ['month', -1],
    'mois prochain': ['month', 1],
    'an dernier': ['year', -1],
    'année dernière': ['year', -1],
    'année prochaine': ['year', 1],
    'an prochain': ['year', 1],
  },
  es: {
    'semana pasada': ['week', -1],
    'próxima semana': ['week', 1],
    'semana próxima': ['week', 1],
    'mes pasado': ['month', -1],
    'próximo mes': ['month', 1],
    'año pasado': ['year', -1],
    'próximo año': ['year', 1],
  },
  it: {
    'settimana scorsa': ['week', -1],
    'scorsa settimana': ['week', -1],
    'prossima settimana': ['week', 1],
    'settimana prossima': ['week', 1],
    'mese scorso': ['month', -1],
    'scorso mese': ['month', -1],
    'prossimo mese': ['month', 1],
    'anno scorso': ['year', -1],
    'scorso anno': ['year', -1],
    'prossimo anno': ['year', 1],
  },
  pt: {
    'semana passada': ['week', -1],
    'próxima semana': ['week', 1],
    'mês passado': ['month', -1],
    'próximo mês': ['month', 1],
    'ano passado': ['year', -1],
    'próximo ano': ['year', 1],
  },
  nl: {
    'vorige week': ['week', -1],
    'volgende week': ['week', 1],
    'vorige maand': ['month', -1],
    'volgende maand': ['month', 1],
    'vorig jaar': ['year', -1],
    'volgend jaar': ['year', 1],
  },
  ru: {
    'прошлой неделе': ['week', -1],
    'следующей неделе': ['week', 1],
    'прошлом месяце': ['month', -1],
    'следующем месяце': ['month', 1],
    'прошлом году': ['year', -1],
    'следующем году': ['year', 1],
  },
};

/** First words of the phrases: asked of every word of a text. */
const openings = new Map(
  Object.entries(phrases).map(([language, known]) => [
    language,
    new Set(Object.keys(known).map((phrase) => phrase.split(' ')[0])),
  ]),
);

function spanOf(unit: 'week' | 'month' | 'year', step: number, reference: Day): Span {
  const { year, month } = partsOf(reference);
  if (unit === 'week') return weekSpan(reference, step);
  return unit === 'month' ? monthSpan(year, month + step) : yearSpan(year + step);
}

/** Weekdays from Sunday, and the words that say before or behind them that the day is gone by. */
const weekdays: Readonly<
  Record<string, { readonly names: string; readonly before?: RegExp; readonly behind?: RegExp }>
> = {
  de: {
    names: 'sonntag montag dienstag mittwoch donnerstag freitag samstag',
    before: /^(?:letzten|vergangenen|vorigen)$/,
  },
  fr: { names: 'dimanche lundi mardi mercredi jeudi vendredi samedi', behind: /^dernier$/ },
  es: { names: 'domingo lunes martes miércoles jueves viernes sábado', before: /^pasado$/, behind: /^pasado$/ },
  it: {
    names: 'domenica lunedì martedì mercoledì giovedì venerdì sabato',
    before: /^scors[oa]$/,
    behind: /^scors[oa]$/,
  },
  nl: {
    names: 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag',
    before: /^(?:afgelopen|vorige)$/,
  },
  pt: {
    names: 'domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado',
    behind: /^passad[oa]$/,
  },
};

const places = new Map(
  Object.entries(weekdays).map(([language, { names }]) => [
    language,
    new Map(names.split(' ').map((name, i) => [name, i])),
  ]),
);

/** A weekday that the text says is past: whether "am Montag" lies ahead is told by the verb alone, which is read in English only. */
function pastWeekday({ lower, language }: Line, i: number, reference: Day): FoundDate | undefined {
  const wanted = places.get(language)?.get(lower[i] as string);
  if (wanted === undefined) return undefined;
  const { before, behind } = weekdays[language] as { before?: RegExp; behind?: RegExp };
  const [led, followed] = [before?.test(lower[i - 1] ?? ''), behind?.test(lower[i + 1] ?? '')];
  if (!led && !followed) return undefined;
  const day = reference - ((weekdayOf(reference) - wanted + 7) % 7 || 7);
  return { first: led ? i - 1 : i, end: followed ? i + 2 : i + 1, precision: 'day', relative: true, ...oneDay(day) };
}

/** Dates that languages beside English name against the day of writing, where a word or two tell it for sure. */
export function relativeWord(line: Line, i: number, reference: Day): FoundDate | undefined {
  const { lower, language } = line;
  const word = lower[i] as string;
  const shifts = days[language];
  if (shifts && Object.hasOwn(shifts, word))
    return { first: i, end: i + 1, precision: 'day', relative: true, ...oneDay(reference + (shifts[word] as number)) };
  const known = openings.get(language)?.has(word) ? phrases[language] : undefined;
  const phrase = known ? `${word} ${lower[i + 1] ?? ''}` : '';
  if (known && Object.hasOwn(known, phrase)) {
    const [unit, step] = known[phrase] as readonly ['week' | 'month' | 'year', number];
    const precision: Precision = unit;
    return { first: i, end: i + 2, precision, relative: true, ...spanOf(unit, step, reference) };
  }
  return pastWeekday(line, i, reference);
}

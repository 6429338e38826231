import type { Article, Enrichment } from '../../shared/article/article.ts';
import type { Entities } from '../../shared/enrichers/entities/entities.ts';
import type { Fingerprint } from '../../shared/enrichers/fingerprint/fingerprint.ts';
import type { Keywords } from '../../shared/enrichers/keywords/keywords.ts';
import type { LanguageResult } from '../../shared/enrichers/language/language.ts';
import type { Numbers } from '../../shared/enrichers/numbers/numbers.ts';
import type { Places } from '../../shared/enrichers/places/places.ts';
import type { Quality } from '../../shared/enrichers/quality/quality.ts';
import type { Sentiment } from '../../shared/enrichers/sentiment/sentiment.ts';
import type { Statistics } from '../../shared/enrichers/statistics/statistics.ts';
import type { Summary } from '../../shared/enrichers/summary/summary.ts';
import type { Topics } from '../../shared/enrichers/topics/topics.ts';
import { anyText } from './any-text.ts';
import { entityRows } from './entity-rows.ts';
import { numberRows } from './number-rows.ts';
import { placeRows } from './place-rows.ts';
import { fixed, percent, type Row, signed, times } from './row.ts';

type Reader = (value: never, article: Article) => readonly Row[];

/** How each enricher's result reads, in the order in which a person wants to know. One that is not here reads by `anyText`. */
const readers: Readonly<Record<string, Reader>> = {
  summary: ({ sentences }: Summary) => [['summary', sentences.map(({ text }) => text)]],
  topics: ({ topics }: Topics) => [
    [
      'topics',
      topics.map(
        ({ name, code, score, from }) => `${name} (${code}, ${from === 'publisher' ? 'publisher’s' : percent(score)})`,
      ),
    ],
  ],
  entities: (value: Entities, { enrichments }) =>
    entityRows(value, enrichments.sentiment?.value as Sentiment | undefined),
  places: (value: Places) => placeRows(value),
  numbers: (value: Numbers) => numberRows(value),
  keywords: ({ keywords }: Keywords) => [
    ['keywords', [keywords.map(({ text, count }) => `${text}${times(count)}`).join(', ')]],
  ],
  sentiment: ({ model, tone }: Sentiment) => [
    [
      'tone',
      [
        tone
          ? `${tone.label} ${signed(tone.score)} (${percent(tone.confidence)} sure)`
          : `not read: no model for the language (${model})`,
      ],
    ],
  ],
  language: (value: LanguageResult) => [['language', languageTexts(value)]],
  quality: ({ score, flags, boilerplateShare }: Quality) => [
    [
      'quality',
      [
        `${fixed(score)} of 1${flags.length === 0 ? ', no damage found' : ''}${boilerplateShare > 0 ? `, ${percent(boilerplateShare)} boilerplate` : ''}`,
        ...flags.map(({ code, reason, penalty }) => `${code} −${fixed(penalty)}: ${reason}`),
      ],
    ],
  ],
  statistics: (value: Statistics) => [['statistics', [statisticsText(value)]]],
  fingerprint: ({ shingles, unit, hashes }: Fingerprint) => [
    ['fingerprint', [`${shingles} shingles${unit ? ` of ${unit}` : ''}${hashes.text ? `, text ${hashes.text}` : ''}`]],
  ],
};

function languageTexts({ language, confidence, published, agrees, blocks = [] }: LanguageResult): string[] {
  const against = published === undefined ? '' : agrees === false ? `, published as ${published}` : ', as published';
  return [
    `${language === 'und' ? 'not known' : language} (${percent(confidence)} sure)${against}`,
    ...blocks.map(({ block, language, confidence }) => `block ${block + 1}: ${language} (${percent(confidence)})`),
  ];
}

function statisticsText(value: Statistics): string {
  const { words, sentences, paragraphs, readingMinutes, averageSentenceLength, readability } = value;
  return [
    `${words} words, ${sentences} sentences, ${paragraphs} paragraphs`,
    averageSentenceLength === undefined ? undefined : `${averageSentenceLength} words a sentence`,
    `${readingMinutes} min`,
    readability && `${readability.measure} ${readability.score} (${readability.easier} is easier)`,
    value.cut && 'of its beginning only',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Everything that enrichers say of an article, as labelled texts; a result without anything says so. */
export function enrichmentRows(article: Article): Row[] {
  const order = Object.keys(readers);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const names = Object.keys(article.enrichments).sort((a, b) => rank(a) - rank(b));
  return names.flatMap((name) => rowsOf(name, article.enrichments[name] as Enrichment, article));
}

function rowsOf(name: string, { value, failed, service }: Enrichment, article: Article): readonly Row[] {
  const note = service ? [serviceText(service)] : [];
  if (failed !== undefined) return [[name, [`failed: ${failed}`, ...note]]];
  const read = readers[name] as ((value: unknown, article: Article) => readonly Row[]) | undefined;
  const rows = (read?.(value, article) ?? [[name, [anyText(value)]]]).filter(([, texts]) => texts.some(Boolean));
  const [first = [name, ['nothing found']] as const, ...rest] = rows;
  return [first, ...rest, ...(note.length > 0 ? [['', note] as const] : [])];
}

function serviceText({ name, model, usd = 0, cached, failed }: NonNullable<Enrichment['service']>): string {
  const who = model ? `${name} ${model}` : name;
  if (failed !== undefined) return `[embedded; ${who}: ${failed}]`;
  return `[by ${who}, ${cached ? 'from the cache' : `USD ${usd.toPrecision(2)}`}]`;
}

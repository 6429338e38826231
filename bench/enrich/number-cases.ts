import { readFileSync } from 'node:fs';
import type { Article } from '../../shared/article/article.ts';
import { type Figure, type Numbers, numbers } from '../../shared/enrichers/numbers/numbers.ts';
import { shareText } from '../../shared/enrichers/text/shared-text.ts';
import { articleOf } from './articles.ts';

/** A sentence and what is in it; `published` is a day, or undefined for an article without a date. */
export interface Case {
  readonly language: string;
  readonly published: string | undefined;
  readonly text: string;
  readonly expected: readonly string[];
}

/** A line each: language, day of publication (2018-09-17, a Monday, where empty), text, answers. */
function readCases(file: string): Case[] {
  const lines = readFileSync(new URL(`../../test/enrichers/numbers/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [language = '', day, text = '', answers = ''] = line.split('\t');
    const published = day === 'none' ? undefined : day || '2018-09-17';
    return { language, published, text, expected: answers === '-' ? [] : answers.split('; ') };
  });
}

export const cases: readonly Case[] = readCases('cases.tsv');

/** Sets written after the rules and committed before they were tried on them, in their order. */
export const unseenSets: Readonly<Record<string, readonly Case[]>> = {
  'unseen.tsv': readCases('unseen.tsv'),
  'unseen-2.tsv': readCases('unseen-2.tsv'),
  'unseen-3.tsv': readCases('unseen-3.tsv'),
};

export function readNumbers(article: Article, language: string): Numbers {
  const shared = shareText(
    article,
    100_000,
    () => language,
    () => undefined,
  );
  return numbers.enrich(article, shared) as Numbers;
}

function written(figure: Figure): string {
  const value = figure.max === undefined ? `${figure.value}` : `${figure.value}-${figure.max}`;
  if (figure.kind === 'casualties') return `${figure.harm} ${value}`;
  if (figure.kind === 'money') return `${figure.currency ?? figure.unit} ${value}`;
  if (figure.kind === 'percentage') return figure.points ? `${value} points` : `${value}%`;
  return figure.kind === 'population' ? `population ${value}` : `${value} ${figure.of}`;
}

/** What the enricher finds in a case, written as the answers are. */
export function answersTo({ language, published, text }: Case): string[] {
  const article = {
    ...articleOf(undefined, [text]),
    ...(published && { firstcreated: `${published}T10:00:00.000Z` }),
  };
  const { figures, dates } = readNumbers(article, language);
  const days = dates.map(({ from, to }) => (from === to ? from : `${from}..${to}`));
  return [...figures.map(written), ...days];
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly string[];
}

export function scoreCases(scored: readonly Case[]): Score {
  const wrong: string[] = [];
  let [right, found, wanted] = [0, 0, 0];
  for (const each of scored) {
    const answers = answersTo(each);
    const left = [...each.expected];
    const extra = answers.filter((answer) => {
      const at = left.indexOf(answer);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    right += answers.length - extra.length;
    found += answers.length;
    wanted += each.expected.length;
    if (extra.length > 0 || left.length > 0)
      wrong.push(`${each.text}\n    too much: ${extra.join('; ')} | missed: ${left.join('; ')}`);
  }
  return { precision: right / found, recall: right / wanted, wrong };
}

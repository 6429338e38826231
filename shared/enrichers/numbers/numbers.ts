import type { Article } from '../../article/article.ts';
import type { Enricher, Shared } from '../enricher.ts';
import type { Sentence, TextPart } from '../text/parts.ts';
import { type Day, isoDay } from './dates/day.ts';
import { findDates } from './dates/find-dates.ts';
import type { FoundDate } from './dates/found-date.ts';
import { referenceDay } from './dates/reference-day.ts';
import type { FoundFigure, Meaning } from './figures/figure.ts';
import { findFigures } from './figures/find-figures.ts';
import { type Line, lineOf } from './line.ts';
import type { Qualifier } from './quantities/qualifiers.ts';

/** Where something stands: UTF-16 offsets in its field's or block's text. */
export interface Place {
  readonly field: TextPart['field'];
  /** Index in `article.body`. */
  readonly block?: number;
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
}

export type Figure = Meaning &
  Place & {
    readonly value: number;
    /** Upper end of a range. */
    readonly max?: number;
    readonly qualifier?: Qualifier;
  };

export interface DateMention extends Place {
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly precision: FoundDate['precision'];
  /** Set where the day was reckoned from `reference`. */
  readonly relative?: true;
}

export interface Numbers {
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  /** The day by which "Monday" was read: the dateline's or the publication's. Absent where the article names neither; such dates are left out then. */
  readonly reference?: string;
}

/** More than any article states; a table of results is none. */
const mostKept = 200;

function placeOf({ text, parts }: Shared, line: Line, { part }: Sentence, first: number, end: number): Place {
  const { field, block, start: base } = parts[part] as TextPart;
  const start = line.tokens[first]?.start ?? base;
  const stop = line.tokens[end - 1]?.end ?? start;
  return {
    field,
    ...(block === undefined ? {} : { block }),
    start: start - base,
    end: stop - base,
    text: text.slice(start, stop),
  };
}

function figureIn(place: Place, { quantity, meaning }: FoundFigure): Figure {
  const { value, max, qualifier } = quantity;
  return { ...meaning, value, ...(max === undefined ? {} : { max }), ...(qualifier && { qualifier }), ...place };
}

function dateIn(place: Place, { from, to, precision, relative }: FoundDate): DateMention {
  return { from: isoDay(from), to: isoDay(to), precision, ...(relative && { relative }), ...place };
}

function read(article: Article, shared: Shared): Numbers {
  const reference: Day | undefined = referenceDay(article);
  const figures: Figure[] = [];
  const dates: DateMention[] = [];
  for (const sentence of shared.sentenceSpans) {
    const { type } = shared.parts[sentence.part] as TextPart;
    // Rows of tables are numbers without the words that say what they count.
    if (type === 'table' || type === 'preformatted') continue;
    const line = lineOf(shared.tokens, sentence, shared.language);
    const place = (first: number, end: number) => placeOf(shared, line, sentence, first, end);
    for (const date of findDates(line, reference)) dates.push(dateIn(place(date.first, date.end), date));
    for (const figure of findFigures(line))
      figures.push(
        figureIn(
          place(figure.quantity.start < figure.first ? figure.quantity.start : figure.first, figure.end),
          figure,
        ),
      );
  }
  return {
    figures: figures.slice(0, mostKept),
    dates: dates.slice(0, mostKept),
    ...(reference === undefined ? {} : { reference: isoDay(reference) }),
  };
}

/** The figures that an article states (casualties, money, percentages, populations, counts), and its dates as days of the calendar. */
export const numbers: Enricher<'numbers', Numbers> = { name: 'numbers', version: 3, after: ['language'], enrich: read };

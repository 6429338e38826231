import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases, readNumbers, scoreCases, unseenSets } from '../../../bench/enrich/number-cases.ts';
import { anArticle } from '../an-article.ts';

describe('figures and dates', () => {
  it(`of ${cases.length} sentences are right in nine of ten, and few are missed`, () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    const { precision, recall, wrong } = scoreCases(cases);
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it.each(Object.entries(unseenSets))('of %s, written behind the rules, are right in nine of ten too', (_, unseen) => {
    const { precision, recall, wrong } = scoreCases(unseen);
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('stand where they say, with their qualifier', () => {
    const text = 'Floods have killed more than 1,200 villagers in two weeks.';
    const { figures } = readNumbers(anArticle({ headline: 'Floods', body: [text] }), 'en');
    expect(figures).toEqual([
      {
        kind: 'casualties',
        harm: 'dead',
        of: 'villagers',
        value: 1200,
        qualifier: 'more-than',
        field: 'body',
        block: 0,
        start: 19,
        end: 44,
        text: 'more than 1,200 villagers',
      },
    ]);
    expect(text.slice(19, 44)).toBe('more than 1,200 villagers');
  });

  it('leave a currency open where several countries use its name', () => {
    const { figures } = readNumbers(anArticle({ body: ['The fine is 900 pesos.'] }), 'en');
    expect(figures).toMatchObject([{ kind: 'money', value: 900, unit: 'pesos' }]);
    expect(figures[0]).not.toHaveProperty('currency');
  });

  it('read "Monday" by the dateline before the publication', () => {
    const article = anArticle({
      dateline: { text: 'GENEVA, Dec 30 (XYZ)', date: 'Dec 30' },
      firstcreated: '2021-01-02T08:00:00.000Z',
      body: ['The talks broke down on Monday.'],
    });
    const { dates, reference } = readNumbers(article, 'en');
    expect(reference).toBe('2020-12-30');
    expect(dates).toMatchObject([{ from: '2020-12-28', to: '2020-12-28', relative: true }]);
  });

  it('read "Monday" by the publication where the dateline has no day, or one without a year that is far from it', () => {
    for (const dateline of [{ text: 'GENEVA (XYZ)' }, { text: 'GENEVA, Dec 30 (XYZ)', date: 'Dec 30' }]) {
      const article = anArticle({
        dateline,
        firstcreated: '2021-06-16T08:00:00.000Z',
        body: ['The talks broke down on Monday. The delegates left on Tuesday, Wednesday and Thursday last week.'],
      });
      const { dates, reference } = readNumbers(article, 'en');
      expect(reference).toBe('2021-06-16');
      expect(dates[0]).toMatchObject({ from: '2021-06-14', to: '2021-06-14' });
      expect(dates.map(({ text }) => text)).toEqual(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'last week']);
    }
  });

  it('of other languages against the day of writing where words tell them for sure', () => {
    const read = (text: string, tag: string): string[] => {
      const article = anArticle({ body: [text], firstcreated: '2021-06-16T08:00:00.000Z' });
      return readNumbers(article, tag).dates.map(({ from, to }) => (from === to ? from : `${from}..${to}`));
    };
    expect(read('Gestern stieg der Preis, vergangenen Montag fiel er.', 'de')).toEqual(['2021-06-15', '2021-06-14']);
    expect(read('La réunion de la semaine dernière a échoué, lundi dernier aussi.', 'fr')).toEqual([
      '2021-06-07..2021-06-13',
      '2021-06-14',
    ]);
    expect(read('El año pasado llovió poco, el martes pasado mucho.', 'es')).toEqual([
      '2020-01-01..2020-12-31',
      '2021-06-15',
    ]);
    expect(read('Ieri il ponte ha riaperto, mercoledì scorso era chiuso.', 'it')).toEqual(['2021-06-15', '2021-06-09']);
    expect(read('Heute leben dort mehr Menschen, am Montag tagt der Rat.', 'de')).toEqual([]);
  });

  it('take the time of receipt for no date', () => {
    const { dates, reference } = readNumbers(anArticle({ body: ['They met on Monday.'] }), 'en');
    expect(dates).toEqual([]);
    expect(reference).toBeUndefined();
  });

  it('of a table are left alone', () => {
    const table = {
      type: 'table' as const,
      rows: [
        ['12 dead', '$5 million'],
        ['13 dead', '$6 million'],
      ],
    };
    expect(readNumbers(anArticle({ body: [table] }), 'en').figures).toEqual([]);
  });

  it.each(['Monday ', 'profit in the third quarter ', '5 to 9 November ', 'Rs5 '])(
    'read %j again and again in linear time',
    (word) => {
      const costOf = (length: number): number => {
        const article = anArticle({
          body: [word.repeat(length / word.length)],
          firstcreated: '2021-06-16T08:00:00.000Z',
        });
        const start = process.cpuUsage();
        readNumbers(article, 'en');
        return process.cpuUsage(start).user / 1000;
      };
      costOf(20_000);
      // Four times the text: sixteen times the work if it were quadratic.
      expect(costOf(80_000)).toBeLessThan(10 * Math.max(60, costOf(20_000)));
    },
  );

  it('are bounded, and any text is taken', () => {
    const many = Array.from({ length: 400 }, (_, i) => `Fire destroyed ${i + 10} houses.`);
    expect(readNumbers(anArticle({ body: many }), 'en').figures).toHaveLength(200);
    const word = fc.constantFrom(
      'killed',
      '12',
      '$',
      'million',
      '%',
      'to',
      '-',
      'May',
      '2018',
      'last',
      'week',
      'of',
      'people',
      ',',
      '5-6',
      'and',
      'toll',
      '年',
      '1.2.3',
      'five',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.constantFrom('en', 'de', 'zh', 'und'), (words, language) => {
        const text = words.join(' ');
        if (text === '') return;
        const article = anArticle({ body: [text], firstcreated: '2018-09-17T00:00:00.000Z' });
        const { figures, dates } = readNumbers(article, language);
        for (const { start, end, text: written } of [...figures, ...dates])
          expect(text.slice(start, end)).toBe(written);
        for (const { value } of figures) expect(Number.isFinite(value)).toBe(true);
        for (const { from, to } of dates) expect(from <= to).toBe(true);
      }),
    );
  });
});

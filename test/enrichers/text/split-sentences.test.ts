import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../shared/enrichers/text/split-sentences.ts';

const cut = (text: string, language = 'en') =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

/** Sentences, parted by ` | `. */
const cases: readonly (readonly [language: string, text: string])[] = [
  ['en', 'Mr. Smith met Gen. Jones on Jan. 5 at St. Mary’s. | They spoke for an hour.'],
  ['en', 'He moved to the U.S. in 1990. | She stayed in the U.K. | The rest is known.'],
  ['en', 'J. K. Rowling wrote it. | George W. Bush did not.'],
  ['en', '“Will you come?” he asked. | “No!” said Ms. Lee.'],
  ['en', 'Inflation rose 3.5 percent. | No. 10 declined to comment.'],
  ['en', 'The answer was no. | Nobody moved.'],
  ['en', 'The firm, Acme Inc. of Ohio, closed. | Shares fell.'],
  ['de', 'Am 3. Oktober sprach Dr. Merz in Berlin. | Das war z. B. neu.'],
  ['fr', 'M. Dupont et Mme. Martin sont là. | Ils parlent.'],
  ['es', 'El Sr. García habló con la Dra. Ruiz. | Luego se fue.'],
  ['ru', 'В 2011 г. Иванов и А. С. Пушкин жили на ул. Ленина. | Потом уехали.'],
  ['zh', '他说了。|她没说！'],
];

describe('splitSentences', () => {
  it.each(cases)('%s: %s', (language, marked) => {
    const sentences = marked.split('|').map((sentence) => sentence.trim());
    const joint = language === 'zh' ? '' : ' ';
    expect(cut(sentences.join(joint), language)).toEqual(sentences);
  });

  it('covers every letter once, in order', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

import { readFileSync } from 'node:fs';
import { splitSentences } from '../../shared/enrichers/text/split-sentences.ts';

export interface CleanText {
  readonly language: string;
  readonly headline: string;
  readonly body: readonly string[];
}

/** Clean articles of our own in five languages that part words by spaces. */
export const cleanTexts: readonly CleanText[] = (
  JSON.parse(readFileSync(new URL('../../test/enrichers/keywords/golden.json', import.meta.url), 'utf8')) as CleanText[]
).filter(({ language }) => language !== 'zh');

/** The same sequence at every run (Park and Miller 1988), 0–1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Where a text can be cut inside of a sentence: block, and offset behind a word or its comma. */
function placesIn({ language, body }: CleanText): [block: number, offset: number][] {
  return body.flatMap((paragraph, block) =>
    splitSentences(paragraph, language).flatMap(({ start, end }) =>
      [...paragraph.slice(start, end).matchAll(/[\p{L}\p{N}],?(?=\s\S)/gu)].map(
        ({ index, 0: { length } }): [number, number] => [block, start + index + length],
      ),
    ),
  );
}

/** Texts that end in the middle of a sentence, at places drawn by chance. */
export function cutTexts(count: number, seed: number): CleanText[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, i) => {
    const text = cleanTexts[i % cleanTexts.length] as CleanText;
    const places = placesIn(text);
    const [block, offset] = places[Math.floor(random() * places.length)] as [number, number];
    return { ...text, body: [...text.body.slice(0, block), (text.body[block] as string).slice(0, offset)] };
  });
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Function words of 56 languages, from stopwords-iso 1.1.0 (MIT): a line a language, its tag and its words, parted by spaces. */
export function buildFunctionWords(): Buffer {
  const file = createRequire(import.meta.url).resolve('stopwords-iso/stopwords-iso.json');
  const lists = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
  const lines = Object.entries(lists)
    // English has a list of its own in the code: this one takes "bill", "case" and "us" for function words.
    .filter(([language]) => language !== 'en')
    .map(([language, words]) => [language === 'no' ? 'nb' : language, words] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, words]) => `${language} ${oneWordEach(words).join(' ')}`);
  return Buffer.from(`function words ${lines.length}\n${lines.join('\n')}\n`);
}

const oneWordEach = (words: readonly string[]): string[] =>
  [...new Set(words.map((word) => word.trim().toLowerCase()).filter((word) => /^[\p{L}\p{M}'’]+$/u.test(word)))].sort();

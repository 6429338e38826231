import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const fewestWords = 150;
const fewestCharacters = 300;
const mostTexts = 200;

/** Articles of about 300 words from DIR/ner/gmb.iob2, and of 15 sentences in Chinese, Japanese and Thai from DIR/language/sentences.tsv; what DIR lacks is left out. */
export function longTexts(directory: string, most = mostTexts): Record<string, string[]> {
  const news = join(directory, 'ner', 'gmb.iob2');
  const sentences = join(directory, 'language', 'sentences.tsv');
  const sets: Record<string, string[]> = {};
  if (existsSync(news)) {
    const documents = readFileSync(news, 'utf8').split(/^# doc.*$/m);
    const texts = documents.map((lines) =>
      lines
        .split('\n')
        .map((line) => line.split('\t')[0])
        .join(' ')
        .trim(),
    );
    sets.en = texts.filter((text) => text.split(' ').length >= fewestWords).slice(0, most);
  }
  if (!existsSync(sentences)) return sets;
  const byLanguage = Map.groupBy(
    readFileSync(sentences, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')),
    ([language]) => language as string,
  );
  for (const language of ['zh', 'ja', 'th']) {
    const lines = (byLanguage.get(language) ?? []).map(([, text]) => text as string);
    const texts = Array.from({ length: Math.floor(lines.length / 15) }, (_, i) =>
      lines.slice(15 * i, 15 * i + 15).join(''),
    );
    sets[language] = texts.filter((text) => text.length >= fewestCharacters);
  }
  return sets;
}

import type { CleanArticle, CleanBlock, Language } from './clean-articles.ts';
import type { Damage } from './damage.ts';
import { damageQuotes } from './quotes.ts';
import type { Random } from './random.ts';

export type Role = 'headline' | 'byline' | 'paragraph' | 'heading' | 'ending';

export interface Word {
  /** As the agency wrote it; empty for debris. */
  readonly clean: string;
  /** As it goes into the file. */
  readonly shown: string;
  readonly endsSentence?: boolean;
  readonly ofDateline?: boolean;
}

export interface ComposedBlock {
  readonly role: Role;
  readonly words: readonly Word[];
}

/** The article in the order of the page, its words damaged where damage comes before the lines are broken. */
export function composeArticle(article: CleanArticle, damage: Damage, random: Random): ComposedBlock[] {
  const headline = damage.capitalHeadline ? article.headline.toUpperCase() : article.headline;
  const paragraphs = article.blocks.map((block) =>
    block.kind === 'heading'
      ? { role: 'heading' as const, words: headingWords(block, damage) }
      : { role: 'paragraph' as const, words: paragraphWords(block, damage, random) },
  );
  const [first, ...rest] = paragraphs;
  if (!first) throw new Error(`Article ${article.id} has no body`);
  const dateline = damage.keepsDateline ? plainWords(article.dateline ?? '', { ofDateline: true }) : [];
  const blocks: ComposedBlock[] = [
    { role: 'headline', words: plainWords(headline) },
    ...(damage.keepsByline && article.byline ? [{ role: 'byline' as const, words: plainWords(article.byline) }] : []),
    { ...first, words: [...dateline, ...first.words] },
    ...rest,
    ...endings(article, damage, random).map((line) => ({ role: 'ending' as const, words: plainWords(line) })),
  ];
  return damage.quotes === 'removed after wrapping' ? blocks : blocks.map((block) => withQuotes(block, damage));
}

const plainWords = (text: string, marks: Partial<Word> = {}): Word[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ ...marks, clean: word, shown: word }));

function headingWords({ sentences }: CleanBlock, { crossheads }: Damage): Word[] {
  const text = sentences.join(' ');
  const words = plainWords(crossheads === 'capitals' ? text.toUpperCase() : text);
  const debris = crossheads === 'U+FFFD' ? '\ufffd' : crossheads === 'stars' ? '***' : undefined;
  return debris === undefined ? words : [{ clean: '', shown: debris }, ...words, { clean: '', shown: debris }];
}

function paragraphWords({ sentences }: CleanBlock, { stopless }: Damage, random: Random): Word[] {
  return sentences.flatMap((sentence, index) => {
    const share = index === sentences.length - 1 ? stopless.paragraphs : stopless.sentences;
    const lacksStop = random.chance(share);
    return plainWords(sentence).map((word, at, all) =>
      at < all.length - 1
        ? word
        : { clean: word.clean, shown: lacksStop ? withoutStop(word.shown) : word.shown, endsSentence: true },
    );
  });
}

const withoutStop = (word: string): string => word.replace(/(?<!\.)\.(?=[”»“"\u00a0]*$)/, '');

const withQuotes = (block: ComposedBlock, { quotes }: Damage): ComposedBlock => ({
  ...block,
  words: block.words.map((word) => ({ ...word, shown: damageQuotes(word.shown, quotes) })),
});

const sourceLabels: Record<Language, string> = { en: 'Source:', es: 'Fuente:', fr: 'Source :', de: 'Quelle:' };
const endMarks: Record<Language, readonly string[]> = {
  en: ['ENDS', '-30-', '###'],
  es: ['FIN', '###'],
  fr: ['FIN', '###'],
  de: ['ENDE', '###'],
};

function endings({ source, language }: CleanArticle, { ending }: Damage, random: Random): string[] {
  const mark = random.pick(endMarks[language].map((text) => [text, 1] as const));
  const credit =
    random.chance(0.8) || language !== 'en' ? `${sourceLabels[language]} ${source}` : `(With inputs from ${source})`;
  return [
    ...(source && (ending === 'source' || ending === 'both') ? [credit] : []),
    ...(ending === 'end mark' || ending === 'both' ? [mark] : []),
  ];
}

import { damageCharacters } from './characters.ts';
import { type CleanArticle, cleanArticles, type Language, languages } from './clean-articles.ts';
import { composeArticle } from './compose.ts';
import { type Damage, drawDamage, type Regime } from './damage.ts';
import { breakLines, layOut } from './lay-out.ts';
import { type Random, seededRandom } from './random.ts';
import type { SeedRange } from './seeds.ts';
import { type Truth, truthOf } from './truth.ts';

export interface Case {
  readonly seed: number;
  readonly article: CleanArticle;
  readonly damage: Damage;
  /** `no drops` also where no line was short enough. */
  readonly regime: Regime;
  readonly text: string;
  readonly truth: Truth;
}

/** One damaged article, the same for a seed. Languages take turns; the rest is drawn. */
export function generateCase(seed: number, articles: ArticleSet): Case {
  const random = seededRandom(seed);
  const language = languages[seed % languages.length] ?? 'en';
  const article = random.pick(articles[language].map((one) => [one, 1] as const));
  const damage = drawDamage(random, language);
  const laid = breakLines(composeArticle(article, damage, random), damage, random);
  const lost = laid.some(({ lines }) => lines.some((line) => line.lost));
  return {
    seed,
    article,
    damage,
    regime: lost && damage.drops ? damage.drops.leaves : 'no drops',
    text: writeRows(layOut(laid, damage), damage, random),
    truth: truthOf(article, laid),
  };
}

export type ArticleSet = Readonly<Record<Language, readonly CleanArticle[]>>;

/** The clean articles take turns too: those that the held-out seeds damage are in no development case. */
export function articlesOf({ parity }: SeedRange): ArticleSet {
  const chosen = (language: Language) => cleanArticles(language).filter((_, index) => index % 2 === parity);
  return { en: chosen('en'), es: chosen('es'), fr: chosen('fr'), de: chosen('de') };
}

export function generateCases(range: SeedRange, count: number, first = range.first): Case[] {
  const articles = articlesOf(range);
  return Array.from({ length: count }, (_, index) => generateCase(first + index, articles));
}

function writeRows(rows: readonly string[], damage: Damage, random: Random): string {
  const spaced = rows.map((row) =>
    row === '' ? (damage.blanksHoldSpaces ? '  ' : '') : row + (damage.trailingSpaces ? '  ' : ''),
  );
  const end = random.chance(0.7) ? '\n' : '';
  const text = damageCharacters(spaced.join('\n') + end, damage.characters, random);
  return damage.eol === '\n' ? text : text.replaceAll('\n', damage.eol);
}

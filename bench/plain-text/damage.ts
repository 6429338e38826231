import type { Language } from './clean-articles.ts';
import type { Random } from './random.ts';

/** How lines stand apart. `solid`: no blank line but at losses; `gapped`: a blank line between paragraphs. */
export type Spacing = 'double' | 'solid' | 'gapped' | 'indented';
export type Quotes =
  | 'kept'
  | 'straight'
  | 'removed'
  | 'removed after wrapping'
  | 'U+FFFD'
  | 'C1 controls'
  | 'question marks';
export type Characters = 'sound' | 'mojibake' | 'mojibake twice' | 'HTML entities' | 'invisible characters';
export type Regime = 'no drops' | 'blank left' | 'none left';

export interface Drops {
  readonly leaves: 'blank left' | 'none left';
  /** Lines of up to this many characters are lost; no line in the middle of a paragraph is that short. */
  readonly upTo: number;
  /** Share of those lines that are lost. */
  readonly share: number;
  /** Blank lines where a line was. */
  readonly blanks: 1 | 2;
}

/** What happens to one article on its way through a scraper. */
export interface Damage {
  /** Characters a line; absent when paragraphs are one line each. */
  readonly width?: number;
  readonly spacing: Spacing;
  readonly drops?: Drops;
  readonly quotes: Quotes;
  readonly characters: Characters;
  readonly eol: '\n' | '\r\n';
  /** Share of paragraphs, and of the sentences inside them, whose last full stop is missing. */
  readonly stopless: { readonly paragraphs: number; readonly sentences: number };
  /** Lines may break behind the hyphen of a compound. */
  readonly breaksHyphens: boolean;
  /** Lines that end behind a linked name. */
  readonly linkBreaks: number;
  readonly crossheads: 'plain' | 'U+FFFD' | 'stars' | 'capitals';
  readonly capitalHeadline: boolean;
  readonly gapAfterHeadline: boolean;
  readonly gapsAtHeadings: boolean;
  readonly keepsByline: boolean;
  readonly keepsDateline: boolean;
  readonly ending: 'none' | 'source' | 'end mark' | 'both';
  readonly indent: string;
  readonly trailingSpaces: boolean;
  readonly blanksHoldSpaces: boolean;
}

export function drawDamage(random: Random, language: Language): Damage {
  const width = random.chance(0.87) ? random.between(40, 110) : undefined;
  const spacing = random.pick<Spacing>([
    ['double', 4],
    ['solid', 3],
    ['gapped', 3],
    ['indented', 1.5],
  ]);
  return {
    ...(width === undefined ? {} : { width }),
    spacing,
    ...(random.chance(0.75) ? { drops: drawDrops(random, width ?? 100) } : {}),
    ...drawCharacterDamage(random, language),
    eol: random.chance(0.2) ? '\r\n' : '\n',
    stopless: random.chance(0.35)
      ? { paragraphs: 0.05 + 0.2 * random.next(), sentences: random.chance(0.3) ? 0.08 : 0 }
      : { paragraphs: 0, sentences: 0 },
    breaksHyphens: random.chance(0.6),
    linkBreaks: random.chance(0.2) ? random.between(1, 3) : 0,
    capitalHeadline: random.chance(0.15),
    ...drawFurniture(random),
    indent: random.pick([
      ['  ', 2],
      ['    ', 3],
      ['\t', 2],
      ['     ', 1],
    ]),
    trailingSpaces: random.chance(0.1),
    blanksHoldSpaces: random.chance(0.08),
  };
}

const drawDrops = (random: Random, width: number): Drops => ({
  leaves: random.chance(0.5) ? 'blank left' : 'none left',
  upTo: random.between(10, Math.floor(width * 0.45)),
  share: random.chance(0.5) ? 1 : 0.3 + 0.5 * random.next(),
  blanks: random.chance(0.75) ? 1 : 2,
});

function drawCharacterDamage(random: Random, language: Language): Pick<Damage, 'quotes' | 'characters'> {
  const quotes = random.pick<Quotes>([
    ['kept', 6],
    ['straight', 3],
    ['removed', 2],
    ['removed after wrapping', 3],
    ['U+FFFD', 2],
    ['C1 controls', 1],
    ['question marks', 0.5],
  ]);
  const accents = language === 'en' ? 1 : 1.5;
  const characters = random.pick<Characters>([
    ['sound', 8],
    ['mojibake', 2 * accents],
    ['mojibake twice', accents],
    ['HTML entities', 1],
    ['invisible characters', 1],
  ]);
  return { quotes, characters };
}

const drawFurniture = (random: Random) => ({
  crossheads: random.pick<Damage['crossheads']>([
    ['plain', 5],
    ['U+FFFD', 3],
    ['stars', 1],
    ['capitals', 1],
  ]),
  gapAfterHeadline: random.chance(0.65),
  gapsAtHeadings: random.chance(0.5),
  keepsByline: random.chance(0.6),
  keepsDateline: random.chance(0.7),
  ending: random.pick<Damage['ending']>([
    ['none', 4],
    ['source', 4],
    ['end mark', 1.5],
    ['both', 1],
  ]),
});

export const regimeOf = (damage: Damage): Regime => damage.drops?.leaves ?? 'no drops';

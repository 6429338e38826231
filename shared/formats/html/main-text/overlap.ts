/** How much of a text stands in another, by runs of three words; words of scripts without spaces are single characters. */
export interface Overlap {
  /** 0–1; -1 where there is nothing to compare with. */
  readonly of: (text: string) => number;
  readonly runs: number;
}

export function overlapWith(text: string | undefined): Overlap {
  if (text === undefined || text === '') return { of: () => -1, runs: 0 };
  const runs = new Set(runsOf(text));
  return {
    runs: runs.size,
    of: (other) => {
      const own = runsOf(other);
      if (own.length === 0) return 0;
      let shared = 0;
      for (const run of own) if (runs.has(run)) shared++;
      return shared / own.length;
    },
  };
}

/** Runs as hashes; a text of one or two words is one run. */
function runsOf(text: string): number[] {
  const words = hashWords(text.toLowerCase());
  if (words.length === 0) return [];
  if (words.length < 3) return [words.reduce(mix, 7)];
  const runs: number[] = [];
  for (let at = 2; at < words.length; at++)
    runs.push(mix(mix(mix(7, words[at - 2] as number), words[at - 1] as number), words[at] as number));
  return runs;
}

/** Within 30 bits, which V8 keeps without an object each. */
const mix = (hash: number, value: number): number =>
  (Math.imul(hash ^ value, 0x01000193) ^ (value >>> 15)) & 0x3fffffff;

/** FNV-1a of each word. A hand-written loop: as a regular expression this was a tenth of all that reading a page costs. */
function hashWords(text: string): number[] {
  const words: number[] = [];
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (ascii[code] as number) : kindOf(code);
    if (kind === letter) hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ code, 0x01000193) & 0x3fffffff;
    else {
      if (hash !== 0) words.push(hash);
      hash = 0;
      if (kind === ideograph) words.push(code);
    }
  }
  if (hash !== 0) words.push(hash);
  return words;
}

const other = 0;
const letter = 1;
const ideograph = 2;

const ascii = Uint8Array.from({ length: 128 }, (_, code) => Number(/[a-z0-9]/i.test(String.fromCharCode(code))));

/** Letters as far as blocks of Unicode tell: marks stand in Latin-1, General Punctuation and the CJK symbols. */
function kindOf(code: number): number {
  if (code < 0xc0) return other;
  if ((code >= 0x0e00 && code < 0x0f00) || (code >= 0x3040 && code < 0xa000) || (code >= 0xac00 && code < 0xd7b0))
    return ideograph;
  if ((code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040) || code >= 0xfe30) return other;
  return letter;
}

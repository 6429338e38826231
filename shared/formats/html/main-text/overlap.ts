/** How much of a text stands in another, by runs of three words; words of scripts without spaces are single characters. */
export interface Overlap {
  /** 0–1; -1 where there is nothing to compare with. */
  readonly of: (text: string) => number;
  readonly runs: number;
}

const words = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\u0e00-\u0eff]|[\p{L}\p{N}]+/gu;
const wordsOf = (text: string): string[] => text.toLowerCase().match(words) ?? [];

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

/** A text of one or two words is one run. */
function runsOf(text: string): string[] {
  const all = wordsOf(text);
  if (all.length === 0) return [];
  if (all.length < 3) return [all.join(' ')];
  return all.slice(2).map((word, index) => `${all[index]} ${all[index + 1]} ${word}`);
}

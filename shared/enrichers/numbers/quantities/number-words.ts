const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** A count and the token behind it. */
export interface Count {
  readonly value: number;
  readonly end: number;
}

const unitOf = (word: string | undefined): number | undefined =>
  word !== undefined && Object.hasOwn(units, word) ? units[word] : undefined;

/** True of words that a number may begin with. */
export const opensCount = (lower: string): boolean =>
  /^(?:half|an?)$/.test(lower) || unitOf(lower.split('-')[0]) !== undefined || Object.hasOwn(sizes, lower);

/** One number below 100 as English writes it: "seven", "twenty-five". */
function belowHundred(
  word: string | undefined,
  next: string | undefined,
): { value: number; width: number } | undefined {
  if (word === undefined) return undefined;
  const [tens = '', ones] = word.includes('-') ? word.split('-') : [word];
  const first = unitOf(tens);
  if (first === undefined) return undefined;
  const second = unitOf(ones);
  if (ones !== undefined) return first >= 20 && second && second < 10 ? { value: first + second, width: 1 } : undefined;
  const apart = first >= 20 ? unitOf(next) : undefined;
  return apart && apart < 10 ? { value: first + apart, width: 2 } : { value: first, width: 1 };
}

function begin(lower: readonly string[], i: number): Count | undefined {
  const word = lower[i];
  if (word === 'half' && /^an?$/.test(lower[i + 1] ?? '') && /^(?:m|b|tr)illion$/.test(lower[i + 2] ?? ''))
    return { value: 0.5, end: i + 2 };
  if (word === 'half' && lower[i + 1] === 'a' && lower[i + 2] === 'percentage') return { value: 0.5, end: i + 2 };
  if ((word === 'a' || word === 'an') && Object.hasOwn(scales, lower[i + 1] ?? '')) return { value: 1, end: i + 1 };
  if (word === 'a' && lower[i + 1] === 'dozen') return { value: 12, end: i + 2 };
  const small = belowHundred(word, lower[i + 1]);
  if (!small) return undefined;
  const end = i + small.width;
  return lower[end] === 'dozen' ? { value: small.value * 12, end: end + 1 } : { value: small.value, end };
}

/**
 * The number that English words write from token `i` on: "three", "two hundred and fifty", "a dozen", "half a million", "a hundred thousand".
 * A number in digits keeps its own reader.
 */
export function wordsAt(lower: readonly string[], i: number): Count | undefined {
  const first = begin(lower, i);
  if (!first) return undefined;
  let total = 0;
  let group = first.value;
  let at = first.end;
  while (at < lower.length) {
    const scale = Object.hasOwn(scales, lower[at] as string) ? (scales[lower[at] as string] as number) : 0;
    if (scale === 100) group *= 100;
    else if (scale > 0) [total, group] = [total + group * scale, 0];
    else {
      // "two hundred and fifty", "three thousand two hundred": smaller parts follow larger ones.
      const behind = lower[at] === 'and' ? at + 1 : at;
      const part =
        group >= 100 || (group === 0 && total > 0) ? belowHundred(lower[behind], lower[behind + 1]) : undefined;
      if (!part || (behind > at && Object.hasOwn(scales, lower[behind + part.width] ?? ''))) break;
      group += part.value;
      at = behind + part.width - 1;
    }
    at += 1;
  }
  return { value: total + group, end: at };
}

/** A small count in words or digits; "a" and "an" are one before a unit of time. */
export function countAt(lower: readonly string[], i: number): Count | undefined {
  const word = lower[i] ?? '';
  if (/^\d{1,3}$/.test(word)) return { value: Number(word), end: i + 1 };
  const words = wordsAt(lower, i);
  if (words) return words;
  return word === 'a' || word === 'an' ? { value: 1, end: i + 1 } : undefined;
}

const sizes: Readonly<Record<string, number>> = {
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2e3,
  millions: 2e6,
  billions: 2e9,
  tens: 20,
};

/** "Scores" are a match's too: what stands behind tells. */
const victims = /^(?:of|more|still|others|dead|killed|injured|wounded|hurt|missing|feared)$/;

/** Numbers that tell a size and no figure: "dozens", "hundreds of thousands". The least that they can mean. */
export function vagueAt(lower: readonly string[], i: number): Count | undefined {
  const size = Object.hasOwn(sizes, lower[i] ?? '') ? (sizes[lower[i] as string] as number) : undefined;
  if (size === undefined) return undefined;
  const next =
    lower[i + 1] === 'of' && Object.hasOwn(sizes, lower[i + 2] ?? '')
      ? (sizes[lower[i + 2] as string] as number) / 2
      : 0;
  if (next > 0) return { value: size * next, end: i + 3 };
  return lower[i] === 'tens' || (lower[i] === 'scores' && !victims.test(lower[i + 1] ?? ''))
    ? undefined
    : { value: size, end: i + 1 };
}

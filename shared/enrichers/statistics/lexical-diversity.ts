const window = 50;

/**
 * Moving-average type-token ratio over windows of 50 words (Covington and McFall 2010): unlike the plain ratio it does not fall with
 * the length of the text. Undefined below one window.
 */
export function lexicalDiversity(words: readonly string[]): number | undefined {
  if (words.length < window) return undefined;
  const lower = words.map((word) => word.toLowerCase());
  const counts = new Map<string, number>();
  let sum = 0;
  for (const [i, word] of lower.entries()) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    if (i >= window) forget(counts, lower[i - window] as string);
    if (i >= window - 1) sum += counts.size / window;
  }
  return Math.round((sum / (lower.length - window + 1)) * 1000) / 1000;
}

function forget(counts: Map<string, number>, word: string): void {
  const left = (counts.get(word) as number) - 1;
  if (left === 0) counts.delete(word);
  else counts.set(word, left);
}

/** USD a million, or as named: us-east-1 on demand; check before quoting. */
const prices = {
  fifoRequest: 0.5,
  lambdaRequest: 0.2,
  /** A GB-second on arm64, a million of them. */
  lambdaGbSecond: 13.3334,
  readUnit: 0.125,
  writeUnit: 0.625,
  put: 5,
} as const;

/** One poll of a feed: what it takes of each service, in a batch of ten. */
const ofPoll = {
  // Sent, received and deleted ten at a time.
  fifoRequest: 3 / 10,
  lambdaRequest: 1 / 10,
  // A batch takes the longest of its answers and the gap after it: 2.5 s of 512 MB.
  lambdaGbSecond: (2.5 * 0.5) / 10,
  // Settings, state and what its hub is asked, consistent, up to 4 KB each.
  readUnit: 3,
  // State up to 1 KB, and its place in the due list taken and given.
  writeUnit: 3,
} as const;

/** @returns lines of text with USD a month */
export function costOfMonth({ polls, newsShare }: { readonly polls: number; readonly newsShare: number }): string {
  const millions = polls / 1e6;
  const parts = Object.entries(ofPoll).map(
    ([name, units]) => [name, units * prices[name as keyof typeof ofPoll] * millions] as const,
  );
  const all = [...parts, ['put', newsShare * prices.put * millions] as const];
  const total = all.reduce((sum, [, usd]) => sum + usd, 0);
  const shown = all.map(([name, usd]) => `${name} ${usd.toFixed(2)}`).join(', ');
  return `a month: ${millions.toFixed(1)} million polls, ${total.toFixed(2)} USD (${((total / polls) * 1e6).toFixed(2)} a million): ${shown}`;
}

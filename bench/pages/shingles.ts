/**
 * The measure of the article extraction benchmark (scrapinghub, 2020): bags of runs of four words, compared page by page; precision and
 * recall are means over pages, F1 is their harmonic mean.
 */
export interface PageScore {
  readonly shared: number;
  readonly surplus: number;
  readonly missing: number;
}

export interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly pages: number;
}

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

export function shinglesOf(text: string, size = 4): Map<string, number> {
  const words = wordsOf(text);
  const bag = new Map<string, number>();
  if (words.length === 0) return bag;
  const last = Math.max(1, words.length - size + 1);
  for (let at = 0; at < last; at++) {
    const key = words.slice(at, at + size).join('\u0001');
    bag.set(key, (bag.get(key) ?? 0) + 1);
  }
  return bag;
}

export function scorePage(truth: string, read: string): PageScore {
  const [wanted, got] = [shinglesOf(truth), shinglesOf(read)];
  let [shared, surplus, missing] = [0, 0, 0];
  for (const [key, count] of wanted) {
    const both = Math.min(count, got.get(key) ?? 0);
    shared += both;
    missing += count - both;
  }
  for (const [key, count] of got) surplus += Math.max(0, count - (wanted.get(key) ?? 0));
  return { shared, surplus, missing };
}

const share = (part: number, rest: number): number => (part + rest === 0 ? 1 : part / (part + rest));
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** F1 of one page. */
export function pageF1({ shared, surplus, missing }: PageScore): number {
  const [p, r] = [share(shared, surplus), share(shared, missing)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

export function total(scores: readonly PageScore[]): Score {
  const precision = mean(scores.filter((s) => s.shared + s.surplus > 0).map((s) => share(s.shared, s.surplus)));
  const recall = mean(scores.filter((s) => s.shared + s.missing > 0).map((s) => share(s.shared, s.missing)));
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { f1, precision, recall, pages: scores.length };
}

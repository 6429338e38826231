/** What is longer and has no spaces, a fingerprint for one, is for programs. */
const longestWord = 80;

/** A result of unknown shape in words: `port (score 1, count 4), winter (score 0.7, count 3)`. */
export function anyText(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => (isObject(item) ? asItem(item) : anyText(item))).join(', ');
  if (!isObject(value)) return String(value).replace(/\S+/g, clipped);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined && !isEmptyList(item));
  return entries.map(([name, item]) => `${name} ${isObject(item) ? `(${anyText(item)})` : anyText(item)}`).join(', ');
}

const clipped = (word: string): string => (word.length > longestWord ? `${word.slice(0, longestWord / 2)}…` : word);

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Of an object in a list its first value names it. */
function asItem(item: object): string {
  const [first, ...rest] = Object.entries(item);
  return rest.length > 0 ? `${anyText(first?.[1])} (${anyText(Object.fromEntries(rest))})` : anyText(first?.[1]);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

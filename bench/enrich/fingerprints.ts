import { type Fingerprint, fingerprint } from '../../shared/enrichers/fingerprint/fingerprint.ts';
import { bandKeys, decodeSignature } from '../../shared/enrichers/fingerprint/min-hash.ts';
import { shareText } from '../../shared/enrichers/text/shared-text.ts';
import { articleOf } from './articles.ts';

/** A linear congruential generator (Numerical Recipes): the same edits in every run. */
function generator(): () => number {
  let state = 2026;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

async function keysOf(text: string, language: string): Promise<ReadonlySet<string>> {
  const article = articleOf(undefined, [text]);
  const shared = shareText(
    article,
    100_000,
    () => language,
    () => undefined,
  );
  const { minhash } = (await fingerprint.enrich(article, shared)) as Fingerprint;
  return new Set(minhash === undefined ? [] : bandKeys(decodeSignature(minhash)));
}

type Edit = (words: readonly string[], others: readonly string[], random: () => number) => string[];

const replace =
  (share: number): Edit =>
  (words, others, random) =>
    words.map((word) => (random() < share ? (others[Math.floor(random() * others.length)] as string) : word));

const beginning: Edit = (words) => words.slice(0, Math.ceil(words.length * 0.6));

/** A fifth dropped from the end, one word in fifty changed, forty words of another text behind it. */
const reworked: Edit = (words, others, random) => [
  ...replace(0.02)(words.slice(0, Math.ceil(words.length * 0.8)), others, random),
  ...others.slice(0, 40),
];

const edits: Readonly<Record<string, Edit>> = {
  '5 % of the words changed': replace(0.05),
  'first 60 %': beginning,
  'a fifth dropped, 2 % changed, boilerplate added': reworked,
};

const unspaced = /^(?:zh|ja|th)/;

async function recall(texts: readonly string[], language: string, edit: Edit): Promise<string> {
  const random = generator();
  const glue = unspaced.test(language) ? '' : ' ';
  let found = 0;
  for (const [i, text] of texts.entries()) {
    const other = (texts[(i + 1) % texts.length] as string).split(glue);
    const keys = await keysOf(text, language);
    const copy = await keysOf(edit(text.split(glue), other, random).join(glue), language);
    if (copy.intersection(keys).size > 0) found += 1;
  }
  return `${((100 * found) / texts.length).toFixed(0)} %`;
}

/** Pairs of different texts that share a key. */
async function collisions(texts: readonly string[], language: string): Promise<string> {
  const keys: ReadonlySet<string>[] = [];
  for (const text of texts) keys.push(await keysOf(text, language));
  const pairs = keys.flatMap((one, i) => keys.slice(i + 1).map((other) => one.intersection(other).size > 0));
  return `${pairs.filter(Boolean).length} of ${pairs.length}`;
}

/** Prints by language how many edited copies share a key with their originals, and how many different texts do. */
export async function runFingerprints(sets: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const rows: [string, object][] = [];
  for (const [language, texts] of Object.entries(sets)) {
    const row: Record<string, string | number> = { texts: texts.length };
    for (const [name, edit] of Object.entries(edits)) row[name] = await recall(texts, language, edit);
    row['different texts taken for copies'] = await collisions(texts, language);
    rows.push([language, row]);
  }
  console.log('\nfingerprint: copies that share a band with their original');
  console.table(Object.fromEntries(rows));
}

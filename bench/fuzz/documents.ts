import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutate } from './mutate.ts';
import { packers } from './pack.ts';

const fixtures = join(import.meta.dirname, '../../test/fixtures');

/** Every format with fixtures of documents, and the wrappings. */
export const fuzzed = [...readdirSync(fixtures).filter((name) => name !== 'enrichers'), 'wrappings'];

export type Make = () => Promise<{ readonly document: Buffer; readonly name?: string }>;

/** What makes the next document of a format: a mutated fixture; for the wrappings one that was mutated before or after packing. */
export function documentsOf(format: string, random: () => number): Make {
  const known = format === 'wrappings' ? fuzzed.slice(0, -1).flatMap(inputsOf) : inputsOf(format);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const mutated = () => mutate(pick(known), pick(known), random);
  if (format !== 'wrappings') return async () => ({ document: mutated() });
  return async () => {
    const outside = random() < 0.5;
    let document = outside ? pick(known) : mutated();
    let name = 'a';
    for (let layer = 0; layer < 1 + random() * 2; layer++) {
      const [suffix, wrap] = pick(packers);
      document = await wrap(document, name);
      name += suffix;
    }
    return { document: outside ? mutate(document, pick(known), random) : document, name };
  };
}

function inputsOf(format: string): Buffer[] {
  const folder = join(fixtures, format);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((file) => /\/input[^/]*$/.test(file))
    .map((file) => readFileSync(file));
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Reads an input of a model and checks that it is the one the model was built from.
 *
 * @throws Error naming both hashes where the file is another
 */
export function readPinned(file: string, sha256: string): Buffer {
  const bytes = readFileSync(file);
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new Error(`${file}: SHA-256 is ${found}, the model is built from ${sha256}`);
  return bytes;
}

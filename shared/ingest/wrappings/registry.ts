import { brotli, gzip, zstd } from './compressed.ts';
import { tar } from './tar.ts';
import type { Wrapping } from './wrapping.ts';
import { zip } from './zip.ts';

/** Every wrapping that is looked through; brotli, which has no signature, last. */
export const wrappings: readonly Wrapping[] = [gzip, zstd, zip, tar, brotli];

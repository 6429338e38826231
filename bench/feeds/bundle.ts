import { join } from 'node:path';
import { bundleScripts } from '../bundle-scripts.ts';

/** Bundles a script of this folder as a function is bundled. */
export function bundle(script: string): { readonly path: string; remove(): void } {
  const { folder, remove } = bundleScripts(join(import.meta.dirname, script));
  return { path: join(folder, script.replace('.ts', '.mjs')), remove };
}

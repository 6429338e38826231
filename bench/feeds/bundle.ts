import { join } from 'node:path';
import { bundleScripts } from '../bundle-scripts.ts';

/** Bundles a script of this folder as a function is bundled, and beside it others that it imports at run time. */
export async function bundle(script: string, ...beside: string[]): Promise<{ readonly path: string; remove(): void }> {
  const paths = [script, ...beside].map((name) => join(import.meta.dirname, name));
  const { folder, remove } = await bundleScripts(...paths);
  return { path: join(folder, script.replace('.ts', '.mjs')), remove };
}

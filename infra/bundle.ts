import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findAssets } from './bundle-assets.ts';
import { bundleCode } from './bundle-code.ts';
import { replaceFolder } from './replace-folder.ts';

/*
 * The one step from functions/<name>/handler.ts to what Lambda runs; the CDK app and the local run share it.
 *
 * Code is bundled by bundle-code.ts, the AWS SDK inside (docs/adr/0003). Files that code reads at run time are found by bundle-assets.ts.
 */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

export interface BundledFunction {
  readonly name: string;
  /** Bytes of handler.mjs and what it loads at start. */
  readonly startup: number;
  /** Bytes of the code loaded at first use. */
  readonly deferred: number;
  readonly maps: number;
  readonly assets: number;
}

export interface Bundles {
  /** Absolute path; one folder a function. */
  readonly outdir: string;
  readonly functions: readonly BundledFunction[];
}

export interface BundleOptions {
  /** dist/functions unless told. */
  readonly outdir?: string;
  /** Folder of one folder a function, with its handler.ts; functions/ unless told. */
  readonly functions?: string;
}

/** Bundles every functions/<name>/handler.ts into <outdir>/<name>/handler.mjs. Throws esbuild's error where one fails. */
export async function bundleFunctions(options: BundleOptions = {}): Promise<Bundles> {
  const source = resolve(options.functions ?? join(root, 'functions'));
  const outdir = resolve(options.outdir ?? join(root, 'dist/functions'));
  const names = await functionNames(source);
  if (names.length === 0) throw new Error(`No function to bundle: ${source} has no folder with a handler.ts.`);
  const functions = await Promise.all(names.map((name) => bundle(name, join(source, name), join(outdir, name))));
  return { outdir, functions };
}

/** Folders with a handler.ts, in alphabetical order. */
async function functionNames(source: string): Promise<string[]> {
  const folders = (await readdir(source, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const found = await Promise.all(
    folders.map(({ name }) =>
      stat(join(source, name, 'handler.ts')).then(
        () => name,
        () => undefined,
      ),
    ),
  );
  return found.filter((name) => name !== undefined).sort();
}

async function bundle(name: string, source: string, outdir: string): Promise<BundledFunction> {
  const code = await bundleCode(join(source, 'handler.ts'), { root, name: 'handler' });
  const assets = await findAssets(root, code.modules);
  const files = new Map(code.files);
  for (const [asset, path] of assets) files.set(asset, await readFile(path));
  await replaceFolder(outdir, files);
  return { name, ...measure(files, code.startup, assets) };
}

function measure(
  files: ReadonlyMap<string, Uint8Array>,
  startup: ReadonlySet<string>,
  assets: ReadonlyMap<string, string>,
): Omit<BundledFunction, 'name'> {
  const sizes = { startup: 0, deferred: 0, maps: 0, assets: 0 };
  for (const [file, contents] of files) {
    const kind = assets.has(file)
      ? 'assets'
      : file.endsWith('.map')
        ? 'maps'
        : startup.has(file)
          ? 'startup'
          : 'deferred';
    sizes[kind] += contents.byteLength;
  }
  return sizes;
}

if (import.meta.main) {
  const { outdir, functions } = await bundleFunctions();
  console.log(`Bundled into ${outdir}, KB:`);
  const kilobytes = (bytes: number) => Math.round(bytes / 1024);
  const row = ({ name: _, ...sizes }: BundledFunction) =>
    Object.fromEntries(Object.entries(sizes).map(([kind, bytes]) => [kind, kilobytes(bytes)]));
  console.table(Object.fromEntries(functions.map((bundled) => [bundled.name, row(bundled)])));
}

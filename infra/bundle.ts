import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { findAssets } from './bundle-assets.ts';
import { replaceFolder } from './replace-folder.ts';

/*
 * The one step from functions/<name>/handler.ts to what Lambda runs; the CDK app and the local run share it.
 *
 * ESM for Node 24, minified, with source maps, the AWS SDK inside (docs/adr/0003). A dynamic `import()` becomes a chunk
 * that is loaded at its first use. Files that code reads at run time are found by bundle-assets.ts.
 */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

export interface BundledFunction {
  readonly name: string;
  /** Bytes of handler.mjs and the chunks it loads at start. */
  readonly startup: number;
  /** Bytes of the chunks loaded at first use. */
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
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { handler: join(source, 'handler.ts') },
    outdir,
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    target: 'node24',
    // Prefer a package's ESM: it can be shaken, its CommonJS can't.
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: true,
    // Stack traces need positions only; the text would triple what a cold start has to fetch.
    sourcesContent: false,
    legalComments: 'none',
    banner: { js: requireInEsm },
    logLevel: 'warning',
  });
  const assets = await findAssets(root, Object.keys(metafile.inputs));
  const files = new Map(outputFiles.map((file) => [basename(file.path), file.contents]));
  for (const [asset, path] of assets) files.set(asset, await readFile(path));
  await replaceFolder(outdir, files);
  return { name, ...measure(metafile, files, assets) };
}

/** CommonJS packages that went in call `require` for Node's own modules; ESM has none unless we make it. */
const requireInEsm =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

function measure(
  metafile: Metafile,
  files: ReadonlyMap<string, Uint8Array>,
  assets: ReadonlyMap<string, string>,
): Omit<BundledFunction, 'name'> {
  const atStart = new Set(loadedAtStart(metafile).map((path) => basename(path)));
  const sizes = { startup: 0, deferred: 0, maps: 0, assets: 0 };
  for (const [file, contents] of files) {
    const kind = assets.has(file)
      ? 'assets'
      : file.endsWith('.map')
        ? 'maps'
        : atStart.has(file)
          ? 'startup'
          : 'deferred';
    sizes[kind] += contents.byteLength;
  }
  return sizes;
}

/** The entry's output and all that it imports statically. */
function loadedAtStart({ outputs }: Metafile): string[] {
  const reached = new Set(Object.keys(outputs).filter((path) => basename(path) === 'handler.mjs'));
  for (const path of reached) {
    for (const imported of outputs[path]?.imports ?? []) {
      if (imported.kind === 'import-statement' && !imported.external) reached.add(imported.path);
    }
  }
  return [...reached];
}

if (import.meta.main) {
  const { outdir, functions } = await bundleFunctions();
  console.log(`Bundled into ${outdir}, KB:`);
  const kilobytes = (bytes: number) => Math.round(bytes / 1024);
  const row = ({ name: _, ...sizes }: BundledFunction) =>
    Object.fromEntries(Object.entries(sizes).map(([kind, bytes]) => [kind, kilobytes(bytes)]));
  console.table(Object.fromEntries(functions.map((bundled) => [bundled.name, row(bundled)])));
}

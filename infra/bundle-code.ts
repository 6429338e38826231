import { basename } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { mergeStartup } from './merge-startup.ts';
import { ownSourceMap } from './own-source-map.ts';

/** Code of one function or script, ready to be run by Node. */
export interface BundledCode {
  /** File name → contents; the entry is `<name>.mjs`, its source map beside it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Files of `files` that are loaded at start. */
  readonly startup: ReadonlySet<string>;
  /** Paths, relative to the root, of all modules that went in. */
  readonly modules: readonly string[];
}

export interface CodeOptions {
  /** What paths are relative to. */
  readonly root: string;
  /** The entry's file name, without its extension. */
  readonly name: string;
  readonly external?: string[];
}

/**
 * Bundles an entry and all that it imports: ESM for Node 24, minified, with source maps. A dynamic `import()` becomes a file that is loaded at
 * its first use; what is needed at start comes in two files at most, `<name>.mjs` and `<name>-start.mjs`. Throws esbuild's error where it fails.
 */
export async function bundleCode(entry: string, { root, name, external = [] }: CodeOptions): Promise<BundledCode> {
  const options = { ...houseOptions, absWorkingDir: root, external, outdir: 'bundle' };
  const { outputFiles, metafile } = await build({ ...options, entryPoints: { [name]: entry }, splitting: true });
  const files = new Map(outputFiles.map((file) => [basename(file.path), file.contents]));
  const merged = await mergeStartup({ files, metafile, name }, options);
  return { files: withOwnMaps(merged.files), startup: merged.startup, modules: Object.keys(metafile.inputs) };
}

/** Files that hold nothing but packages go without source maps. */
function withOwnMaps(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const kept = new Map(files);
  for (const [name, map] of files) {
    if (!name.endsWith('.map')) continue;
    const own = ownSourceMap(JSON.parse(Buffer.from(map).toString()));
    if (own) {
      kept.set(name, Buffer.from(JSON.stringify(own)));
      continue;
    }
    kept.delete(name);
    const code = name.slice(0, -'.map'.length);
    const text = Buffer.from(files.get(code) ?? []).toString();
    kept.set(code, Buffer.from(text.replace(/\n\/\/# sourceMappingURL=[^\n]*\s*$/, '\n')));
  }
  return kept;
}

/** CommonJS packages that went in call `require` for Node's own modules; ESM has none unless we make it. */
const requireInEsm =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

const houseOptions = {
  write: false,
  metafile: true,
  bundle: true,
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
} as const satisfies BuildOptions;

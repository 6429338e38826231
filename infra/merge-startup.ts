import { basename } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

export interface SplitCode {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly metafile: Metafile;
  /** The entry's file name, without its extension. */
  readonly name: string;
}

/**
 * esbuild parts code by who reaches it, so that a function with a few parts for later starts by loading a dozen files, and each costs a
 * millisecond to find and to link. This puts all of them but the entry into `<name>-start.mjs`, and has the entry and the later parts import
 * from there. The entry stays by itself: it may wait for a later part, which must not wait for it.
 */
export async function mergeStartup(
  split: SplitCode,
  options: BuildOptions,
): Promise<{ files: ReadonlyMap<string, Uint8Array>; startup: ReadonlySet<string> }> {
  const entry = `${split.name}.mjs`;
  const merged = importsOf(split.metafile, entry);
  if (merged.size < 2) return { files: split.files, startup: new Set([entry, ...merged]) };
  const start = `${split.name}-start.mjs`;
  const kept = [...split.files.keys()].filter((file) => file.endsWith('.mjs') && !merged.has(file));
  const deferred = dynamicImports(split.metafile).filter((file) => merged.has(file));
  const { outputFiles } = await build({
    ...options,
    write: false,
    entryPoints: [start, ...kept, ...deferred].map((file) => ({ in: file, out: file.slice(0, -'.mjs'.length) })),
    plugins: [fromMemory(split, start, merged)],
  });
  const files = new Map(outputFiles.map((file) => [basename(file.path), file.contents]));
  return { files, startup: new Set([entry, start]) };
}

/** All that the entry imports statically, directly or not, in the order in which it is evaluated. */
function importsOf({ outputs }: Metafile, entry: string): Set<string> {
  const reached = new Set<string>();
  const visit = (file: string) => {
    for (const { path, kind, external } of outputOf(outputs, file).imports)
      if (kind === 'import-statement' && !external && !reached.has(basename(path))) {
        visit(basename(path));
        reached.add(basename(path));
      }
  };
  visit(entry);
  return reached;
}

const dynamicImports = ({ outputs }: Metafile): string[] => [
  ...new Set(
    Object.values(outputs).flatMap(({ imports }) =>
      imports.filter(({ kind, external }) => kind === 'dynamic-import' && !external).map(({ path }) => basename(path)),
    ),
  ),
];

function outputOf(outputs: Metafile['outputs'], file: string): Metafile['outputs'][string] {
  const found = Object.entries(outputs).find(([path]) => basename(path) === file);
  if (!found) throw new Error(`The bundle has no ${file}`);
  return found[1];
}

/**
 * Files of the first pass as the second one sees them: a merged file is itself to its like, and a line of exports to all others, by names that
 * no other file gives.
 */
function fromMemory({ files, metafile }: SplitCode, start: string, merged: ReadonlySet<string>): Plugin {
  const order = [...merged];
  const exported = (file: string, write: (name: string, unique: string) => string) =>
    outputOf(metafile.outputs, file)
      .exports.map((name) => write(name, `${name}_${order.indexOf(file)}`))
      .join(', ');
  const all = order.map(
    (file) => `export { ${exported(file, (name, unique) => `${name} as ${unique}`)} } from './${file}';`,
  );
  const contents: Readonly<Record<string, (file: string) => string>> = {
    start: () => all.join('\n'),
    itself: (file) => withMap(files, file),
    exports: (file) => `export { ${exported(file, (name, unique) => `${unique} as ${name}`)} } from './${start}';`,
  };
  return {
    name: 'from-memory',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(?:\.\/)?[^/]+\.mjs$/ }, ({ path, kind, importer, namespace }) => {
        const file = basename(path);
        if (file === start && kind === 'entry-point') return { path: file, namespace: 'start' };
        if (kind !== 'entry-point' && (kind === 'dynamic-import' || !merged.has(file)))
          return { path: `./${file}`, external: true };
        const isInside = namespace === 'start' || (namespace === 'itself' && merged.has(importer));
        return { path: file, namespace: merged.has(file) && !isInside ? 'exports' : 'itself' };
      });
      onLoad({ filter: /.*/ }, ({ path, namespace }) => ({
        contents: contents[namespace]?.(path) ?? '',
        loader: 'js',
      }));
    },
  };
}

const banner = /^import \{ createRequire as __createRequire \}.*$/m;

/** The file with its source map inside, so that the second pass goes on from it, and without the banner that it gets again. */
function withMap(files: ReadonlyMap<string, Uint8Array>, file: string): string {
  const map = Buffer.from(files.get(`${file}.map`) ?? []).toString('base64');
  const code = Buffer.from(files.get(file) ?? []).toString();
  return code
    .replace(banner, '')
    .replace(/\n\/\/# sourceMappingURL=.*\s*$/, `\n//# sourceMappingURL=data:application/json;base64,${map}\n`);
}

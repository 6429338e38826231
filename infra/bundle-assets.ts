import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

/*
 * Files that code reads at run time (models, word lists) lie beside the module that reads them and are named by
 *
 *     new URL('./language.bin', import.meta.url)
 *
 * with a literal name. Under node and vitest that is the file beside the source. In a bundle, the module has become part
 * of handler.mjs or of a chunk beside it, so the files of all modules that went in are copied flat into that folder, where
 * the same expression finds them. Hence `./` and a bare name only, and one file to a name within a function.
 */
const reference = /\bnew\s+URL\(\s*(['"`])([^'"`]*)\1\s*,\s*import\.meta\.url\s*,?\s*\)/g;

/** Comments may speak of assets that aren't there. */
const commentLine = /^[ \t]*(?:\/\/|\/?\*).*$/gm;

/**
 * Assets of the modules, given as paths relative to root: name in the bundle → absolute path.
 * Packages' modules are not looked at. Throws where an asset is missing, not beside its module, or its name is taken.
 */
export async function findAssets(root: string, modules: readonly string[]): Promise<Map<string, string>> {
  const own = modules.filter((module) => !module.includes('node_modules/') && /\.[cm]?[jt]s$/.test(module));
  const found = new Map<string, string>();
  for (const module of own.sort()) {
    const path = join(root, module);
    for (const name of namedAssets(await readFile(path, 'utf8'), module)) {
      await add(found, name, join(dirname(path), name), root);
    }
  }
  return found;
}

function namedAssets(source: string, module: string): string[] {
  const code = source.replaceAll(commentLine, '');
  return [...code.matchAll(reference)].map(([expression, , url = '']) => {
    const name = url.replace(/^\.\//, '');
    if (url !== `./${basename(name)}` || /\$\{|\.[cm]?[jt]sx?$/.test(name)) {
      throw new Error(`${module}: ${expression} can't be bundled. Name a data file beside the module: './name.bin'.`);
    }
    return name;
  });
}

async function add(found: Map<string, string>, name: string, path: string, root: string): Promise<void> {
  const taken = found.get(name);
  if (taken !== undefined && taken !== path) {
    throw new Error(`Two assets are called ${name}: ${relative(root, taken)} and ${relative(root, path)}. Rename one.`);
  }
  const file = await stat(path).catch(() => undefined);
  if (!file?.isFile()) throw new Error(`Asset ${relative(root, path)} is missing.`);
  found.set(name, path);
}

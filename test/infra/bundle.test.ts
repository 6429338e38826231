import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Bundles, bundleFunctions } from '../../infra/bundle.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-bundle-'));
  return () => rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
}

const bundle = () => bundleFunctions({ functions: join(folder, 'functions'), outdir: join(folder, 'out') });

/** What the bundled handler returns, in a process that sees the bundle only. */
function run(name: string): string {
  const handler = JSON.stringify(join(folder, 'out', name, 'handler.mjs'));
  const code = `const { handler } = await import(${handler}); process.stdout.write(String(await handler()))`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
}

describe('bundleFunctions', () => {
  test('makes a bundle of every folder with a handler, runnable by itself', async () => {
    write({
      'functions/one/handler.ts': "import { greet } from './greet.ts'; export const handler = () => greet('one');",
      'functions/one/greet.ts': "export const greet = (name: string): string => 'hello ' + name;",
      'functions/two/handler.ts': "export const handler = () => 'two';",
      'functions/notes/README.md': 'No function.',
    });
    const { functions, outdir } = await bundle();
    expect(functions.map(({ name }) => name)).toEqual(['one', 'two']);
    expect(readdirSync(outdir)).toEqual(['one', 'two']);
    rmSync(join(folder, 'functions'), { recursive: true });
    expect([run('one'), run('two')]).toEqual(['hello one', 'two']);
  });

  test('splits off what is imported dynamically and counts it apart', async () => {
    const heavy = `export const heavy = ${JSON.stringify('x'.repeat(10_000))};`;
    write({
      'functions/one/heavy.ts': heavy,
      'functions/one/handler.ts':
        "export const handler = async () => (await import('./heavy.ts')).heavy.length + (process.argv.length > 99 ? 1 : 0);",
    });
    const [one] = (await bundle()).functions;
    expect(one?.deferred).toBeGreaterThan(10_000);
    expect(one?.startup).toBeLessThan(1_000);
    expect(run('one')).toBe('10000');
  });

  test('starts with two files, however many parts share code with it, and holds each module once', async () => {
    const part = (name: string) =>
      `import { count } from './count.ts'; import { twice } from './twice-${name}.ts'; export const ${name} = () => twice(count());`;
    const twice = (name: string) => `export const twice = (n: number): string => '${name}' + n * 2;`;
    write({
      'functions/one/count.ts': 'let counted = 0; export let last = 0; export const count = () => (last = ++counted);',
      'functions/one/twice-a.ts': twice('a'),
      'functions/one/twice-b.ts': twice('b'),
      'functions/one/a.ts': part('a'),
      'functions/one/b.ts': part('b'),
      'functions/one/handler.ts': `
        import { count, last } from './count.ts';
        import { twice } from './twice-a.ts';
        import { twice as other } from './twice-b.ts';
        // Waits for a part that imports what the handler imports.
        const { a } = await import('./a.ts');
        export const handler = async () =>
          [count(), a(), (await import('./b.ts')).b(), last, twice(5), other(5)].join();`,
    });
    await bundle();
    const entry = readFileSync(join(folder, 'out/one/handler.mjs'), 'utf8');
    const imports = [...entry.matchAll(/from\s*"(\.[^"]+)"/g)].map(([, file]) => file);
    expect(new Set(imports)).toEqual(new Set(['./handler-start.mjs']));
    expect(readFileSync(join(folder, 'out/one/handler-start.mjs'), 'utf8')).not.toMatch(/from\s*"\./);
    expect(run('one')).toBe('1,a4,b6,3,a10,b10');
  });

  test('CommonJS modules that require Node’s own run in it', async () => {
    write({
      'functions/one/old.cjs': "const { basename } = require('path'); exports.name = () => basename('/a/b');",
      'functions/one/handler.ts': "import old from './old.cjs'; export const handler = () => old.name();",
    });
    await bundle();
    expect(run('one')).toBe('b');
  });

  test('source maps name the lines of the source, without its text', async () => {
    write({ 'functions/one/handler.ts': "export const handler = () => 'secret phrase';" });
    await bundle();
    const map = JSON.parse(readFileSync(join(folder, 'out/one/handler.mjs.map'), 'utf8'));
    expect(map.sources).toContainEqual(expect.stringContaining('functions/one/handler.ts'));
    expect(map.sourcesContent).toBeUndefined();
  });

  test('files of packages alone have no source maps', async () => {
    write({
      'node_modules/late/index.js': "export const late = 'late';",
      'node_modules/late/package.json': '{ "name": "late", "type": "module", "main": "index.js" }',
      'functions/one/handler.ts': "export const handler = async () => (await import('late')).late;",
    });
    await bundle();
    const files = readdirSync(join(folder, 'out/one'));
    expect(files.filter((file) => file.endsWith('.map'))).toEqual(['handler.mjs.map']);
    for (const file of files.filter((name) => /\.mjs$/.test(name) && name !== 'handler.mjs'))
      expect(readFileSync(join(folder, 'out/one', file), 'utf8')).not.toContain('sourceMappingURL');
    expect(run('one')).toBe('late');
  });

  test('is the same twice, and leaves nothing of an earlier bundle', async () => {
    write({
      'functions/one/late.ts': 'export const late = 1;',
      'functions/one/handler.ts': "export const handler = async () => (await import('./late.ts')).late;",
    });
    const files = () =>
      readdirSync(join(folder, 'out/one')).map((name) => readFileSync(join(folder, 'out/one', name), 'utf8'));
    await bundle();
    const first = files();
    await bundle();
    expect(files()).toEqual(first);
    write({ 'functions/one/handler.ts': 'export const handler = () => 2;' });
    await bundle();
    expect(readdirSync(join(folder, 'out/one'))).toEqual(['handler.mjs', 'handler.mjs.map']);
  });

  test('says so where there is nothing to bundle', async () => {
    write({ 'functions/README.md': '' });
    await expect(bundle()).rejects.toThrow('No function to bundle');
  });
});

describe('assets', () => {
  const reader = (expression: string) =>
    `import { readFileSync } from 'node:fs'; export const read = () => readFileSync(${expression}, 'utf8');`;
  const handler = "export const handler = async () => (await import('../../models/reader.ts')).read();";

  test('lie beside the bundle and are found from chunks as from the source', async () => {
    write({
      'functions/one/handler.ts': handler,
      'models/reader.ts': reader("new URL('./words.bin', import.meta.url)"),
      'models/words.bin': 'a model',
      'models/unused.bin': 'another',
    });
    const [one] = (await bundle()).functions;
    expect(one?.assets).toBe('a model'.length);
    expect(existsSync(join(folder, 'out/one/unused.bin'))).toBe(false);
    rmSync(join(folder, 'models'), { recursive: true });
    expect(run('one')).toBe('a model');
  });

  test('go only where code reads them', async () => {
    write({
      'functions/one/handler.ts': handler,
      'functions/two/handler.ts': "export const handler = () => 'two';",
      'models/reader.ts': reader("new URL('./words.bin', import.meta.url)"),
      'models/words.bin': 'a model',
    });
    await bundle();
    expect(readdirSync(join(folder, 'out/two'))).toEqual(['handler.mjs', 'handler.mjs.map']);
  });

  test('that only a comment names are not looked for', async () => {
    write({ 'functions/one/handler.ts': "// new URL('./gone.bin', import.meta.url)\nexport const handler = () => 1;" });
    await expect(bundle()).resolves.toMatchObject({ functions: [{ name: 'one', assets: 0 }] });
  });

  test.each([
    ["new URL('../words.bin', import.meta.url)", "can't be bundled"],
    ["new URL('./deep/words.bin', import.meta.url)", "can't be bundled"],
    ["new URL('./worker.ts', import.meta.url)", "can't be bundled"],
    ["new URL('./missing.bin', import.meta.url)", 'missing.bin is missing'],
  ])('%s stops the bundling', async (expression, message) => {
    write({ 'functions/one/handler.ts': handler, 'models/reader.ts': reader(expression) });
    await expect(bundle()).rejects.toThrow(message);
  });

  test('of one name in two folders stop the bundling', async () => {
    write({
      'functions/one/handler.ts': `${handler} import { read } from '../../other/reader.ts'; export const other = read;`,
      'models/reader.ts': reader("new URL('./words.bin', import.meta.url)"),
      'models/words.bin': 'a model',
      'other/reader.ts': reader("new URL('./words.bin', import.meta.url)"),
      'other/words.bin': 'another model',
    });
    await expect(bundle()).rejects.toThrow('Two assets are called words.bin');
  });
});

describe('the functions of this project', () => {
  let outdir: string;
  let bundles: Bundles;
  beforeAll(async () => {
    outdir = mkdtempSync(join(tmpdir(), 'dateline-bundles-'));
    bundles = await bundleFunctions({ outdir });
  }, 60_000);
  afterAll(() => rmSync(outdir, { recursive: true }));

  test('load what they need at start within a megabyte, since every cold start pays for it', () => {
    expect(bundles.functions.map(({ name }) => name)).toContain('ingest');
    for (const { name, startup } of bundles.functions) expect(startup, name).toBeLessThan(1024 * 1024);
  });

  test('take 15 million bytes at most, models and source maps included', () => {
    for (const { name, startup, deferred, maps, assets } of bundles.functions) {
      expect(startup + deferred + maps + assets, name).toBeLessThan(15e6);
    }
  });
});

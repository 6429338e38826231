import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms a room's files may import, besides themselves and packages (docs/architecture.md). */
const mayImport: Record<string, readonly string[]> = {
  'shared/contract.ts': [],
  'shared/article': [],
  'shared/formats': ['shared/article'],
  'shared/enrichers': ['shared/article'],
  'shared/ingest': ['shared/article', 'shared/formats', 'shared/enrichers', 'shared/store', 'shared/contract.ts'],
  'shared/store': ['shared/article', 'shared/contract.ts'],
  'shared/feeds': ['shared/article', 'shared/store', 'shared/contract.ts'],
  functions: ['shared'],
  infra: [
    'shared/contract.ts',
    'shared/formats/limits.ts',
    'shared/ingest/delivery-rules.ts',
    'shared/feeds/feed-list.ts',
    'shared/feeds/starting-list.ts',
  ],
  local: ['functions', 'shared', 'infra'],
  models: ['shared'],
  cli: ['shared', 'local'],
  bench: ['shared', 'local', 'cli', 'models', 'infra'],
};

/** Rooms that know no cloud, clock, environment, network or disk. One file loads the models from beside the code. */
const pure = ['shared/article', 'shared/formats', 'shared/enrichers'];
const pureExceptions = ['shared/enrichers/model-file.ts'];
const impurities: readonly (readonly [string, RegExp])[] = [
  ['the AWS SDK', /from '@aws-sdk/],
  ['the clock', /\bDate\.now\(|new Date\(\)/],
  ['the environment', /\bprocess\.env\b/],
  ['the network', /from '(?:node:)?(?:https?|net|dns|tls|undici)'|\bfetch\(/],
  ['the disk', /from '(?:node:)?fs(?:\/promises)?'/],
  ['chance', /\bMath\.random\(/],
];

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)\s*import\s+'([^']+)'/g;

const files = globSync('{infra,functions,shared,local,cli,bench,models}/**/*.ts').map((file) =>
  file.split(path.sep).join('/'),
);
const roomOf = (file: string): string | undefined =>
  Object.keys(mayImport)
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

const importsOf = (source: string): string[] =>
  [...source.matchAll(importPattern)].map((match) => (match[1] ?? match[2] ?? match[3]) as string);

function importViolations(file: string): string[] {
  const room = roomOf(file);
  if (!room) return [`${file} stands in no known room`];
  const allowed = [room, ...(mayImport[room] as readonly string[])];
  return importsOf(readFileSync(file, 'utf8'))
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => path.posix.join(path.posix.dirname(file), specifier))
    .filter(
      (target) =>
        !allowed.some((room) => target === room || target.startsWith(`${room}/`)) || crossesFunctions(file, target),
    )
    .map((target) => `${file} imports ${target}`);
}

const functionOf = (file: string): string | undefined => /^functions\/([^/]+)\//.exec(file)?.[1];
const crossesFunctions = (file: string, target: string): boolean =>
  functionOf(file) !== undefined && functionOf(target) !== undefined && functionOf(file) !== functionOf(target);

describe('the rooms', () => {
  it('reads the imports of every file', () => {
    expect(
      importsOf(
        `import a from './a.ts';\nimport {\n  b,\n} from '../b.ts';\nconst c = await import('./c.ts');\nexport * from './d.ts';`,
      ),
    ).toEqual(['./a.ts', '../b.ts', './c.ts', './d.ts']);
    expect(files.length).toBeGreaterThan(30);
  });

  it('import only the rooms they may', () => {
    expect(files.flatMap(importViolations)).toEqual([]);
  });

  it('keep the pure rooms pure', () => {
    const found = files
      .filter((file) => pure.some((room) => file.startsWith(`${room}/`)) && !pureExceptions.includes(file))
      .flatMap((file) =>
        impurities
          .filter(([, pattern]) => pattern.test(readFileSync(file, 'utf8')))
          .map(([name]) => `${file} uses ${name}`),
      );
    expect(found).toEqual([]);
  });
});

import { decode, encode } from '@jridgewell/sourcemap-codec';
import { expect, test } from 'vitest';
import { ownSourceMap } from '../../infra/own-source-map.ts';

const sources = ['../node_modules/a/index.js', '../shared/b.ts'];

test('keeps the positions of our own code, and ends them where a package begins', () => {
  const mappings = encode([
    [
      [0, 0, 1, 1, 0],
      [5, 1, 7, 2],
      [9, 1, 8, 0, 1],
      [12, 0, 3, 3],
      [15, 0, 4, 3],
      [20, 1, 9, 0],
    ],
  ]);
  const own = ownSourceMap({ sources, names: ['x', 'y'], mappings });
  expect(own?.sources).toEqual(['../shared/b.ts']);
  expect(own?.names).toEqual([]);
  expect(decode(own?.mappings ?? '')).toEqual([[[5, 0, 7, 2], [9, 0, 8, 0], [12], [20, 0, 9, 0]]]);
});

test('a file of packages alone has none', () => {
  expect(ownSourceMap({ sources: sources.slice(0, 1), names: [], mappings: 'AAAA' })).toBeUndefined();
});

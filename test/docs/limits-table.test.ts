import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultLimits } from '../../shared/formats/limits.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8');
const units: Readonly<Record<string, number>> = { '': 1, M: 1024 ** 2, MB: 1024 ** 2, GB: 1024 ** 3 };

/** `2 GB`, `8 M characters`, `10,000` as a number. */
function amount(text: string): number {
  const [, digits = '', unit = ''] = /^([\d,]+)(?: (GB|MB|M)\b)?/.exec(text.trim()) ?? [];
  return Number(digits.replaceAll(',', '')) * (units[unit] ?? Number.NaN);
}

it('the table of limits in docs/formats.md names every limit with the default that the code has', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` \| ([^|]+) \|[^|]+\|[^|]+\|$/gm)].filter(
    ([, name]) => name !== undefined,
  );
  const table = Object.fromEntries(rows.map(([, name = '', told = '']) => [name, amount(told)]));
  expect(table).toEqual(defaultLimits);
});

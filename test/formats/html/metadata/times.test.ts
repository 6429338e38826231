import { describe, expect, it } from 'vitest';
import { fullestTime } from '../../../../shared/formats/html/metadata/times.ts';

describe('fullestTime', () => {
  it.each([
    ['the first', ['2026-03-04T05:06:07Z', '2026-03-01T00:00:00Z'], '2026-03-04T05:06:07Z'],
    ['a zone from another source', ['2026-03-04 05:06:07.0', '2026-03-04T05:06:07+02:00'], '2026-03-04T05:06:07+02:00'],
    ['the time of that day', ['2026-03-04', '2026-03-04T05:06:07+01:00'], '2026-03-04T05:06:07+01:00'],
    ['the true zone', ['2026-03-04T05:06:07+00:00', '2026-03-04T05:06:07-04:00'], '2026-03-04T05:06:07-04:00'],
    ['no other time of day', ['2026-03-04T05:06:07', '2026-03-04T06:10:00+02:00'], '2026-03-04T05:06:07'],
    ['no other day', ['2026-03-04', '2026-03-05T06:10:00+02:00'], '2026-03-04'],
    ['words as they are', ['4 March 2026', '2026-03-04T05:06:07+01:00'], '4 March 2026'],
  ])('takes %s', (_, times, expected) => expect(fullestTime(times)).toBe(expected));

  it('has none of none', () => expect(fullestTime([undefined])).toBeUndefined());
});

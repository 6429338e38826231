import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSequencers, compareVersions, orderTime, type Version } from '../../shared/store/version-order.ts';

const file = { bucket: 'b', key: 'k' };

describe('the order of versions', () => {
  it('compares sequencers as hexadecimal numbers of one key only', () => {
    const compare = (a: object, b: object) => compareSequencers({ ...file, ...a }, { ...file, ...b });
    expect(compare({ sequencer: 'FF' }, { sequencer: '100' })).toBeLessThan(0);
    expect(compare({ sequencer: '0ff' }, { sequencer: 'FF' })).toBe(0);
    expect(compare({ sequencer: 'b' }, { sequencer: 'A' })).toBeGreaterThan(0);
    expect(compare({ sequencer: '1', key: 'other' }, { sequencer: '2' })).toBe(0);
    expect(compare({ sequencer: '1' }, {})).toBe(0);
  });

  it('takes the publisher’s time before the time of receipt, and none after it', () => {
    const received = '2026-03-01T10:00:00Z';
    expect(orderTime({ received })).toBe('2026-03-01T10:00:00.000Z');
    expect(orderTime({ received, firstcreated: '2026-03-01T08:00:00Z' })).toBe('2026-03-01T08:00:00.000Z');
    expect(
      orderTime({ received, firstcreated: '2026-03-01T08:00:00Z', versioncreated: '2026-03-01T11:00:00+02:00' }),
    ).toBe('2026-03-01T09:00:00.000Z');
    expect(orderTime({ received, versioncreated: '2030-01-01T00:00:00Z' })).toBe('2026-03-01T10:00:00.000Z');
    expect(orderTime({ received, versioncreated: '2026-03-01T08:00:00+99:99' })).toBe('2026-03-01T10:00:00.000Z');
  });

  it('is total: antisymmetric and transitive', () => {
    const version = fc
      .record({
        published: fc.option(fc.nat(9), { nil: undefined }),
        received: fc.nat(9),
        hash: fc.nat(3),
        key: fc.nat(1),
      })
      .map(({ published, received, hash, key }): Version => {
        const dated = published !== undefined && published <= received;
        return {
          time: `${dated ? published : received}`,
          dated,
          received: `${received}`,
          contentHash: `${hash}`,
          delivery: { bucket: 'b', key: `${key}`, sequencer: received.toString(16) },
        };
      });
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) || 0);
        if (compareVersions(a, b) > 0 && compareVersions(b, c) > 0) expect(compareVersions(a, c)).toBeGreaterThan(0);
      }),
    );
  });
});

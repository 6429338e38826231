import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Distinct } from '../../shared/article/normalise/distinct.ts';

interface Member {
  readonly key: number;
  readonly rank: number;
}

describe('a list of distinct members', () => {
  it('keeps the first of each, or the better one in its place, however many there are', () =>
    fc.assert(
      fc.property(fc.array(fc.record({ key: fc.nat(20), rank: fc.nat(3) }), { maxLength: 60 }), (members) => {
        const list = new Distinct<Member>(
          (one, other) => one.key === other.key,
          ({ key }) => `${key}`,
        );
        const best = new Map<number, Member>();
        for (const member of members) {
          list.add(member, (known) => known.rank < member.rank);
          const known = best.get(member.key);
          if (!known || known.rank < member.rank) best.set(member.key, member);
        }
        expect(list.all).toEqual([...best.values()]);
      }),
    ));
});

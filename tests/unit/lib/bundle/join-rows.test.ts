import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../lib/bundle/bundle-form.ts';
import { canonicalJson } from '../../../../lib/bundle/canonical.ts';
import { type Claim, circleBreakers, judge, survivors } from '../../../../lib/bundle/join-rows.ts';

const clock = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
const claim: fc.Arbitrary<Claim> = fc.record({
  row: fc.record(
    {
      id: fc.constant('a'),
      updatedAt: clock,
      recordedAt: clock,
      deletedAt: clock,
      name: fc.constantFrom('x', 'y', 'z'),
      note: fc.constantFrom('', 'secret'),
      isConfidential: fc.constant(true),
    },
    { requiredKeys: ['id'] },
  ) as fc.Arbitrary<Row>,
  isReadable: fc.boolean(),
});

function join(one: Claim, other: Claim): Claim {
  return judge(one, other).winner === 'other' ? other : one;
}
const same = (one: Claim, other: Claim) => expect(canonicalJson(one)).toBe(canonicalJson(other));

describe('of two rows of one key', () => {
  // Whether a row can be read follows from the row.
  const claims = fc
    .array(claim, { minLength: 3, maxLength: 3 })
    .map((three) =>
      three.map(({ row }) => ({ row, isReadable: row.name !== 'z' })),
    ) as fc.Arbitrary<[Claim, Claim, Claim]>;

  it('the same stays, whoever merges into whom, in any order and however often', () => {
    fc.assert(
      fc.property(claims, ([a, b, c]) => {
        same(join(a, b), join(b, a));
        same(join(join(a, b), c), join(a, join(b, c)));
        same(join(a, a), a);
        same(join(join(a, b), b), join(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['the newer', { updatedAt: 2 }, { updatedAt: 3 }, 'newer'],
    ['one that was deleted later', { recordedAt: 2, deletedAt: 4 }, { recordedAt: 3 }, 'newer'],
    [
      'one whose note was not left out',
      { isConfidential: true, note: 'x' },
      { isConfidential: true, note: '' },
      'fuller',
    ],
    ['the greater by its text', { name: 'a' }, { name: 'b' }, 'tie'],
  ])('%s stays', (_, one, other, why) => {
    const verdict = judge({ row: one, isReadable: true }, { row: other, isReadable: true });
    const expected = why === 'fuller' || 'deletedAt' in one ? 'one' : 'other';
    expect(verdict).toEqual({ winner: expected, why });
    const unread = judge({ row: one, isReadable: false }, { row: other, isReadable: true });
    expect(unread).toEqual({ winner: 'other', why: 'fuller' });
  });
});

describe('accounts of two people', () => {
  const account = (id: string, mergedIntoId: string | null, parentId: string | null = null) => {
    return { id, mergedIntoId, parentId };
  };

  it('that were merged away lead to the one that is left', () => {
    const accounts = [account('a', 'b'), account('b', 'c'), account('c', null)];
    expect([...survivors(accounts)]).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });

  it('that were merged into each other, or into one that is not here, stay', () => {
    const accounts = [account('a', 'b'), account('b', 'a'), account('c', 'gone')];
    expect(survivors(accounts).size).toBe(0);
  });

  it('that are parts of each other are parted at the greatest id', () => {
    const accounts = [account('a', null, 'b'), account('b', null, 'c'), account('c', null, 'a')];
    expect([...circleBreakers([...accounts, account('d', null, 'a')])]).toEqual(['c']);
    expect(circleBreakers([account('a', null, 'b'), account('b', null)]).size).toBe(0);
  });
});

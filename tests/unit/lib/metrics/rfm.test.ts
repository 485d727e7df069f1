import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../../../../lib/metrics/money.ts';
import { duration } from '../../../../lib/metrics/periods.ts';
import { type RfmAnchors, type RfmCustomer, rfmScores } from '../../../../lib/metrics/rfm.ts';
import { count, UnitError } from '../../../../lib/metrics/units.ts';

const days = (value: number) => duration(value, 'day');
const ANCHORS: RfmAnchors<'EUR'> = {
  sinceLastOrder: [days(365), days(180), days(90), days(30)],
  orders: [count(2), count(4), count(8), count(16)],
  spent: [money(100, 'EUR'), money(500, 'EUR'), money(1_000, 'EUR'), money(5_000, 'EUR')],
};

function customer(
  id: string,
  [since, orders, spent]: [number | null, number, number],
  segment = 'shops',
): RfmCustomer<'EUR'> {
  const sinceLastOrder = since === null ? null : days(since);
  return { id, segment, sinceLastOrder, orders: count(orders), spent: money(spent, 'EUR') };
}

/** `n` customers, each a little better than the one before. */
function ladder(n: number, segment?: string): RfmCustomer<'EUR'>[] {
  return Array.from({ length: n }, (_, index) =>
    customer(`${index}`, [n - index, index + 1, (index + 1) * 10], segment),
  );
}
const numbers = ({ recency, frequency, monetary }: ReturnType<typeof rfmScores>[number]) => [
  recency,
  frequency,
  monetary,
];

describe('rfmScores by fifths', () => {
  it('puts a fifth of the customers at each of 1 to 5, in all three', () => {
    const scores = rfmScores(ladder(50), ANCHORS);
    expect(scores).toHaveLength(50);
    scores.forEach((score, index) => {
      const fifth = 1 + Math.floor(index / 10);
      expect(numbers(score)).toEqual([fifth, fifth, fifth]);
      expect(score.method).toBe('quintiles');
    });
  });

  it('a shorter silence is a better recency', () => {
    const [longest] = rfmScores(ladder(60), ANCHORS);
    expect(longest).toMatchObject({ id: '0', recency: 1 });
  });

  it('ranks within the segment: the best of small shops is a 5 beside large ones', () => {
    const large = ladder(50, 'large').map((one) => ({ ...one, spent: money(1e6, 'EUR') }));
    const scores = rfmScores([...ladder(50, 'small'), ...large], ANCHORS);
    const best = scores.find(({ segment, id }) => segment === 'small' && id === '49');
    expect(best?.monetary).toBe(5);
  });

  it('customers who are all alike are all in the middle, none of them best or worst', () => {
    const alike = Array.from({ length: 80 }, (_, index) => customer(`${index}`, [10, 3, 70]));
    for (const score of rfmScores(alike, ANCHORS)) expect(numbers(score)).toEqual([3, 3, 3]);
  });

  it('equal customers score equally and better never scores less, whatever the order', () => {
    const orders = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 50, maxLength: 120 });
    fc.assert(
      fc.property(orders, (all) => {
        const scores = rfmScores(
          all.map((n, index) => customer(`${index}`, [1, n, n])),
          ANCHORS,
        );
        const byOrders = scores
          .map(({ id, frequency }) => ({ n: all[Number(id)] ?? 0, frequency }))
          .sort((one, other) => one.n - other.n);
        byOrders.reduce((one, other) => {
          expect(other.frequency).toBeGreaterThanOrEqual(one.frequency);
          if (one.n === other.n) expect(other.frequency).toBe(one.frequency);
          return other;
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('rfmScores of few customers', () => {
  it('uses the fixed anchors below 50 buyers, because fifths of few customers jump', () => {
    const scores = rfmScores(ladder(49), ANCHORS);
    expect(new Set(scores.map(({ method }) => method))).toEqual(new Set(['anchors']));
    expect(rfmScores(ladder(50), ANCHORS)[0]?.method).toBe('quintiles');
  });

  it.each([
    [
      [366, 1, 99],
      [1, 1, 1],
    ],
    [
      [365, 2, 100],
      [2, 2, 2],
    ],
    [
      [180, 4, 500],
      [3, 3, 3],
    ],
    [
      [90, 8, 1_000],
      [4, 4, 4],
    ],
    [
      [30, 16, 5_000],
      [5, 5, 5],
    ],
    [
      [0, 15, 9_999],
      [5, 4, 5],
    ],
    [
      [31, 400, -20],
      [4, 5, 1],
    ],
  ] satisfies [[number, number, number], number[]][])('%j scores %j', (facts, wanted) => {
    expect(rfmScores([customer('a', facts)], ANCHORS).map(numbers)).toEqual([wanted]);
  });

  it('counts the buyers of each segment apart', () => {
    const scores = rfmScores([...ladder(50, 'many'), ...ladder(3, 'few')], ANCHORS);
    const methods = new Map(scores.map(({ segment, method }) => [segment, method]));
    expect(methods).toEqual(
      new Map([
        ['many', 'quintiles'],
        ['few', 'anchors'],
      ]),
    );
  });
});

describe('rfmScores and missing or bad data', () => {
  it('who never ordered has no score, not the worst', () => {
    const scores = rfmScores(
      [customer('never', [null, 0, 0]), customer('once', [5, 1, 20])],
      ANCHORS,
    );
    expect(scores.map(({ id }) => id)).toEqual(['once']);
    const nearly = [...ladder(49), customer('never', [null, 0, 0])];
    expect(rfmScores(nearly, ANCHORS)[0]?.method).toBe('anchors');
  });

  it('of nobody is empty', () => {
    expect(rfmScores([], ANCHORS)).toEqual([]);
  });

  it('refuses orders without a last one, and a last one without orders', () => {
    expect(() => rfmScores([customer('a', [null, 3, 20])], ANCHORS)).toThrow(/without a last one/);
    expect(() => rfmScores([customer('a', [4, 0, 20])], ANCHORS)).toThrow(/with a last one/);
  });

  it('refuses a last order in the future, which is a negative time since', () => {
    const future = {
      ...customer('a', [4, 1, 20]),
      sinceLastOrder: { value: -1, unit: 'day' as const },
    };
    expect(() => rfmScores([future], ANCHORS)).toThrow(UnitError);
  });

  it('refuses two currencies, and amounts and counts that are none', () => {
    const dollars = { ...customer('a', [4, 1, 20]), spent: money(20, 'USD') };
    // @ts-expect-error anchors in euros, money in dollars
    expect(() => rfmScores([dollars], ANCHORS)).toThrow(UnitError);
    const hollow = {
      ...customer('a', [4, 1, 20]),
      spent: { amount: Number.NaN, currency: 'EUR' as const },
    };
    expect(() => rfmScores([hollow], ANCHORS)).toThrow(UnitError);
    const half = { ...customer('a', [4, 1, 20]), orders: 1.5 as never };
    expect(() => rfmScores([half], ANCHORS)).toThrow(UnitError);
  });

  it('refuses anchors that do not go from worse to better, or are not in days', () => {
    const broken: RfmAnchors<'EUR'>[] = [
      { ...ANCHORS, sinceLastOrder: [days(30), days(90), days(180), days(365)] },
      { ...ANCHORS, orders: [count(2), count(2), count(8), count(16)] },
      { ...ANCHORS, spent: [money(1, 'EUR'), money(3, 'EUR'), money(2, 'EUR'), money(4, 'EUR')] },
    ];
    for (const anchors of broken) expect(() => rfmScores([], anchors)).toThrow(/worse to better/);
    const weeks = duration(52, 'week') as never;
    const inWeeks = { ...ANCHORS, sinceLastOrder: [weeks, days(180), days(90), days(30)] as const };
    expect(() => rfmScores([], inWeeks)).toThrow(/in days; got week/);
    const hollow = { amount: Number.NaN, currency: 'EUR' as const };
    const noAmount = {
      ...ANCHORS,
      spent: [hollow, money(2, 'EUR'), money(3, 'EUR'), money(4, 'EUR')] as const,
    };
    expect(() => rfmScores([], noAmount)).toThrow(UnitError);
  });
});

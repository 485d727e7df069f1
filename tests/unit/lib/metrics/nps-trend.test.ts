import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NpsAnswer, npsAt, npsTrend } from '../../../../lib/metrics/nps-trend.ts';
import { DAY_MS } from '../../../../lib/time.ts';

const NOW = Date.UTC(2026, 10, 22, 12);

function answer(respondent: string, score: number, daysAgo: number, more?: Partial<NpsAnswer>) {
  const answeredAt = NOW - daysAgo * DAY_MS;
  return { respondent, accountId: 'a', score, answeredAt, recordedAt: answeredAt, ...more };
}

const five = ['p', 'q', 'r', 's', 't'];

describe('npsAt', () => {
  it('counts each person once, with their latest answer of the window', () => {
    const point = npsAt(
      [...five.map((who) => answer(who, 2, 60)), ...five.map((who) => answer(who, 10, 5))],
      NOW,
    );
    expect(point).toMatchObject({ n: 5, nps: 100 });
  });

  it('takes an answer of the same key from another account as another person', () => {
    expect(npsAt([answer('p', 9, 1), answer('p', 9, 1, { accountId: 'b' })], NOW).n).toBe(2);
  });

  it('reads the 90 days up to the date: the oldest border is out, the newest in', () => {
    expect(npsAt([answer('p', 9, 90)], NOW).n).toBe(0);
    expect(npsAt([answer('p', 9, 89.99)], NOW).n).toBe(1);
    expect(npsAt([answer('p', 9, 0)], NOW).n).toBe(1);
    expect(npsAt([answer('p', 9, -0.01)], NOW).n).toBe(0);
  });

  it('shows no NPS of four answers, but how many there are and what they allow', () => {
    const point = npsAt(
      five.slice(0, 4).map((who) => answer(who, 9, 3)),
      NOW,
    );
    expect(point).toMatchObject({ n: 4, nps: null, indicative: true });
    expect(point.low).not.toBeNull();
  });

  it('claims nothing when nobody answered', () => {
    expect(npsAt([], NOW)).toEqual({
      at: NOW,
      nps: null,
      low: null,
      high: null,
      n: 0,
      indicative: true,
    });
  });
});

describe('npsTrend', () => {
  it('has the ends of the last twelve months in UTC, oldest first, and now as the last', () => {
    const points = npsTrend([], NOW);
    expect(points).toHaveLength(13);
    expect(points[0]?.at).toBe(Date.UTC(2025, 11, 1) - 1);
    expect(points[11]?.at).toBe(Date.UTC(2026, 10, 1) - 1);
    expect(points[12]?.at).toBe(NOW);
  });

  it('takes as many months as asked', () => {
    expect(npsTrend([], NOW, { months: 2 }).map((point) => point.at)).toEqual([
      Date.UTC(2026, 9, 1) - 1,
      Date.UTC(2026, 10, 1) - 1,
      NOW,
    ]);
  });

  it('puts an answer that was recorded late into the month in which it was given', () => {
    const late = five.map((who) => answer(who, 9, 40, { recordedAt: NOW - DAY_MS }));
    const october = npsTrend(late, NOW).at(-2);
    expect(october).toMatchObject({ n: 5, nps: 100 });
  });

  it('does not read an answer recorded after now', () => {
    const future = five.map((who) => answer(who, 9, 40, { recordedAt: NOW + 1 }));
    expect(npsTrend(future, NOW).every((point) => point.n === 0)).toBe(true);
  });

  it('a later answer never changes a closed month', () => {
    const given = fc.array(
      fc.record({
        respondent: fc.constantFrom(...five, 'u', 'v'),
        score: fc.integer({ min: 0, max: 10 }),
        daysAgo: fc.integer({ min: 25, max: 400 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 10 }), (rows, fresh) => {
        const old = rows.map((row) => answer(row.respondent, row.score, row.daysAgo));
        const before = npsTrend(old, NOW).slice(0, -1);
        const after = npsTrend([...old, answer('p', fresh, 1)], NOW).slice(0, -1);
        expect(after).toEqual(before);
      }),
    );
  });
});

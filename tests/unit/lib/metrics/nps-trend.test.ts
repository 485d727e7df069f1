import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { npsAt, npsTrend } from '../../../../lib/metrics/nps-trend.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import { answer, NOW } from './some-answers.ts';

function npsOf(score: number) {
  return npsAt([answer('p', score, 1)], NOW);
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

  it('takes the later recorded of two answers of one instant, then the lower', () => {
    const corrected = [answer('p', 9, 5, { recordedAt: NOW - 1 }), answer('p', 3, 5)];
    const twice = [answer('p', 3, 5), answer('p', 10, 5)];
    for (const list of [corrected, corrected.toReversed()])
      expect(npsAt(list, NOW).low).toBeCloseTo(-48.5, 1);
    for (const list of [twice, twice.toReversed()])
      expect(npsAt(list, NOW).high).toBeCloseTo(48.5, 1);
  });

  it('does not let what is no answer stand for the person who answered before', () => {
    const wrong = [11, 9.5, Number.NaN].map((score) => answer('p', score, 1));
    expect(npsAt([answer('p', 9, 5), ...wrong], NOW)).toMatchObject({ n: 1, high: npsOf(9).high });
  });

  it('finds no answer whose dates are no numbers', () => {
    const undated = answer('p', 9, 1, { answeredAt: Number.NaN });
    const unrecorded = answer('q', 9, 1, { recordedAt: Number.NaN });
    expect(npsAt([undated, unrecorded], NOW).n).toBe(0);
    expect(npsTrend([undated, unrecorded], NOW).at(-1)?.n).toBe(0);
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

  it('has at every date what looking at that date alone gives', () => {
    const given = fc.array(
      fc.record({
        respondent: fc.constantFrom(...five),
        accountId: fc.constantFrom('a', 'b'),
        score: fc.integer({ min: -1, max: 11 }),
        daysAgo: fc.oneof(fc.integer({ min: -5, max: 500 }), fc.constantFrom(90, 0, 180.5)),
        delay: fc.constantFrom(0, 0, DAY_MS, 60 * DAY_MS),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(given, (rows) => {
        const answers = rows.map(({ respondent, accountId, score, daysAgo, delay }) =>
          answer(respondent, score, daysAgo, {
            accountId,
            recordedAt: NOW - daysAgo * DAY_MS + delay,
          }),
        );
        const trend = npsTrend(answers, NOW);
        expect(trend).toEqual(trend.map(({ at }) => npsAt(answers, at, NOW)));
        expect(npsTrend(answers.toReversed(), NOW)).toEqual(trend);
      }),
    );
  });

  it('looks at each answer a few times, however many points there are', () => {
    let looks = 0;
    const answers = Array.from({ length: 2000 }, (_, index) => {
      const plain = answer(`p${index % 700}`, index % 11, 1100 - index / 2);
      return {
        ...plain,
        get answeredAt() {
          looks += 1;
          return plain.answeredAt;
        },
      };
    });
    npsTrend(answers, NOW, { months: 36 });
    expect(looks).toBeLessThan(10 * answers.length);
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { npsMovement } from '../../../../lib/metrics/nps-movement.ts';
import { npsWindow } from '../../../../lib/metrics/nps-trend.ts';
import { answer, NOW } from './some-answers.ts';

const WINDOW = npsWindow(NOW);

describe('npsMovement', () => {
  it('sets each person’s latest answer beside the one before', () => {
    const movement = npsMovement(
      [
        answer('won', 3, 400),
        answer('won', 6, 200),
        answer('won', 8, 10),
        answer('lost', 9, 100),
        answer('lost', 0, 5),
        answer('same', 9, 100),
        answer('same', 10, 5),
        answer('new', 7, 5),
      ],
      WINDOW,
    );
    expect(movement.moves).toEqual([
      expect.objectContaining({
        respondent: 'lost',
        from: 'promoter',
        to: 'detractor',
        change: -9,
      }),
      expect.objectContaining({ respondent: 'won', from: 'detractor', to: 'passive', change: 2 }),
    ]);
    expect(movement).toMatchObject({ up: 1, down: 1, stayed: 1, first: 1 });
    expect(movement.table).toEqual({
      promoter: { promoter: 1, passive: 0, detractor: 1 },
      passive: { promoter: 0, passive: 0, detractor: 0 },
      detractor: { promoter: 0, passive: 1, detractor: 0 },
    });
  });

  it('counts a step from passive to promoter as up', () => {
    expect(npsMovement([answer('p', 8, 20), answer('p', 9, 10)], WINDOW)).toMatchObject({
      up: 1,
      down: 0,
    });
  });

  it('tells nothing of people who did not answer in the window', () => {
    const silent = npsMovement([answer('p', 3, 200), answer('p', 9, 90)], WINDOW);
    expect(silent).toMatchObject({ moves: [], stayed: 0, first: 0 });
  });

  it('takes a corrected or repeated answer of one instant for one', () => {
    const corrected = [answer('p', 2, 5), answer('p', 9, 5, { recordedAt: NOW })];
    expect(npsMovement(corrected, WINDOW)).toMatchObject({ moves: [], first: 1 });
    const { moves } = npsMovement([answer('p', 7, 50), ...corrected], WINDOW);
    expect(moves).toEqual([expect.objectContaining({ from: 'passive', to: 'promoter' })]);
  });

  it('reads nothing given or recorded after the window, and nothing that is no answer', () => {
    const later = [answer('p', 2, -1), answer('p', 2, 1, { recordedAt: NOW + 1 })];
    const wrong = answer('p', 12, 1);
    const movement = npsMovement([answer('p', 8, 50), answer('p', 9, 5), wrong, ...later], WINDOW);
    expect(movement).toMatchObject({ up: 1, down: 0 });
  });

  it('the same key in two accounts is two people', () => {
    const given = [answer('p', 2, 50), answer('p', 9, 5, { accountId: 'b' })];
    expect(npsMovement(given, WINDOW)).toMatchObject({ moves: [], first: 2 });
  });

  it('everyone who answered is first, up, down or the same, in any order of the list', () => {
    const row = fc.record({
      respondent: fc.constantFrom('p', 'q', 'r', 's'),
      score: fc.integer({ min: 0, max: 10 }),
      daysAgo: fc.integer({ min: 0, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const given = rows.map(({ respondent, score, daysAgo }) =>
          answer(respondent, score, daysAgo),
        );
        const movement = npsMovement(given, WINDOW);
        const people = new Set(
          rows.filter(({ daysAgo }) => daysAgo < 90).map(({ respondent }) => respondent),
        );
        const { up, down, stayed, first, table } = movement;
        expect(up + down + stayed + first).toBe(people.size);
        const told = Object.values(table).flatMap((to) => Object.values(to));
        expect(told.reduce((sum, many) => sum + many, 0)).toBe(up + down + stayed);
        expect(npsMovement(given.toReversed(), WINDOW)).toMatchObject({ up, down, stayed, first });
      }),
    );
  });
});

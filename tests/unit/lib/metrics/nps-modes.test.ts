import { describe, expect, it } from 'vitest';
import {
  type AnyNpsAnswer,
  modeOf,
  type NpsAnswer,
  NpsModeError,
} from '../../../../lib/metrics/nps-answers.ts';
import { lastTwoWindows, npsChange } from '../../../../lib/metrics/nps-change.ts';
import { npsMovement } from '../../../../lib/metrics/nps-movement.ts';
import {
  npsByDecisionMaker,
  npsPerAccount,
  npsPerPerson,
} from '../../../../lib/metrics/nps-roll-up.ts';
import { npsAt, npsTrend, npsWindow } from '../../../../lib/metrics/nps-trend.ts';
import { answer, NOW } from './some-answers.ts';

const relational = [answer('p', 9, 1)];
const transactional: NpsAnswer<'transactional'>[] = [
  { ...answer('q', 9, 1), mode: 'transactional' },
];
const pooled: AnyNpsAnswer[] = [...relational, ...transactional];
const roleOf = () => null;

describe('relational and transactional answers', () => {
  it('each have an NPS', () => {
    expect([npsAt(relational, NOW).n, npsAt(transactional, NOW).n]).toEqual([1, 1]);
    expect([modeOf(relational), modeOf(transactional)]).toEqual(['relational', 'transactional']);
  });

  it('are never pooled: the type check refuses each of these lines, and running them throws', () => {
    // @ts-expect-error two modes in one list
    expect(() => npsAt(pooled, NOW)).toThrow(NpsModeError);
    // @ts-expect-error two modes in one list
    expect(() => npsTrend(pooled, NOW)).toThrow(NpsModeError);
    // @ts-expect-error two modes in one list
    expect(() => npsPerPerson(pooled, { seed: 1 })).toThrow(NpsModeError);
    // @ts-expect-error two modes in one list
    expect(() => npsPerAccount(pooled, { roleOf })).toThrow(NpsModeError);
    // @ts-expect-error two modes in one list
    expect(() => npsByDecisionMaker(pooled, { roleOf })).toThrow(NpsModeError);
    // @ts-expect-error two modes in one list
    expect(() => npsChange(pooled, lastTwoWindows(NOW), NOW)).toThrow(NpsModeError);
    // @ts-expect-error two modes in one list
    expect(() => npsMovement(pooled, npsWindow(NOW))).toThrow(NpsModeError);
  });

  it('are not pooled either when the other one lies outside the window', () => {
    const old = transactional.map((answer) => ({ ...answer, answeredAt: 0 }));
    const list: AnyNpsAnswer[] = [...relational, ...old];
    expect(() => npsAt(list as NpsAnswer[], NOW)).toThrow('count one of them, then the other');
  });

  it('are the only modes there are', () => {
    const unknown = relational.map((answer) => ({ ...answer, mode: 'both' as 'relational' }));
    expect(() => npsAt(unknown, NOW)).toThrow('not "both"');
  });

  it('of no answers there is no mode', () => {
    expect(modeOf([])).toBeNull();
  });
});

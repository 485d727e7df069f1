import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  onboardingState,
  timeToValue,
  timeToValueCurve,
} from '../../../../lib/metrics/time-to-value.ts';
import { UnitError } from '../../../../lib/metrics/units.ts';
import { day } from './some-memberships.ts';

const NOW = day(100);

function journey(customer: string, start: number, ...outcomes: number[]) {
  return { customer, contractStart: day(start), outcomes: outcomes.map(day) };
}

describe('timeToValue', () => {
  it('is the days to the first outcome, in whatever order they were written', () => {
    expect(timeToValue(journey('a', 10, 70, 40, 90), NOW)).toEqual({ value: 30, unit: 'day' });
  });

  it('reached on the first day is 0, which is not the same as not reached', () => {
    expect(timeToValue(journey('a', 10, 10), NOW)?.value).toBe(0);
    expect(timeToValue(journey('a', 10), NOW)).toBeNull();
  });

  it('an outcome of the trial before does not count, nor one to come', () => {
    expect(timeToValue(journey('a', 10, 5, 30), NOW)?.value).toBe(20);
    expect(timeToValue(journey('a', 10, 5), NOW)).toBeNull();
    expect(timeToValue(journey('a', 10, 100), NOW)?.value).toBe(90);
    expect(timeToValue(journey('a', 10, 101), NOW)).toBeNull();
    expect(timeToValue(journey('a', 110, 120), NOW)).toBeNull();
  });

  it('refuses dates that are none', () => {
    expect(() => timeToValue(journey('a', Number.NaN), NOW)).toThrow(UnitError);
    expect(() => timeToValue(journey('a', 0, 5, Number.NaN), NOW)).toThrow(UnitError);
    expect(() => timeToValue(journey('a', 0, 5), Number.NaN)).toThrow(UnitError);
  });
});

describe('timeToValueCurve', () => {
  it('has a median of 40 days, not the 20 of forgetting those who still wait', () => {
    const journeys = [
      journey('a', 0, 20),
      journey('b', 0, 40),
      journey('c', 50),
      journey('d', 0),
      journey('e', 70, 90),
    ];
    expect(timeToValueCurve(journeys, NOW)).toMatchObject({
      ...{ customers: 5, ended: 3, unit: 'day' },
      median: { value: 40, unit: 'day' },
    });
    const waiting = timeToValueCurve(journeys.slice(2, 4), NOW);
    expect(waiting?.median).toBeNull();
    expect(waiting?.steps).toMatchObject([
      { time: 50, censored: 1 },
      { time: 100, censored: 1 },
    ]);
  });

  it('leaves out contracts to come; of nobody there is none', () => {
    expect(timeToValueCurve([journey('a', 101, 102)], NOW)).toBeNull();
    expect(timeToValueCurve([journey('a', 100)], NOW)?.customers).toBe(1);
    expect(timeToValueCurve([], NOW)).toBeNull();
  });

  it('refuses a customer with two journeys, takes the same twice as one', () => {
    expect(timeToValueCurve([journey('a', 0, 9), journey('a', 0, 9)], NOW)?.customers).toBe(1);
    expect(() => timeToValueCurve([journey('a', 0, 9), journey('a', 0, 8)], NOW)).toThrow(
      '"a" is there twice',
    );
  });

  it('nothing that happens after now changes it', () => {
    const outcomes = fc.array(fc.integer({ min: -50, max: 100 }), { maxLength: 5 });
    const journeys = fc.array(fc.tuple(fc.integer({ min: -50, max: 150 }), outcomes));
    fc.assert(
      fc.property(journeys, fc.integer({ min: 101, max: 300 }), (rows, later) => {
        const known = rows.map(([start, reached], index) => journey(`${index}`, start, ...reached));
        const more = rows.map(([start, reached], index) =>
          journey(`${index}`, start, later, ...reached),
        );
        expect(timeToValueCurve(more, NOW)).toEqual(timeToValueCurve(known, NOW));
      }),
    );
  });
});

describe('onboardingState', () => {
  it('stalls after more than 7 days without activity, and is long after more than 45', () => {
    const started = journey('a', 55);
    expect(onboardingState(started, [day(93), day(60)], NOW)).toEqual({
      open: { value: 45, unit: 'day' },
      stalled: false,
      long: false,
    });
    expect(onboardingState(started, [day(60), day(92.9)], NOW)).toMatchObject({ stalled: true });
    expect(onboardingState(journey('a', 54.9), [NOW], NOW)).toMatchObject({
      ...{ stalled: false, long: true },
    });
  });

  it('the start counts as activity; activity to come, or before it, does not', () => {
    expect(onboardingState(journey('a', 93), [], NOW)).toMatchObject({ stalled: false });
    expect(onboardingState(journey('a', 92), [day(101)], NOW)).toMatchObject({ stalled: true });
    expect(onboardingState(journey('a', 93), [day(50)], NOW)).toMatchObject({ stalled: false });
  });

  it('is over with the first outcome, and has not begun before the contract', () => {
    expect(onboardingState(journey('a', 0, 50), [], NOW)).toBeNull();
    expect(onboardingState(journey('a', 101), [], NOW)).toBeNull();
    expect(onboardingState(journey('a', 100), [], NOW)?.open.value).toBe(0);
  });

  it('refuses activity on a date that is none', () => {
    expect(() => onboardingState(journey('a', 0), [Number.NaN], NOW)).toThrow(UnitError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeAt, checkedWindow, lifetimes } from '../../../../lib/metrics/memberships.ts';
import { UnitError } from '../../../../lib/metrics/units.ts';
import { day, membership, someMemberships } from './some-memberships.ts';

describe('activeAt', () => {
  it('counts from the first moment until before the last', () => {
    const one = [membership('a', 10, 20)];
    expect([9, 10, 19, 20].map((at) => activeAt(one, day(at)).size)).toEqual([0, 1, 1, 0]);
  });

  it('knows no end where none is known', () => {
    expect(activeAt([membership('a', 10)], day(9999)).has('a')).toBe(true);
  });

  it.each([
    ['a start', { customer: 'a', from: Number.NaN, until: null }],
    ['an end', { customer: 'a', from: 0, until: Number.POSITIVE_INFINITY }],
    ['a time beyond any calendar', { customer: 'a', from: 8.65e15, until: null }],
  ])('refuses %s that is no date', (_, broken) => {
    expect(() => activeAt([broken], day())).toThrow(UnitError);
    expect(() => activeAt([broken], day())).toThrow('milliseconds');
  });

  it('refuses a moment that is no date, and takes one before 1970', () => {
    expect(() => activeAt([], Number.NaN)).toThrow(UnitError);
    expect(() => activeAt([], Number.NEGATIVE_INFINITY)).toThrow(UnitError);
    expect(activeAt([{ customer: 'a', from: -8.64e15, until: null }], -1).size).toBe(1);
  });

  it('names the customer whose end is before the start; both on one moment is no time at all', () => {
    expect(() => activeAt([membership('Acme', 10, 9)], day())).toThrow(
      '"Acme" ends before it starts: correct one of the two dates.',
    );
    expect(activeAt([membership('Acme', 10, 10)], day(10)).size).toBe(0);
  });
});

describe('checkedWindow', () => {
  it('runs forward', () => {
    const window = { from: 1, to: 2, now: 0 };
    expect(checkedWindow(window)).toBe(window);
    expect(() => checkedWindow({ from: 2, to: 2, now: 3 })).toThrow('swap them');
    expect(() => checkedWindow({ from: 3, to: 2, now: 3 })).toThrow(UnitError);
  });

  it.each(['from', 'to', 'now'])('needs a date for "%s"', (key) => {
    expect(() => checkedWindow({ from: 1, to: 2, now: 3, [key]: Number.NaN })).toThrow(
      'A date is a number of milliseconds since 1970; got NaN.',
    );
  });
});

describe('lifetimes', () => {
  const NOW = day(100);

  it('ends with the membership, or is censored now', () => {
    expect(lifetimes([membership('a', 10, 40), membership('b', 10)], NOW)).toEqual([
      { customer: 'a', observed: { value: 30, unit: 'day' }, ended: true },
      { customer: 'b', observed: { value: 90, unit: 'day' }, ended: false },
    ]);
  });

  it('an end on the day itself has come; one announced for later has not', () => {
    expect(lifetimes([membership('a', 0, 100)], NOW)[0]).toMatchObject({ ended: true });
    expect(lifetimes([membership('a', 0, 101)], NOW)[0]).toEqual({
      customer: 'a',
      observed: { value: 100, unit: 'day' },
      ended: false,
    });
  });

  it('renewals that follow one another, or overlap, are one lifetime', () => {
    const rows = [membership('a', 20, 30), membership('a', 0, 20), membership('a', 5, 10)];
    expect(lifetimes(rows, NOW)[0]).toMatchObject({ observed: { value: 30 }, ended: true });
    expect(lifetimes([...rows, membership('a', 30)], NOW)[0]).toMatchObject({
      observed: { value: 100 },
      ended: false,
    });
  });

  it('the first gap is the end; who comes back does not start again', () => {
    const rows = [membership('a', 21, 90), membership('a', 0, 20)];
    expect(lifetimes(rows, NOW)).toMatchObject([{ observed: { value: 20 }, ended: true }]);
  });

  it('leaves out who starts after now', () => {
    expect(lifetimes([membership('a', 101)], NOW)).toEqual([]);
    expect(lifetimes([membership('a', 100)], NOW)).toMatchObject([{ observed: { value: 0 } }]);
  });

  it('refuses dates that are none', () => {
    expect(() => lifetimes([], Number.NaN)).toThrow(UnitError);
    const broken = { customer: 'a', from: Number.NaN, until: null };
    expect(() => lifetimes([broken], NOW)).toThrow('milliseconds since 1970');
    expect(() => lifetimes([membership('a', 9, 8)], NOW)).toThrow('"a" ends before it starts');
  });

  it('order and repeated rows change nothing', () => {
    fc.assert(
      fc.property(someMemberships, (rows) => {
        expect(lifetimes([...rows, ...rows].reverse(), day(700))).toEqual(
          lifetimes(rows, day(700)),
        );
      }),
    );
  });
});

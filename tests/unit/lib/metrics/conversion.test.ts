import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversion, conversionFromCounts } from '../../../../lib/metrics/conversion.ts';
import { duration } from '../../../../lib/metrics/periods.ts';
import { count, UnitError } from '../../../../lib/metrics/units.ts';
import { day } from './some-memberships.ts';

const MONTH = { from: day(0), to: day(30), now: day(60) };
const THIRTY = duration(30, 'day');

function lead(id: string, since: number, paid: number | null = null) {
  return { id, since: day(since), paidAt: paid === null ? null : day(paid) };
}

describe('conversion', () => {
  it('is the share of a month’s leads that paid, with its counts and interval', () => {
    const leads = [lead('a', 0, 3), lead('b', 1), lead('c', 2), lead('d', 29.9), lead('e', 5)];
    expect(conversion(leads, MONTH, THIRTY)).toMatchObject({
      share: 0.2,
      part: 1,
      whole: 5,
      interval: { low: expect.closeTo(0.0362, 3), high: expect.closeTo(0.6245, 3) },
    });
  });

  it('is 50 %, not the 150 % of counting who became a lead in another month', () => {
    const leads = [lead('a', 0, 3), lead('b', 1), lead('c', -5, 3), lead('d', 30, 31)];
    expect(conversion(leads, MONTH, THIRTY)?.share).toBe(0.5);
  });

  it('gives every lead the same time, to the last moment of it', () => {
    expect(conversion([lead('a', 0, 30)], MONTH, THIRTY)?.share).toBe(1);
    expect(conversion([lead('a', 0, 30.1)], MONTH, THIRTY)?.share).toBe(0);
    expect(conversion([lead('a', 0, 0)], MONTH, duration(0, 'day'))?.share).toBe(1);
    expect(conversion([lead('a', 0, 7)], MONTH, duration(1, 'week'))?.share).toBe(1);
  });

  it('is not known before the last lead had its time, nor without leads', () => {
    expect(conversion([lead('a', 0, 3)], { ...MONTH, now: day(59.9) }, THIRTY)).toBeNull();
    expect(conversion([], MONTH, THIRTY)).toBeNull();
  });

  it('counts a lead once, from its first start to its first payment', () => {
    const twice = [lead('a', 29, 59), lead('a', 10, 35), lead('a', 20), lead('b', 3)];
    expect(conversion(twice, MONTH, THIRTY)).toMatchObject({ part: 1, whole: 2 });
    expect(conversion([lead('a', 31, 32), lead('a', 1)], MONTH, THIRTY)?.share).toBe(0);
  });

  it('refuses a payment before the lead, and dates and times that are none', () => {
    expect(() => conversion([lead('Acme', 5, 4)], MONTH, THIRTY)).toThrow(
      '"Acme" paid before it was a lead: correct one of the two dates.',
    );
    expect(() => conversion([lead('a', Number.NaN)], MONTH, THIRTY)).toThrow(UnitError);
    expect(() => conversion([lead('a', 1, Number.NaN)], MONTH, THIRTY)).toThrow(UnitError);
    expect(() => conversion([], { ...MONTH, to: day(0) }, THIRTY)).toThrow(UnitError);
    expect(() => conversion([], MONTH, { value: -1, unit: 'day' })).toThrow(UnitError);
  });

  it('order and repeated leads change nothing; more time never converts fewer', () => {
    const someLeads = fc.array(
      fc
        .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(40), fc.option(fc.nat(40)))
        .map(([id, since, later]) => lead(id, since, later === null ? null : since + later)),
    );
    fc.assert(
      fc.property(someLeads, fc.nat(20), fc.nat(20), (leads, days, more) => {
        const now = { ...MONTH, now: day(99) };
        const short = conversion(leads, now, duration(days, 'day'));
        const long = conversion(leads, now, duration(days + more, 'day'));
        expect(short?.part ?? 0).toBeLessThanOrEqual(long?.part ?? 0);
        expect(conversion([...leads, ...leads].reverse(), now, duration(days, 'day'))).toEqual(
          short,
        );
      }),
    );
  });
});

describe('conversionFromCounts', () => {
  it('is paid of leads, and nothing of none', () => {
    expect(conversionFromCounts({ leads: count(200), paid: count(40) })?.share).toBe(0.2);
    expect(conversionFromCounts({ leads: count(0), paid: count(0) })).toBeNull();
  });

  it('refuses more paid than leads', () => {
    expect(() => conversionFromCounts({ leads: count(1), paid: count(2) })).toThrow(UnitError);
  });
});

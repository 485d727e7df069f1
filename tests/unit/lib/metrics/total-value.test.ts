import { describe, expect, it } from 'vitest';
import { simpleLifetimeValue } from '../../../../lib/metrics/lifetime-value.ts';
import { perpetualLifetimeValue } from '../../../../lib/metrics/lifetime-value-discounted.ts';
import { moneyPer } from '../../../../lib/metrics/money.ts';
import { duration, rate } from '../../../../lib/metrics/periods.ts';
import {
  retainedCustomers,
  totalValue,
  totalValueOfRetained,
} from '../../../../lib/metrics/total-value.ts';
import { count, expected, percent, UnitError } from '../../../../lib/metrics/units.ts';

const SIX_THOUSAND = simpleLifetimeValue(
  moneyPer(10_000, 'USD', 'year'),
  duration(3, 'year'),
  percent(20),
);
const PERPETUITY = perpetualLifetimeValue(
  moneyPer(2_000, 'USD', 'year'),
  rate(percent(70), 'year'),
  rate(percent(10), 'year'),
  'first-renewal',
);

describe('retainedCustomers', () => {
  it('of 2,000 at 70 % are 1,400, not the 5.6 of a satisfaction score times a rate', () => {
    expect(retainedCustomers(count(2_000), percent(70))).toBeCloseTo(1_400, 9);
  });

  it('of an expected number need not be whole', () => {
    expect(retainedCustomers(expected(2.5), percent(50))).toBe(1.25);
  });

  it('refuses a satisfaction score, a percentage and a negative number of customers', () => {
    // @ts-expect-error a bare score is no number of people
    expect(retainedCustomers(8, percent(70))).toBeCloseTo(5.6, 9);
    expect(() => retainedCustomers(count(2_000), 70 as never)).toThrow(UnitError);
    expect(() => retainedCustomers(-1 as never, percent(70))).toThrow(UnitError);
    expect(() => retainedCustomers(-1 as never, percent(0))).toThrow(UnitError);
  });
});

describe('totalValue', () => {
  it('of 2,000 new customers worth 6,000 each is 12,000,000, not 67,200,000: retention is in the 6,000', () => {
    const { value, per } = totalValue(count(2_000), SIX_THOUSAND);
    expect(value.amount).toBeCloseTo(12_000_000, 6);
    expect(value.currency).toBe('USD');
    expect(per).toBe('new-customer');
  });

  it('takes every variant of lifetime value', () => {
    expect(totalValue(expected(10.5), PERPETUITY).value.amount).toBeCloseTo(36_750, 6);
  });

  it('of no new customer is 0', () => {
    expect(totalValue(count(0), SIX_THOUSAND).value.amount).toBe(0);
  });

  it('refuses customers below 0 or without end', () => {
    expect(() => totalValue(-1 as never, SIX_THOUSAND)).toThrow(UnitError);
    expect(() => totalValue(Number.POSITIVE_INFINITY as never, SIX_THOUSAND)).toThrow(UnitError);
  });
});

describe('totalValueOfRetained', () => {
  it('of 2,000 new customers, 70 % kept and worth 6,000 each, is 8,400,000', () => {
    const { value, per } = totalValueOfRetained(count(2_000), percent(70), SIX_THOUSAND);
    expect(value.amount).toBeCloseTo(8_400_000, 6);
    expect(value.currency).toBe('USD');
    expect(per).toBe('retained-customer');
  });

  it('a value with retention in it does not compile, and is refused where types end', () => {
    // @ts-expect-error the perpetuity counts retention already
    expect(() => totalValueOfRetained(count(2_000), percent(70), PERPETUITY)).toThrow(
      /counts twice/,
    );
  });
});

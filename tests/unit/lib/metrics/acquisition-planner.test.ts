import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contactsFor,
  customersFrom,
  planAcquisition,
} from '../../../../lib/metrics/acquisition-planner.ts';
import { money } from '../../../../lib/metrics/money.ts';
import { count, expected, percent, share, UnitError } from '../../../../lib/metrics/units.ts';
import { evenly } from './evenly.ts';

const BUDGET = money(100_000, 'USD');
const plan = {
  budget: BUDGET,
  costPerContact: money(1, 'USD'),
  response: percent(10),
  conversion: percent(20),
  target: count(1_500),
};

describe('planAcquisition', () => {
  it('of 100,000 at 1 a contact is 2,000 customers at 50 each; 2,000 is right at that cost only', () => {
    const forecast = planAcquisition(plan);
    expect(forecast.reach).toBe(100_000);
    expect(forecast.responses).toBeCloseTo(10_000, 9);
    expect(forecast.newCustomers).toBeCloseTo(2_000, 9);
    expect(forecast.costPerCustomer?.amount).toBeCloseTo(50, 9);
    expect(forecast.costPerCustomer?.currency).toBe('USD');
  });

  it('of 100,000 at 2.50 a contact is 800 customers, not 2,000: dollars are no users', () => {
    const forecast = planAcquisition({ ...plan, costPerContact: money(2.5, 'USD') });
    expect(forecast.newCustomers).toBeCloseTo(800, 9);
    expect(forecast.costPerCustomer?.amount).toBeCloseTo(125, 9);
  });

  it('is not capped at the target: 2,000 of 1,500 wanted is an attainment of 1.333', () => {
    expect(planAcquisition(plan).attainment).toBeCloseTo(4 / 3, 9);
    expect(planAcquisition({ ...plan, target: count(4_000) }).attainment).toBeCloseTo(0.5, 9);
  });

  it('has no attainment without a target', () => {
    expect(planAcquisition({ ...plan, target: null }).attainment).toBeNull();
  });

  it('of nobody expected has no cost per customer, rather than an endless one', () => {
    for (const none of [
      { response: share(0) },
      { conversion: share(0) },
      { budget: money(0, 'USD') },
    ]) {
      const forecast = planAcquisition({ ...plan, ...none });
      expect(forecast.newCustomers).toBe(0);
      expect(forecast.costPerCustomer).toBeNull();
      expect(forecast.attainment).toBe(0);
    }
  });

  it('spends the whole budget: customers times their cost', () => {
    const part = evenly(0.001, 1);
    const amount = evenly(0.01, 1e7);
    fc.assert(
      fc.property(amount, amount, part, part, (budget, cost, response, conversion) => {
        const forecast = planAcquisition({
          budget: money(budget, 'EUR'),
          costPerContact: money(cost, 'EUR'),
          response: share(response),
          conversion: share(conversion),
          target: null,
        });
        const spent = (forecast.costPerCustomer?.amount ?? 0) * forecast.newCustomers;
        expect(spent / budget).toBeCloseTo(1, 9);
        expect(forecast.newCustomers).toBeLessThanOrEqual(forecast.responses);
        expect(forecast.responses).toBeLessThanOrEqual(forecast.reach);
      }),
    );
  });

  it('refuses a target of 0 and of a part of a customer', () => {
    expect(() => planAcquisition({ ...plan, target: count(0) })).toThrow(/at least 1/);
    expect(() => planAcquisition({ ...plan, target: 1.5 as never })).toThrow(UnitError);
  });
});

describe('dollars taken for users', () => {
  it('do not compile: a budget is no audience', () => {
    // @ts-expect-error money is no number of people
    expect(() => customersFrom(BUDGET, percent(10), percent(20))).toThrow(UnitError);
    // @ts-expect-error a bare number is no number of people
    expect(customersFrom(100_000, percent(10), percent(20))).toBeCloseTo(2_000, 9);
    // @ts-expect-error money does not multiply
    expect(BUDGET * percent(10) * percent(20)).toBeNaN();
    // @ts-expect-error people are no budget
    expect(() => contactsFor(expected(100_000), money(1, 'USD'))).toThrow(UnitError);
  });

  it('neither do euros of a budget in dollars', () => {
    // @ts-expect-error euros are no dollars
    expect(() => contactsFor(BUDGET, money(1, 'EUR'))).toThrow(UnitError);
  });
});

describe('contactsFor', () => {
  it('is budget over cost per contact', () => {
    expect(contactsFor(BUDGET, money(2, 'USD'))).toBe(50_000);
    expect(contactsFor(money(0, 'USD'), money(2, 'USD'))).toBe(0);
  });

  it('refuses a cost of 0, at which any budget reaches everybody', () => {
    expect(() => contactsFor(BUDGET, money(0, 'USD'))).toThrow(/costs more than 0/);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a cost of %f', (amount) => {
    expect(() => contactsFor(BUDGET, { amount, currency: 'USD' })).toThrow(UnitError);
  });

  it('refuses a budget below 0 or without end', () => {
    expect(() => contactsFor(money(-1, 'USD'), money(2, 'USD'))).toThrow(UnitError);
    const endless = { amount: Number.POSITIVE_INFINITY, currency: 'USD' } as const;
    expect(() => contactsFor(endless, money(2, 'USD'))).toThrow(UnitError);
  });
});

describe('customersFrom', () => {
  it('takes a count or an expected number of people', () => {
    expect(customersFrom(count(1_000), percent(10), percent(20))).toBeCloseTo(20, 9);
    expect(customersFrom(expected(0.5), share(1), share(1))).toBe(0.5);
  });

  it('refuses percentages for shares and people below 0', () => {
    expect(() => customersFrom(count(10), 10 as never, percent(20))).toThrow(UnitError);
    expect(() => customersFrom(count(10), percent(10), 20 as never)).toThrow(UnitError);
    expect(() => customersFrom(-10 as never, percent(10), percent(20))).toThrow(UnitError);
    expect(() => customersFrom(-10 as never, share(0), percent(20))).toThrow(UnitError);
  });
});

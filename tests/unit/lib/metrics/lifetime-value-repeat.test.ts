import { describe, expect, it } from 'vitest';
import { expectedOrders, purchaseHistory } from '../../../../lib/metrics/bg-nbd.ts';
import { discountPer } from '../../../../lib/metrics/lifetime-value-discounted.ts';
import { repeatPurchaseLifetimeValue } from '../../../../lib/metrics/lifetime-value-repeat.ts';
import { money } from '../../../../lib/metrics/money.ts';
import { duration, rate } from '../../../../lib/metrics/periods.ts';
import { count, percent, share, UnitError } from '../../../../lib/metrics/units.ts';

const customer = {
  model: { per: 'week', r: 0.2426, alpha: 4.4135, a: 0.7929, b: 2.4258 },
  history: purchaseHistory(count(2), duration(30.43, 'week'), duration(38.86, 'week')),
  orderValue: money(40, 'USD'),
  margin: percent(50),
  discount: discountPer(rate(percent(10), 'year'), 'week'),
} as const;
const free = { ...customer, discount: rate(share(0), 'week') };

describe('repeatPurchaseLifetimeValue', () => {
  it('without a discount is the expected orders times their margin: 1.2259 orders in 39 weeks', () => {
    const { value, variant, countsRetention } = repeatPurchaseLifetimeValue(
      free,
      duration(39, 'week'),
    );
    expect(value.amount).toBeCloseTo(1.22591119989923 * 20, 9);
    expect(value.currency).toBe('USD');
    expect(variant).toEqual({ name: 'repeat-purchase', horizon: { value: 39, unit: 'week' } });
    expect(countsRetention).toBe(true);
  });

  it('discounts every week’s orders at that week’s end', () => {
    const within = (time: number) =>
      expectedOrders(customer.model, customer.history, duration(time, 'week'));
    const growth = 1 + customer.discount.share;
    const wanted = within(1) / growth + (within(2) - within(1)) / growth ** 2;
    const { value } = repeatPurchaseLifetimeValue(customer, duration(2, 'week'));
    expect(value.amount).toBeCloseTo(wanted * 20, 12);
  });

  it('counts a last week that is a part of one', () => {
    const within = (time: number) =>
      expectedOrders(customer.model, customer.history, duration(time, 'week'));
    const growth = 1 + customer.discount.share;
    const wanted = within(1) / growth + (within(1.5) - within(1)) / growth ** 1.5;
    const { value } = repeatPurchaseLifetimeValue(customer, duration(1.5, 'week'));
    expect(value.amount).toBeCloseTo(wanted * 20, 12);
  });

  it('looks 5 years ahead unless told otherwise', () => {
    const untold = repeatPurchaseLifetimeValue(customer);
    expect(untold).toEqual(repeatPurchaseLifetimeValue(customer, duration(5, 'year')));
    expect(untold.variant).toMatchObject({ horizon: { value: expect.closeTo(260.89, 2) } });
  });

  it('of no time ahead is 0', () => {
    expect(repeatPurchaseLifetimeValue(customer, duration(0, 'week')).value.amount).toBe(0);
  });

  it('refuses a discount of another period, and shares outside 0–1', () => {
    const yearly = { ...customer, discount: rate(percent(10), 'year') };
    // @ts-expect-error a discount per year, a model in weeks
    expect(() => repeatPurchaseLifetimeValue(yearly)).toThrow(/discount per year/);
    expect(() => repeatPurchaseLifetimeValue({ ...customer, margin: 50 as never })).toThrow(
      UnitError,
    );
    const inPercent = { share: 10 as never, per: 'week' } as const;
    expect(() => repeatPurchaseLifetimeValue({ ...customer, discount: inPercent })).toThrow(
      UnitError,
    );
    expect(() => repeatPurchaseLifetimeValue(customer, { value: -1, unit: 'week' })).toThrow(
      UnitError,
    );
  });
});

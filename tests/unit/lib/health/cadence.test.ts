import { describe, expect, it } from 'vitest';
import { contactCadenceDays } from '../../../../lib/health/cadence.ts';

const arr = (amount: number, currency = 'USD') => ({
  cadenceDays: null,
  arr: { amount, currency },
});

describe('contactCadenceDays', () => {
  it.each([
    [100_000, 14],
    [99_999, 21],
    [50_000, 21],
    [49_999, 45],
    [10_000, 45],
    [9_999, 90],
    [0, 90],
  ])('revenue of %i a year is a contact every %i days', (amount, days) => {
    expect(contactCadenceDays(arr(amount))).toBe(days);
  });

  it('what was agreed comes first', () => {
    expect(contactCadenceDays({ ...arr(100_000), cadenceDays: 60 })).toBe(60);
  });

  it('unknown revenue is not revenue of 0', () => {
    expect(contactCadenceDays({ cadenceDays: null, arr: null })).toBe(45);
  });

  it('does not take 100,000 yen for 100,000 dollars', () => {
    expect(contactCadenceDays(arr(100_000, 'JPY'))).toBe(45);
  });
});

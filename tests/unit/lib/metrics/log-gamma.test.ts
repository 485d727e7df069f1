import { describe, expect, it } from 'vitest';
import { logGamma } from '../../../../lib/metrics/log-gamma.ts';

describe('logGamma', () => {
  it.each([
    [1e-8, 18.420680738180209],
    [0.1, 2.252712651734206],
    [0.5, Math.log(Math.PI) / 2],
    [1, 0],
    [1.5, -0.12078223763524522],
    [2, 0],
    [3, Math.log(2)],
    [10, 12.801827480081469],
    [100.25, 360.28455963776423],
    [1e5, 1051287.7089736538],
  ])('of %f is %f', (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, x > 1_000 ? 8 : 12);
  });

  it('grows by ln x from x to x + 1', () => {
    for (const x of [0.01, 0.49, 0.5, 0.51, 1.3, 7.9, 40])
      expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 12);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %f', (x) => {
    expect(() => logGamma(x)).toThrow(RangeError);
  });
});

import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../../lib/metrics/wilson.ts';

describe('wilsonInterval', () => {
  it.each([
    [80, 100, 0.7112, 0.8666],
    [4, 5, 0.3755, 0.9638],
    [5, 5, 0.5655, 1],
    [90, 100, 0.8256, 0.9448],
  ])('%i of %i lies between the published ends', (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n);
    expect(interval?.low).toBeCloseTo(low, 3);
    expect(interval?.high).toBeCloseTo(high, 3);
  });

  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i is as in table I of Newcombe (1998), method 3', (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('contains the share and narrows with n, always', () => {
    for (let n = 1; n <= 60; n += 1)
      for (let successes = 0; successes <= n; successes += 1) {
        const few = wilsonInterval(successes, n);
        const many = wilsonInterval(successes * 2, n * 2);
        if (few === null || many === null) throw new Error('there is a share');
        expect(few.low).toBeLessThanOrEqual(successes / n);
        expect(few.high).toBeGreaterThanOrEqual(successes / n);
        expect(few.low).toBeGreaterThanOrEqual(0);
        expect(few.high).toBeLessThanOrEqual(1);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }
  });

  it('there is no share of nothing', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('refuses more successes than answers and says so', () => {
    expect(() => wilsonInterval(6, 5)).toThrow('between 0 and 5');
    expect(() => wilsonInterval(-1, 5)).toThrow(RangeError);
    expect(() => wilsonInterval(Number.NaN, 5)).toThrow(RangeError);
    expect(() => wilsonInterval(1, Number.NaN)).toThrow(RangeError);
    expect(() => wilsonInterval(1, Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

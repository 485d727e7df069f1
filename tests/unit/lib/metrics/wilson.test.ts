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

  it('there is no share of nothing', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('refuses more successes than answers and says so', () => {
    expect(() => wilsonInterval(6, 5)).toThrow('between 0 and 5');
    expect(() => wilsonInterval(Number.NaN, 5)).toThrow(RangeError);
  });
});

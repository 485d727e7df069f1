import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../lib/metrics/seeded-random.ts';

function draws(seed: number, many: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: many }, () => random());
}

describe('seededRandom', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    expect(draws(7, 5)).toEqual(draws(7, 5));
    expect(draws(8, 5)).not.toEqual(draws(7, 5));
  });

  it('is mulberry32, so that its numbers can be checked elsewhere', () => {
    const [first, second, third] = draws(1, 3);
    expect(first).toBeCloseTo(0.62707394058816, 12);
    expect(second).toBeCloseTo(0.00273572118021, 12);
    expect(third).toBeCloseTo(0.52744703995995, 12);
  });

  it('spreads evenly over [0, 1)', () => {
    const numbers = draws(3, 20_000);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    const tenths = Map.groupBy(numbers, (number) => Math.floor(number * 10));
    expect([...tenths.values()].every(({ length }) => Math.abs(length - 2000) < 200)).toBe(true);
  });
});

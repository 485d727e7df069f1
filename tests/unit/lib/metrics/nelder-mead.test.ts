import { describe, expect, it } from 'vitest';
import { fitPositive } from '../../../../lib/metrics/maximum-likelihood.ts';
import { nelderMead } from '../../../../lib/metrics/nelder-mead.ts';

const rosenbrock = ([x = 0, y = 0]: readonly number[]) => 100 * (y - x ** 2) ** 2 + (1 - x) ** 2;

describe('nelderMead', () => {
  it('follows the curved valley of Rosenbrock to its end', () => {
    const { at, value, hasConverged, iterations } = nelderMead(rosenbrock, [-1.2, 1]);
    expect(at[0]).toBeCloseTo(1, 5);
    expect(at[1]).toBeCloseTo(1, 5);
    expect(value).toBeLessThan(1e-10);
    expect(hasConverged).toBe(true);
    expect(iterations).toBeGreaterThan(40);
    expect(iterations).toBeLessThan(200);
  });

  it('finds the minimum of a bowl in four dimensions, far from the start', () => {
    const bowl = (at: readonly number[]) =>
      at.reduce((sum, x, axis) => sum + (axis + 1) * (x - axis * 10) ** 2, 5);
    const { at, value, hasConverged } = nelderMead(bowl, [-7, 3, 0, 90]);
    at.forEach((x, axis) => expect(x).toBeCloseTo(axis * 10, 5));
    expect(value).toBeCloseTo(5, 10);
    expect(hasConverged).toBe(true);
  });

  it('goes around places where the function has no value', () => {
    const { at, hasConverged } = nelderMead(([x = 0]) => x - Math.log(x), [0.2]);
    expect(at[0]).toBeCloseTo(1, 5);
    expect(hasConverged).toBe(true);
    const walled = nelderMead(([x = 0]) => (x > 1.2 ? Number.NaN : (x - 1) ** 2), [0.9]);
    expect(walled.at[0]).toBeCloseTo(1, 5);
  });

  it('has not converged where there is no value anywhere', () => {
    const { value, hasConverged } = nelderMead(() => Number.NaN, [0, 0], { maxIterations: 20 });
    expect(value).toBe(Number.POSITIVE_INFINITY);
    expect(hasConverged).toBe(false);
  });

  it('says when it ran out of steps, and gives the best seen so far', () => {
    const { value, hasConverged, iterations } = nelderMead(rosenbrock, [-1.2, 1], {
      maxIterations: 5,
    });
    expect(iterations).toBe(5);
    expect(hasConverged).toBe(false);
    expect(value).toBeLessThanOrEqual(rosenbrock([-1.2, 1]));
  });

  it('settles at once on a plain, and does not leave its start', () => {
    const { at, value, hasConverged } = nelderMead(() => 4, [1, 2]);
    expect(at).toEqual([1, 2]);
    expect(value).toBe(4);
    expect(hasConverged).toBe(true);
  });

  it('does not end on two equal values on both sides of the minimum', () => {
    expect(nelderMead(([x = 0]) => (x - 0.25) ** 2, [0]).at[0]).toBeCloseTo(0.25, 6);
  });

  it.each([[[]], [[Number.NaN]], [[1, Number.POSITIVE_INFINITY]]])(
    'refuses to start at %j',
    (start) => {
      expect(() => nelderMead(() => 0, start)).toThrow(RangeError);
    },
  );
});

describe('fitPositive', () => {
  it('finds the likeliest parameters and says where it began', () => {
    const fit = fitPositive(
      { rate: 1, size: 7 },
      ({ rate, size }) => 3 * Math.log(rate) - 2 * rate - (Math.log(size) - 1) ** 2,
    );
    expect(fit.parameters.rate).toBeCloseTo(1.5, 5);
    expect(fit.parameters.size).toBeCloseTo(Math.E, 5);
    expect(fit.logLikelihood).toBeCloseTo(3 * Math.log(1.5) - 3, 9);
    expect(fit.start).toEqual({ rate: 1, size: 7 });
    expect(fit.hasConverged).toBe(true);
    expect(fit.iterations).toBeGreaterThan(20);
  });

  it.each([
    ['to everything', (x: number) => -1 / x],
    ['to nothing', (x: number) => -x],
  ])('a parameter that runs off %s is no estimate', (_where, logLikelihood) => {
    expect(fitPositive({ x: 1 }, ({ x }) => logLikelihood(x)).hasConverged).toBe(false);
  });

  it('a search that never settles is no estimate', () => {
    expect(fitPositive({ x: 1 }, () => Number.NaN).hasConverged).toBe(false);
  });
});

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

/** The places asked for in one step from (0, 0) with 3, (½, 0) with 1 and (0, ½) with 2. */
function oneStep(heights: Record<string, number>) {
  const known: Record<string, number> = { '0,0': 3, '0.5,0': 1, '0,0.5': 2, ...heights };
  const asked: string[] = [];
  const minimum = nelderMead(
    (at) => {
      asked.push(at.join());
      return known[at.join()] ?? 9;
    },
    [0, 0],
    { maxIterations: 1 },
  );
  return { asked: asked.slice(3), at: minimum.at.join() };
}

describe('a step of Nelder and Mead', () => {
  it('reflects the worst corner and keeps a place that is neither best nor worst', () => {
    expect(oneStep({ '0.5,0.5': 1.5 })).toEqual({ asked: ['0.5,0.5'], at: '0.5,0' });
  });

  it('goes twice as far where the reflection is the best yet, and keeps the better of both', () => {
    const asked = ['0.5,0.5', '0.75,0.75'];
    expect(oneStep({ '0.5,0.5': 0.5, '0.75,0.75': 0.1 })).toEqual({ asked, at: '0.75,0.75' });
    expect(oneStep({ '0.5,0.5': 0.5, '0.75,0.75': 0.7 })).toEqual({ asked, at: '0.5,0.5' });
  });

  it('goes half as far where the reflection would be the worst but is better than before', () => {
    const asked = ['0.5,0.5', '0.375,0.375'];
    expect(oneStep({ '0.5,0.5': 2.5, '0.375,0.375': 0.5 })).toEqual({ asked, at: '0.375,0.375' });
  });

  it('draws the worst corner in where the reflection is no better', () => {
    const asked = ['0.5,0.5', '0.125,0.125'];
    expect(oneStep({ '0.5,0.5': 4, '0.125,0.125': 0.5 })).toEqual({ asked, at: '0.125,0.125' });
  });

  it('draws all corners towards the best where nothing else helps', () => {
    const { asked, at } = oneStep({ '0.25,0': 0.2 });
    expect(asked).toEqual(['0.5,0.5', '0.125,0.125', '0.25,0', '0.25,0.25']);
    expect(at).toBe('0.25,0');
  });
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
  });

  it('searches twice and counts both', () => {
    const cost = ([x = 0]: readonly number[]) => 2 * Math.exp(x) - 3 * x;
    const once = nelderMead(cost, [0]);
    const again = nelderMead(cost, once.at);
    const fit = fitPositive({ rate: 1 }, ({ rate }) => 3 * Math.log(rate) - 2 * rate);
    expect(fit.iterations).toBe(once.iterations + again.iterations);
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

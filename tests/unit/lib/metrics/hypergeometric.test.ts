import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConvergenceError, hypergeometric2F1 } from '../../../../lib/metrics/hypergeometric.ts';
import { evenly } from './evenly.ts';

const parameter = evenly(0.1, 6);
const argument = evenly(-3, 0.9);

function expectRelative(value: number, wanted: number): void {
  expect(value / wanted).toBeCloseTo(1, 11);
}

describe('hypergeometric2F1', () => {
  it.each([
    ['a logarithm', 1, 1, 2, 0.5, 2 * Math.log(2)],
    ['an arc tangent', 0.5, 1, 1.5, -4, Math.atan(2) / 2],
    ['an arc sine', 0.5, 0.5, 1.5, 0.9999, Math.asin(Math.sqrt(0.9999)) / Math.sqrt(0.9999)],
    ['a power', 2.5, 1.75, 1.75, 0.6, 0.4 ** -2.5],
    ['a polynomial', -3, 2.5, 1.25, 0.7, -0.10420512820512824],
    ['a value near 1', 2.5, 3.25, 4.75, 0.9, 30.455312549760425],
    ['a large value', 20, 30, 25, 0.6, 4817840108.588956],
    ['a value of a negative c', 1.5, -0.25, -0.6, 0.3, 1.411750350848781],
    ['a value far below −1', 2, 0.3, 3.1, -50, 0.363240476993467],
    ['the same with a and b changed', 0.3, 2, 3.1, -50, 0.363240476993467],
    ['1 at z = 0', 3, 4, 5, 0, 1],
  ])('is %s', (_name, a, b, c, z, wanted) => {
    expectRelative(hypergeometric2F1(a, b, c, z), wanted);
  });

  it('obeys (c−a)F(a−1) + (2a−c−az+bz)F + a(z−1)F(a+1) = 0 of Gauss', () => {
    fc.assert(
      fc.property(parameter, parameter, parameter, argument, (a, b, c, z) => {
        const terms = [
          (c - a) * hypergeometric2F1(a - 1, b, c, z),
          (2 * a - c - a * z + b * z) * hypergeometric2F1(a, b, c, z),
          a * (z - 1) * hypergeometric2F1(a + 1, b, c, z),
        ];
        const size = Math.max(...terms.map(Math.abs), 1);
        expect(terms.reduce((sum, term) => sum + term, 0) / size).toBeCloseTo(0, 9);
      }),
    );
  });

  it('refuses z from 1 on, where the series has no sum', () => {
    expect(() => hypergeometric2F1(1, 1, 2, 1)).toThrow(RangeError);
  });

  it('refuses c at 0 and at negative whole numbers', () => {
    expect(() => hypergeometric2F1(1, 1, 0, 0.5)).toThrow(/c = 0/);
    expect(() => hypergeometric2F1(1, 1, -2, 0.5)).toThrow(RangeError);
    expect(hypergeometric2F1(1, 1, 1, 0.5)).toBeCloseTo(2, 12);
  });

  it.each([
    [Number.NaN, 1, 1, 0.5],
    [1, Number.POSITIVE_INFINITY, 1, 0.5],
    [1, 1, Number.NaN, 0.5],
    [1, 1, 1, Number.NEGATIVE_INFINITY],
  ])('refuses %f, %f, %f, %f', (a, b, c, z) => {
    expect(() => hypergeometric2F1(a, b, c, z)).toThrow(RangeError);
  });

  it('says so when a million terms are not enough, instead of a wrong number', () => {
    expect(() => hypergeometric2F1(1, 1, 2, 1 - 1e-9)).toThrow(ConvergenceError);
    expect(() => hypergeometric2F1(2, 1, 3, -1e9)).toThrow(ConvergenceError);
  });
});

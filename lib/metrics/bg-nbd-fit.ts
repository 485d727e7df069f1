import {
  type BgNbdParameters,
  logLikelihoodOf,
  type PurchaseHistory,
  purchaseHistory,
} from './bg-nbd.ts';
import { type Fit, fitPositive } from './maximum-likelihood.ts';
import type { Period } from './periods.ts';
import { UnitError } from './units.ts';

/**
 * The BG/NBD parameters under which these histories are most likely, with the start of the search
 * and whether it settled: read `hasConverged` before any number. It starts at the plain order rate
 * (r = 1, α = T̄/x̄) and a quarter leaving after an order (a = 1, b = 3). `null` when nobody ordered
 * twice: then nothing tells those who order seldom from those who left.
 * Source: Fader, Hardie & Lee (2005); the search is Nelder and Mead's.
 * @throws {UnitError} for histories in more than one unit, or that cannot be
 * @example fitBgNbd(histories)?.parameters.r // 0.2426
 */
export function fitBgNbd<P extends Period>(
  histories: readonly PurchaseHistory<P>[],
): Fit<BgNbdParameters<P>> | null {
  const [first] = histories;
  const repeats = sum(histories.map((history) => history.repeatOrders));
  if (!first || repeats === 0) return null;
  const per = first.age.unit;
  for (const { repeatOrders: x, lastOrder, age } of histories) {
    purchaseHistory(x, lastOrder, age);
    if (age.unit !== per)
      throw new UnitError(`One fit has one unit; got histories in ${per} and in ${age.unit}.`);
  }
  const alpha = sum(histories.map(({ age }) => age.value)) / repeats;
  const fit = fitPositive({ r: 1, alpha, a: 1, b: 3 }, (parameters) =>
    sum(histories.map((history) => logLikelihoodOf(parameters, history))),
  );
  return {
    ...fit,
    parameters: { per, ...fit.parameters },
    start: { per, ...fit.start },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

import { nelderMead } from './nelder-mead.ts';

/** Parameters of a model, all above 0, as they were estimated from data. */
export interface Fit<Parameters> {
  parameters: Parameters;
  /** Where the search began. */
  start: Parameters;
  /** The natural logarithm of the data's likelihood under `parameters`. */
  logLikelihood: number;
  iterations: number;
  /**
   * Whether these are estimates: the search settled, and no parameter ran off to nothing or
   * everything (10,000 times away from its start), where the data do not say what it is.
   */
  hasConverged: boolean;
}

const RUN_OFF = Math.log(10_000);

/**
 * The positive parameters under which data are most likely. Searched in their logarithms, so that
 * none falls to 0 or below, and once more from where the first search ended, because a simplex
 * may collapse too soon. No units; the errors are those of `logLikelihood`.
 * @example fitPositive({ rate: 1 }, ({ rate }) => 3 * Math.log(rate) - 2 * rate).parameters.rate // 1.5
 */
export function fitPositive<Name extends string>(
  start: Record<Name, number>,
  logLikelihood: (parameters: Record<Name, number>) => number,
): Fit<Record<Name, number>> {
  const names = Object.keys(start) as Name[];
  const begin = names.map((name) => Math.log(start[name]));
  const parametersAt = (logs: readonly number[]) =>
    Object.fromEntries(
      names.map((name, index) => [name, Math.exp(logs[index] as number)]),
    ) as Record<Name, number>;
  const cost = (logs: readonly number[]) => -logLikelihood(parametersAt(logs));
  const first = nelderMead(cost, begin);
  const second = nelderMead(cost, first.at);
  const stayed = second.at.every(
    (log, index) => Math.abs(log - (begin[index] as number)) < RUN_OFF,
  );
  return {
    parameters: parametersAt(second.at),
    start,
    logLikelihood: -second.value,
    iterations: first.iterations + second.iterations,
    hasConverged: second.hasConverged && stayed,
  };
}

import { parseArgs } from 'node:util';

export const MEASURES = [
  'blank',
  'page',
  'reading',
  'lively',
  'panel',
  'store',
  'portfolio',
  'import',
  'formulas',
] as const;
export type Measure = (typeof MEASURES)[number];

export interface BenchOptions {
  measures: readonly Measure[];
  /** Measured rounds per arm. */
  runs: number;
}

const DEFAULT_RUNS = 12;

/**
 * @throws {Error} naming what may be given
 * @example parseOptions(['--only', 'panel', '--runs', '5']) // { measures: ['panel'], runs: 5 }
 */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string', multiple: true }, runs: { type: 'string' } },
  });
  const only = values.only ?? [...MEASURES];
  const measures = MEASURES.filter((one) => only.includes(one));
  const unknown = only.filter((one) => !MEASURES.some((known) => known === one));
  if (unknown.length > 0)
    throw new Error(`--only ${unknown[0]}: choose among ${MEASURES.join(', ')}.`);
  const runs = Number(values.runs ?? DEFAULT_RUNS);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs ${values.runs}: give a whole number from 1.`);
  return { measures, runs };
}

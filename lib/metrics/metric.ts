/**
 * `basic`: counted or added up from facts. `composite`: made of basic metrics or estimated by a
 * model. `strategic`: what plans and decisions about money are made of.
 */
export type MetricTier = 'basic' | 'composite' | 'strategic';

export type MetricUnit =
  | 'share'
  | 'ratio'
  | 'points'
  | 'number'
  | 'fifths'
  | 'duration'
  | 'money'
  | 'money-per-period';

/** One line of the catalogue. Its name in words is in `lib/i18n`, under its id. */
export interface Metric {
  id: string;
  tier: MetricTier;
  unit: MetricUnit;
  /** Which way is good news. */
  better: 'higher' | 'lower';
  /** What the formula reads, in the formula's own words. */
  inputs: readonly string[];
  /** In plain text. */
  formula: string;
  /** Where the formula was published, or whose usage it is. */
  source: string;
  calculate: (...inputs: never[]) => unknown;
}

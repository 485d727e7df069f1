import type { FactorId, MeasureUnit } from '../model/measure-id.ts';
import type { Anchors } from './anchors.ts';
import type { SignalMetric } from './signal-metrics.ts';

/** Where a measure's evidence comes from: facts of the account, or a signal by its metric. */
export type Need =
  | 'interactions'
  | 'contacts'
  | 'tickets'
  | 'surveys'
  | 'tasks'
  | 'renewal-date'
  | 'seats'
  | SignalMetric;

/** What holds for customers younger than so many months; `anchors` null: not scored yet. */
export interface TenureAnchors {
  underMonths: number;
  anchors: Anchors | null;
}

export interface MeasureDefinition {
  factor: FactorId;
  unit: MeasureUnit;
  /** Falling ones say that less is better. */
  anchors: Anchors;
  /** Youngest first; older customers take `anchors`. */
  byTenure: readonly TenureAnchors[];
  /** After how many days evidence counts half; `null`: time is in the value itself. */
  halfLifeDays: number | null;
  /** Days that evidence counts in full before that. */
  graceDays: number;
  /** Sum of decayed evidence that makes the measure fully strong. */
  fullEvidence: number;
  /**
   * What is assumed before anyone answered, as answers that were never given: they keep a single
   * answer from passing for an opinion. `value` is the default where the portfolio is too small.
   */
  prior: { pseudoAnswers: number; value: number } | null;
  needs: readonly Need[];
}

type Ageing = Pick<
  MeasureDefinition,
  'byTenure' | 'halfLifeDays' | 'graceDays' | 'fullEvidence' | 'prior'
>;

function ageing(halfLifeDays: number | null, graceDays: number, fullEvidence: number): Ageing {
  return { byTenure: [], halfLifeDays, graceDays, fullEvidence, prior: null };
}

/** Time is in the value, or the value is a state that holds until the next. */
export const STATE: Ageing = ageing(null, 0, 1);
export const COUNTED: Ageing = ageing(null, 0, 3);
export const TALK: Ageing = ageing(30, 0, 3);
export const TICKETS: Ageing = ageing(30, 0, 1);
export const USAGE: Ageing = ageing(14, 7, 1);
export const GOAL: Ageing = ageing(90, 30, 1);
export const CONTRACT: Ageing = ageing(180, 30, 1);

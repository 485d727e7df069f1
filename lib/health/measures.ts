import type { MeasureId } from '../model/measure-id.ts';
import type { Anchors } from './anchors.ts';
import { GENERAL_MEASURES } from './general-measures.ts';
import type { MeasureDefinition } from './measure-definition.ts';
import { SECTOR_MEASURES } from './sector-measures.ts';

/** Every measure of the score, as data. */
export const MEASURES: Readonly<Record<MeasureId, MeasureDefinition>> = {
  ...GENERAL_MEASURES,
  ...SECTOR_MEASURES,
};

/** An average month. */
const MONTH_DAYS = 365.25 / 12;

/**
 * Whether more of a measure is better (1) or less (−1): the direction its anchors run in.
 * @example directionOf([60, 21, 7, 1]) // -1
 */
export function directionOf(anchors: Anchors): 1 | -1 {
  return anchors[3] > anchors[0] ? 1 : -1;
}

/**
 * The anchors of a measure for a customer of an age in days; `null`: not scored at that age.
 * @example anchorsAt('seat-utilisation', 100) // [0, 0.1, 0.5, 0.75]
 */
export function anchorsAt(measure: MeasureId, tenureDays: number): Anchors | null {
  const { anchors, byTenure } = MEASURES[measure];
  const months = tenureDays / MONTH_DAYS;
  const younger = byTenure.find(({ underMonths }) => months < underMonths);
  return younger ? younger.anchors : anchors;
}

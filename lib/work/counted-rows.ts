import type { ScoreRow } from '../model/score-row.ts';
import type { DemoPart } from '../model/views.ts';

/** @example demoPart([{ ...row, isDemo: true }]) // 'counted' */
export function demoPart(rows: readonly ScoreRow[]): DemoPart {
  if (!rows.some(({ isDemo }) => isDemo)) return 'none';
  return rows.every(({ isDemo }) => isDemo) ? 'counted' : 'left-out';
}

/**
 * The accounts that figures are made of. Invented customers never stand in a figure beside real
 * ones: the demo's are counted only while there are no others.
 * @example countedRows(rows).length
 */
export function countedRows(rows: readonly ScoreRow[]): readonly ScoreRow[] {
  return demoPart(rows) === 'left-out' ? rows.filter(({ isDemo }) => !isDemo) : rows;
}

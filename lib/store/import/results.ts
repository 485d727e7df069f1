import type { FieldChange, OutcomeReason, RowResult } from './row-outcome.ts';
import type { Updated } from './update-rule.ts';

/** What becomes of one row, and of those that it names. */
export interface PlannedRow extends RowResult {
  /** People that it names and that could not be told apart. */
  peopleLeftOut: number;
}

const NOTHING = { changes: [], kept: [], peopleLeftOut: 0 };

export function created(): PlannedRow {
  return { ...NOTHING, outcome: 'created', reason: null };
}

export function skipped(reason: OutcomeReason): PlannedRow {
  return { ...NOTHING, outcome: 'skipped', reason };
}

export function invalid(reason: OutcomeReason): PlannedRow {
  return { ...NOTHING, outcome: 'invalid', reason };
}

/**
 * Of a row that speaks of what is there.
 * @param updated `null`: made by an earlier chunk of a dry run
 * @param isAgain an earlier row of the file spoke of it, too
 */
export function updatedResult(
  updated: { changes: FieldChange[]; kept: FieldChange[] } | Updated<object> | null,
  isAgain: boolean,
): PlannedRow {
  // What it may complete is not told: a dry run has no row of an earlier chunk to compare it with.
  if (isAgain) return { ...NOTHING, outcome: 'merged', reason: 'twice-in-file' };
  const changes = updated?.changes ?? [];
  const kept = updated?.kept ?? [];
  const said = { changes, kept, peopleLeftOut: 0 };
  if (changes.length > 0) return { ...said, outcome: 'updated', reason: null };
  const reason = kept.length > 0 ? 'yours-stays' : 'nothing-new';
  return { ...said, outcome: 'merged', reason };
}

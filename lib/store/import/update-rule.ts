import type { Source } from '../../model/fact.ts';
import { nameKey } from '../tables.ts';
import type { FieldChange } from './row-outcome.ts';
import type { RunState } from './run-state.ts';

/** A stored row after a file spoke of it. */
export interface Updated<T> {
  row: T;
  /** Fields that are filled or changed; empty: the row is as it was. */
  changes: FieldChange[];
  /** Known fields of which the file says otherwise, and which stay. */
  kept: FieldChange[];
}

/**
 * What a stored row becomes when a file speaks of it. A value that is missing is filled; one that
 * is known is changed only if `mayChange`; nothing known is ever made unknown. Of lists the new
 * ones are added, and names that differ only in case and white space are the same name.
 * @example updateRow(account, { seats: 50 }, ['seats'], true).changes // [{ field: 'seats', … }]
 */
export function updateRow<T extends object>(
  stored: T,
  said: Partial<T>,
  fields: readonly (keyof T & string)[],
  mayChange: boolean,
): Updated<T> {
  const updated: Updated<T> = { row: stored, changes: [], kept: [] };
  for (const field of fields) {
    const [before, value] = [stored[field], said[field]];
    if (isMissing(value) || isSame(field, before, value)) continue;
    const after = Array.isArray(before) && Array.isArray(value) ? union(before, value) : value;
    if (isSame(field, before, after)) continue;
    const change = { field, before: isMissing(before) ? null : before, after };
    if (!isMissing(before) && !mayChange) updated.kept.push(change);
    else {
      updated.row = { ...updated.row, [field]: after };
      updated.changes.push(change);
    }
  }
  return updated;
}

function isMissing(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

function isSame(field: string, a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (field === 'name' && typeof a === 'string' && typeof b === 'string')
    return nameKey(a) === nameKey(b);
  return sortedJson(a) === sortedJson(b);
}

function union(known: readonly unknown[], said: readonly unknown[]): unknown[] {
  return [...new Set([...known, ...said])];
}

/** Objects are the same in whatever order their fields stand. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

const TYPED: readonly Source['kind'][] = ['panel', 'popup', 'dashboard'];

/**
 * Whether a file may change what is known of a row: what pages and imports said it may, what the
 * user typed only if they want it, what an earlier row of the same file said never.
 */
export function mayChangeRow(
  { options }: Pick<RunState, 'options'>,
  { source }: { source: Source },
  isAgain: boolean,
): boolean {
  return !isAgain && (options.fileWins || !TYPED.includes(source.kind));
}

/** A row that the import changed is its own from then on; one that the user typed stays theirs. */
export function signed<T extends { source: Source }>(
  { stamp }: Pick<RunState, 'stamp'>,
  row: T,
): T {
  const source = TYPED.includes(row.source.kind) ? row.source : stamp.source;
  return { ...row, source, ...('updatedAt' in row && { updatedAt: stamp.recordedAt }) };
}

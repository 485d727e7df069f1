import type { ImportCounts } from '../../model/import-job.ts';
import type { ImportExample, ImportOutlook } from './row-outcome.ts';

/** Rows of each outcome that are shown in full. */
const EXAMPLES_MAX = 20;

export const NO_COUNTS: ImportCounts = {
  created: 0,
  updated: 0,
  merged: 0,
  skipped: 0,
  invalid: 0,
};

/** Of a file of which nothing was read yet. */
export function emptyOutlook(): ImportOutlook {
  return {
    rows: 0,
    counts: { ...NO_COUNTS },
    reasons: {},
    fields: {},
    alsoCreated: { accounts: 0, contacts: 0 },
    peopleLeftOut: 0,
    examples: { created: [], updated: [], merged: [], skipped: [], invalid: [] },
  };
}

/** Adds one row to an outlook, in place: there may be millions. */
export function addRow(outlook: ImportOutlook, row: ImportExample): void {
  const { outcome, reason, changes } = row;
  outlook.rows += 1;
  outlook.counts[outcome] += 1;
  if (reason !== null) outlook.reasons[reason] = (outlook.reasons[reason] ?? 0) + 1;
  if (outcome === 'updated')
    for (const { field } of changes) outlook.fields[field] = (outlook.fields[field] ?? 0) + 1;
  const shown = outlook.examples[outcome];
  if (shown.length < EXAMPLES_MAX) shown.push(row);
}

/** The counts of two parts of a file together. */
export function sumCounts(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    created: a.created + b.created,
    updated: a.updated + b.updated,
    merged: a.merged + b.merged,
    skipped: a.skipped + b.skipped,
    invalid: a.invalid + b.invalid,
  };
}

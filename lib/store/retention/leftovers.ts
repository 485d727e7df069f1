import type { BellwetherDatabase } from '../database.ts';
import type { BeforeImage } from '../tables.ts';
import { dueAs, isHeld, type Spared } from './due.ts';
import type { Cutoffs } from './policy.ts';

/**
 * Takes rows that are due out of what changes and imports keep to be taken back, inside the caller's
 * transaction: an undo must not bring a fact back whose time is over. Decided from the rows
 * themselves, so that a run that was stopped is made good by the next.
 */
export async function dropOldImages(
  db: BellwetherDatabase,
  cutoffs: Cutoffs,
  spared: Spared,
): Promise<void> {
  const stays = ({ table, row }: BeforeImage) => {
    if (typeof row !== 'object' || row === null) return true;
    const fields = row as Record<string, unknown>;
    const isDemo = spared.demo.has(String(fields.accountId));
    return isDemo || isHeld(fields, spared) || dueAs(table, fields, cutoffs) === null;
  };
  const isOld = ({ before }: { before: BeforeImage[] }) =>
    Array.isArray(before) && !before.every(stays);
  // Without all of its rows a change would be taken back by half; no schema has this number.
  await db.changes.filter(isOld).modify((row) => {
    row.before = row.before.filter(stays);
    row.schemaVersion = 0;
  });
  await db.importChunks.filter(isOld).modify((row) => {
    row.before = row.before.filter(stays);
  });
}

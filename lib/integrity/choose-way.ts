import { type BellwetherDatabase, deleteDatabase, openDatabase } from '../store/database.ts';
import { StoreError } from '../store/errors.ts';
import { signalStore } from '../store/signal-change.ts';
import type { LocalArea } from './local-area.ts';
import { readSnapshot, SnapshotError } from './read-snapshot.ts';
import { goOnWithRest, recoverFromSnapshot } from './recover.ts';
import { listSnapshots } from './snapshot.ts';

/** How the user wants to go on after a loss. */
export type Way = { kind: 'snapshot'; id: string } | { kind: 'rest' };

/**
 * Does what the user chose, and tells every open page. A database that does not open is deleted
 * first, after the snapshot was found to be whole.
 * @throws {SnapshotError} if the snapshot is damaged or gone, {StoreError}; the data is unchanged
 * then, but for a database that could not be opened anyway
 * @example await chooseWay(browser.storage.local, { kind: 'rest' }, Date.now());
 */
export async function chooseWay(area: LocalArea, way: Way, now: number): Promise<void> {
  const snapshots = await listSnapshots(area);
  const snapshot = way.kind === 'snapshot' ? snapshots.find(({ id }) => id === way.id) : null;
  if (snapshot === undefined) throw new SnapshotError('This snapshot is not there any more.');
  const rows = snapshot && (await readSnapshot(area, snapshot));
  const work = (db: BellwetherDatabase) =>
    snapshot && rows
      ? recoverFromSnapshot(db, area, { snapshot, rows }, now)
      : goOnWithRest(db, area, now);
  await onDatabase(work).catch(async (error: unknown) => {
    // With all rows at hand, files that cannot be written to either are not worth keeping.
    if (!rows || !isBroken(error)) throw error;
    await deleteDatabase();
    await onDatabase(work);
  });
  signalStore();
}

async function onDatabase(work: (db: BellwetherDatabase) => Promise<void>): Promise<void> {
  const db = await openOrBeginAnew();
  try {
    await work(db);
  } finally {
    db.close({ disableAutoOpen: true });
  }
}

/** Anything else is a database that is whole, and not ours to touch. */
function isBroken(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'failed';
}

async function openOrBeginAnew(): Promise<BellwetherDatabase> {
  try {
    return await openDatabase();
  } catch (error) {
    if (!isBroken(error)) throw error;
    await deleteDatabase();
    return openDatabase();
  }
}

import type { BellwetherDatabase } from '../store/database.ts';
import { StoreError } from '../store/errors.ts';
import { SCHEMA_VERSION } from '../store/migrations/index.ts';
import { scanForUnreadable } from '../store/quarantine.ts';
import { signalStore } from '../store/signal-change.ts';
import { DAY_MS } from '../time.ts';
import { checkAllRows, noteLoss } from './check.ts';
import { sealAndNote } from './keep-ledger.ts';
import type { LocalArea } from './local-area.ts';
import { listSnapshots, type SnapshotReason } from './snapshot.ts';
import { type SnapshotOutcome, takeSnapshot } from './take-snapshot.ts';

interface Look {
  /** Epoch ms. */
  now: number;
  /** Takes a snapshot of whatever changed since the last one; by day, only if that is a day old. */
  isNight: boolean;
}

/**
 * Everything that is looked after when nobody waits: every row is counted, what cannot be read is
 * moved aside, and there is a snapshot of the day. After a loss nothing is touched, and every
 * open page is told.
 * @returns whether the data is whole
 * @throws {StoreError} or {DatabaseHeldError}
 * @example if (!(await lookAfter(db, area, { now: Date.now(), isNight: true }))) db.close();
 */
export async function lookAfter(
  db: BellwetherDatabase,
  area: LocalArea,
  { now, isNight }: Look,
): Promise<boolean> {
  if (!(await isReadThrough(db, area, now))) {
    signalStore();
    return false;
  }
  await sealAndNote(db, area);
  const [newest] = await listSnapshots(area);
  if (isNight || newest === undefined || now - newest.at > DAY_MS)
    await protect(db, area, 'daily', now);
  return true;
}

/** Counts and reads every row once; what the browser itself cannot read any more is lost, too. */
async function isReadThrough(
  db: BellwetherDatabase,
  area: LocalArea,
  now: number,
): Promise<boolean> {
  try {
    if ((await checkAllRows(db, area, now)) !== null) return false;
    await scanForUnreadable(db, now);
    return true;
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'failed') throw error;
    console.error('Rows could not be read.', error);
    await noteLoss(db, area, { kind: 'rows', tables: [], noticedAt: now });
    return false;
  }
}

/**
 * Takes a snapshot of the database before something that is hard to take back. Goes on without one
 * if none can be taken: why is kept for the user to see.
 * @example await protect(db, browser.storage.local, 'import', Date.now());
 */
export async function protect(
  db: BellwetherDatabase,
  area: LocalArea,
  reason: SnapshotReason,
  now: number,
): Promise<SnapshotOutcome> {
  const wanted = { reason, schemaVersion: SCHEMA_VERSION, now };
  return takeSnapshot(area, db.backendDB(), wanted);
}

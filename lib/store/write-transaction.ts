import type { BellwetherDatabase } from './database.ts';
import { refuseNewer } from './database.ts';
import { DatabaseNewerError, toStoreError } from './errors.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { answersOf, readsOfTransaction } from './requests.ts';
import type { MetaRow } from './tables.ts';

/** In `meta`: the oldest schema that may still write. A step that breaks old writers raises it. */
export const MIN_WRITER_KEY = 'minWriter';

/**
 * Runs `work` in one strict transaction over every table: all of it is on disk when this
 * resolves, or none of it. Old code never writes into newer data.
 * @throws {StoreError} or {DatabaseNewerError}; nothing was written then
 */
export async function runWrite<T>(db: BellwetherDatabase, work: () => Promise<T>): Promise<T> {
  try {
    return await db.transaction('rw', db.tables, async () => {
      // Asked at once with whatever the work reads first: a refusal takes back what it wrote.
      const [refusal, done] = await Promise.allSettled([refuseOldWriter(db), work()]);
      if (refusal.status === 'rejected') throw refusal.reason;
      if (done.status === 'rejected') throw done.reason;
      return done.value;
    });
  } catch (error) {
    throw toStoreError(error);
  }
}

async function refuseOldWriter(db: BellwetherDatabase): Promise<void> {
  refuseNewer(db.backendDB().version);
  const { row } = await answersOf({ row: readsOfTransaction().get('meta', MIN_WRITER_KEY) });
  const oldestWriter = (row as MetaRow | undefined)?.value;
  if (typeof oldestWriter === 'number' && oldestWriter > SCHEMA_VERSION)
    throw new DatabaseNewerError(oldestWriter, SCHEMA_VERSION);
}

/**
 * Runs `work` in one read transaction, so that all it reads is of one moment.
 * @throws {StoreError} naming what to do next
 */
export async function runRead<T>(db: BellwetherDatabase, work: () => Promise<T>): Promise<T> {
  try {
    // Dexie keeps the transaction over native promises only under a function declared async.
    return await db.transaction('r', db.tables, async () => await work());
  } catch (error) {
    throw toStoreError(error);
  }
}

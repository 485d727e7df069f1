import { appendAudit } from '../store/audit.ts';
import { countRows, readIntegrity, sealTables } from '../store/count-rows.ts';
import type { BellwetherDatabase } from '../store/database.ts';
import type { IntegrityState } from '../store/integrity-row.ts';
import { SCHEMA_VERSION } from '../store/migrations/index.ts';
import { readRaw } from '../store/read-raw.ts';
import { addMissingRows, type Content, replaceAllRows } from '../store/replace-rows.ts';
import { rescoreAll } from '../store/rescore.ts';
import { rowsUnderSchema } from '../store/rows-under-schema.ts';
import { runMending } from '../store/write-transaction.ts';
import { type Ledger, LOSS_KEY, readLedger, writeLedger } from './ledger.ts';
import type { LocalArea } from './local-area.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Brings a snapshot back. Where the database is older than it, or new, the snapshot takes its
 * place; where only rows are missing from newer data, those are added and the newer ones stay. One
 * transaction: all of it or nothing. Rows that were deleted after the snapshot may come back.
 * @param rows of `readSnapshot`
 * @throws {StoreError} if it cannot be written, {DatabaseNewerError} if a newer Bellwether took it;
 * nothing was changed then
 * @example await recoverFromSnapshot(db, area, { snapshot, rows }, Date.now());
 */
export async function recoverFromSnapshot(
  db: BellwetherDatabase,
  area: LocalArea,
  { snapshot, rows }: { snapshot: Snapshot; rows: Content },
  now: number,
): Promise<void> {
  const content = await rowsUnderSchema(rows, snapshot.schemaVersion);
  const state = await readIntegrity(db);
  const isNewer = (state?.generation ?? -1) >= (snapshot.generation ?? 0) && (await isReadable(db));
  await mend(db, area, { subject: 'snapshot', now }, () => bringIn(db, content, isNewer));
  if (isNewer) await rescoreAll(db, now);
}

/** Whether the browser can read every row; where it cannot, none of them is kept beside others. */
async function isReadable(db: BellwetherDatabase): Promise<boolean> {
  let isWhole = true;
  for await (const _ of readRaw(db.backendDB(), () => {
    isWhole = false;
  }));
  return isWhole;
}

async function bringIn(db: BellwetherDatabase, content: Content, isNewer: boolean) {
  if (isNewer) return addMissingRows(db, content);
  await replaceAllRows(db, content);
  return [...content.values()].reduce((sum, rows) => sum + rows.length, 0);
}

/**
 * Takes the data as it is: from now on nothing is expected that is missing, and writes are let
 * through again.
 * @throws {StoreError}; nothing was changed then
 * @example await goOnWithRest(db, area, Date.now());
 */
export async function goOnWithRest(
  db: BellwetherDatabase,
  area: LocalArea,
  now: number,
): Promise<void> {
  await mend(db, area, { subject: 'rest', now }, async () => 0);
}

/** Nothing that was counted before counts any more; the ledger starts from what is there now. */
async function mend(
  db: BellwetherDatabase,
  area: LocalArea,
  { subject, now }: { subject: 'snapshot' | 'rest'; now: number },
  work: () => Promise<number>,
): Promise<void> {
  const ledger = await readLedger(area);
  await runMending(
    db,
    (state) => released(state, ledger),
    async () => {
      const count = await work();
      await appendAudit(db, { action: 'recovered', subject, count }, now);
    },
  );
  await sealTables(db);
  const { state } = await countRows(db, { digests: false });
  if (state) await writeLedger(area, state);
  await area.remove(LOSS_KEY);
}

/** It goes on as the database that the ledger knows, ahead of all that it has seen. */
function released(state: IntegrityState, ledger: Ledger | null): IntegrityState {
  return {
    databaseId: ledger?.databaseId ?? state.databaseId,
    generation: Math.max(state.generation, ledger?.generation ?? 0),
    schemaVersion: SCHEMA_VERSION,
    tables: {},
    isHeld: false,
  };
}

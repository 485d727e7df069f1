import { CHANGE_CHANNEL, type ChangeSignal } from '../model/change-signal.ts';
import { readIntegrity, sealTables } from '../store/count-rows.ts';
import type { BellwetherDatabase } from '../store/database.ts';
import { followWrites } from '../store/write-transaction.ts';
import { writeLedger } from './ledger.ts';
import type { LocalArea } from './local-area.ts';

/** After so long without a write, tables that took many rows at once are counted. */
const QUIET_MS = 2_000;

/**
 * Keeps the ledger up with the database, for as long as this context lives: after each write of
 * its own, and after those that other contexts tell of, such as the worker of an import, which has
 * no `storage.local`. Nobody waits for it, and while one note is under way others are joined to
 * the next. A note that is never made, because the browser died, is made at the next start.
 * @returns a call that ends it
 */
export function keepLedger(db: BellwetherDatabase, area: LocalArea): () => void {
  let isBusy = false;
  let isWaiting = false;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const note = async () => {
    if (db.isOpen()) await noteState(db, area);
  };
  const run = async () => {
    isBusy = true;
    do {
      isWaiting = false;
      await note();
    } while (isWaiting);
  };
  const soon = () => {
    if (!db.isOpen()) return stop();
    clearTimeout(quiet);
    quiet = setTimeout(() => void sealAndNote(db, area).catch(complain), QUIET_MS);
    isWaiting = true;
    if (isBusy) return;
    void run()
      .catch(complain)
      .finally(() => {
        isBusy = false;
      });
  };
  const stopFollowing = followWrites(db, soon);
  const channel = new BroadcastChannel(CHANGE_CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<ChangeSignal>) => {
    if (data.kind === 'accounts') soon();
  };
  const stop = () => {
    stopFollowing();
    channel.close();
    clearTimeout(quiet);
  };
  return stop;
}

/**
 * Counts the tables that took many rows at once, and notes what they hold, whoever counted them.
 * @throws {StoreError} if a table cannot be read
 */
export async function sealAndNote(db: BellwetherDatabase, area: LocalArea): Promise<void> {
  if (!db.isOpen()) return;
  await sealTables(db);
  await noteState(db, area).catch(complain);
}

async function noteState(db: BellwetherDatabase, area: LocalArea): Promise<void> {
  const state = await readIntegrity(db);
  if (state !== null && !state.isHeld && db.isOpen()) await writeLedger(area, state);
}

/** Only the second look at the data is missing then; the next write, or start, makes up for it. */
function complain(error: unknown): void {
  console.warn('The ledger was not written.', error);
}

import { type BellwetherDatabase, type OpenOptions, openDatabase } from '../store/database.ts';
import { StoreError } from '../store/errors.ts';
import { snapshotBeforeUpgrade } from './before-upgrade.ts';
import { refuseLoss } from './check.ts';
import { keepLedger } from './keep-ledger.ts';
import type { LocalArea } from './local-area.ts';

/** Before the second, third and fourth try: what another program holds is free again by then. */
const PAUSES_MS = [100, 400, 1_600];

/**
 * Opens the database and looks whether it is whole, as every context does that shows or writes
 * data. From then on its writes are noted in the ledger.
 * @throws what `openDatabase` does, and {DatabaseHeldError} if a part of the data is missing
 * @example const db = await openChecked(browser.storage.local, Date.now());
 */
export async function openChecked(
  area: LocalArea,
  now: number,
  options: OpenOptions = {},
): Promise<BellwetherDatabase> {
  const db = await openPatiently({ beforeUpgrade: snapshotBeforeUpgrade(area, now), ...options });
  try {
    await refuseLoss(db, area, now);
  } catch (error) {
    db.close({ disableAutoOpen: true });
    throw error;
  }
  keepLedger(db, area);
  return db;
}

/** A disk that is busy, or a browser that only just started, may refuse at first. */
async function openPatiently(options: OpenOptions): Promise<BellwetherDatabase> {
  for (const pause of PAUSES_MS) {
    try {
      return await openDatabase(options);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'failed') throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return openDatabase(options);
}

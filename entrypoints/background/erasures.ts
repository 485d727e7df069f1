import { browser } from '../../lib/browser.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { dropStoredSnapshots } from '../../lib/store/erase/drop-snapshots.ts';
import { finishErasure } from '../../lib/store/erase/storages.ts';

/** Goes on where the browser ended between erasing somebody here and beside the database. */
export async function goOnErasing(db: BellwetherDatabase): Promise<void> {
  const { local, session } = browser.storage;
  await finishErasure(db, { local, session, dropSnapshots: () => dropStoredSnapshots(local) });
}

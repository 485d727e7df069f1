import { browser } from '../../lib/browser.ts';
import { dropSnapshots } from '../../lib/integrity/take-snapshot.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { finishErasure } from '../../lib/store/erase/storages.ts';

/** Goes on where the browser ended between erasing somebody here and beside the database. */
export async function goOnErasing(db: BellwetherDatabase): Promise<void> {
  const { local, session } = browser.storage;
  await finishErasure(db, { local, session, dropSnapshots: () => dropSnapshots(local) });
}

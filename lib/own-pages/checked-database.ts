import { browser } from '../browser.ts';
import { openChecked } from '../integrity/open-checked.ts';
import { CHANGE_CHANNEL, type ChangeSignal } from '../model/change-signal.ts';
import type { BellwetherDatabase } from '../store/database.ts';
import { StoreError, toStoreError } from '../store/errors.ts';
import type { Source } from '../store/live.ts';

/** Pages of an older version close by themselves; after so long one does not. */
const BLOCKED_AFTER_MS = 2_000;

/**
 * The opened database, once it is known to be whole. Fails with `closed` when a newer Bellwether
 * takes over, and with `blocked` while an older one does not let go; then it may still open.
 */
export const checkedDatabase: Source<BellwetherDatabase> = (next, fail) => {
  let wanted = true;
  let opened: BellwetherDatabase | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const failed = (error: unknown) => wanted && fail(toStoreError(error));
  const onSuperseded = () =>
    failed(new StoreError('closed', 'A newer Bellwether took over. Reload this page.'));
  const onBlocked = () => {
    const blocked = 'A page of an older Bellwether is open. Close it; this one goes on by itself.';
    waiting = setTimeout(() => failed(new StoreError('blocked', blocked)), BLOCKED_AFTER_MS);
  };
  openChecked(browser.storage.local, Date.now(), { onSuperseded, onBlocked })
    .then((db) => {
      opened = db;
      if (wanted) next(db);
      else db.close();
    }, failed)
    .finally(() => clearTimeout(waiting));
  return () => {
    wanted = false;
    opened?.close();
  };
};

/** Calls back when a part of the data was lost, or the user decided about it, in any page. */
export function followStore(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANGE_CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<ChangeSignal>) => {
    if (data.kind === 'store') listener();
  };
  return () => channel.close();
}

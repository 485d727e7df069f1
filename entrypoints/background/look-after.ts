import { browser } from '../../lib/browser.ts';
import { lookAfter } from '../../lib/integrity/guard.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { DatabaseHeldError } from '../../lib/store/errors.ts';
import { readSession, updateSession } from './session.ts';

/** In `storage.session`: the data was looked after since the browser started. */
const DONE = 'lookedAfter';
/** Whoever started the background, a click or a page, is served first. */
const AFTER_MS = 1_500;

/**
 * Counts and tidies once per run of the browser: disks are damaged between two of them. A worker
 * that is stopped in the middle starts anew the next time it wakes.
 */
export function lookAfterOnce(openDb: () => Promise<BellwetherDatabase>): void {
  const look = async () => {
    if (await readSession<boolean>(DONE)) return;
    await lookAfterNow(await openDb(), { isNight: false });
    await updateSession<boolean, void>(DONE, () => ({ next: true, result: undefined }));
  };
  setTimeout(() => look().catch(complain), AFTER_MS);
}

/** @returns whether the data is whole; if not, this context's database is closed */
export async function lookAfterNow(
  db: BellwetherDatabase,
  { isNight }: { isNight: boolean },
): Promise<boolean> {
  const isWhole = await lookAfter(db, browser.storage.local, { now: Date.now(), isNight });
  if (!isWhole) db.close({ disableAutoOpen: true });
  return isWhole;
}

/** Only Chromium has it for this area, so the polyfill's types do not. */
interface WithAccessLevel {
  setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/** Snapshots lie in `storage.local`, which every content script could read: none of ours does. */
export async function keepAreaFromPages(): Promise<void> {
  const area = browser.storage.local as unknown as WithAccessLevel;
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** A loss is no failure: every page says it. */
function complain(error: unknown): void {
  if (!(error instanceof DatabaseHeldError)) console.error('The data was not looked after.', error);
}

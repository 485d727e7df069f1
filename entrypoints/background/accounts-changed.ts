import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { showBadge } from './badge.ts';
import { recogniseTab } from './recognise.ts';
import { knownTabs, readTabRecord } from './tab-records.ts';

/** Matches one tab anew and shows its score on the toolbar. */
export async function refreshTab(db: BellwetherDatabase, tabId: number): Promise<void> {
  if (await recogniseTab(db, tabId)) await showBadge(db, tabId);
}

/** After a write anywhere: every tab whose customer it was, or that had none yet. */
export async function refreshTabsOf(
  db: BellwetherDatabase,
  accountIds: readonly string[],
): Promise<void> {
  for (const tabId of await knownTabs()) {
    const record = await readTabRecord(tabId);
    if (!record) continue;
    if (record.match && !accountIds.includes(record.match.accountId)) continue;
    await refreshTab(db, tabId);
  }
}

const BADGES_AFTER_MS = 250;

/**
 * The same, once the panel that wrote has had its new score: the user waits for that, and for no
 * other tab's badge.
 */
export function refreshBadgesSoon(
  openDb: () => Promise<BellwetherDatabase>,
  accountIds: readonly string[],
): void {
  const refresh = async () => refreshTabsOf(await openDb(), accountIds);
  setTimeout(
    () => refresh().catch((error) => console.error('Badges were not refreshed.', error)),
    BADGES_AFTER_MS,
  );
}

/**
 * After a link, a new account or an undo: any tab may have gained or lost its customer, whoever
 * it was found by before.
 */
export async function refreshAllTabs(db: BellwetherDatabase): Promise<void> {
  await Promise.all((await knownTabs()).map((tabId) => refreshTab(db, tabId)));
}

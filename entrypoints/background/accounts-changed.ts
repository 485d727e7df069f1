import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { readScoreRow } from '../../lib/store/reads.ts';
import { showBadge } from './badge.ts';
import { recogniseTab } from './recognise.ts';
import { knownTabs, readTabRecord } from './tab-records.ts';

/** Matches one tab anew and shows its score on the toolbar. */
export async function refreshTab(db: BellwetherDatabase, tabId: number): Promise<void> {
  const record = await readTabRecord(tabId);
  if (!record) return;
  const { match } = await recogniseTab(db, tabId, record);
  const row = match ? await readScoreRow(db, match.accountId) : null;
  await showBadge(tabId, row ? { name: row.name, score: row.score, band: row.band } : null);
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

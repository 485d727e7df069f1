import { browser } from '../../lib/browser.ts';
import type { Band } from '../../lib/model/health.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { readScoreRow } from '../../lib/store/reads.ts';
import { readTabRecord } from './tab-records.ts';

/** Band colours of the badge; its text carries the meaning, the colour only repeats it. */
const COLOURS: Record<Band | 'blocked', string> = {
  healthy: '#1c7c4a',
  watch: '#8a5a00',
  'at-risk': '#b3261e',
  unknown: '#5b6470',
  blocked: '#5b6470',
};

const lockOf = (tabId: number) => `badge:${tabId}`;

/**
 * Shows the score of the tab's customer on the toolbar, as both are stored when its turn comes:
 * whoever asks late cannot bring back an older customer or score.
 */
export async function showBadge(db: BellwetherDatabase, tabId: number): Promise<void> {
  await navigator.locks.request(lockOf(tabId), async () => {
    const match = (await readTabRecord(tabId))?.match;
    const row = match ? await readScoreRow(db, match.accountId) : null;
    if (!row) return setBadge(tabId, '', COLOURS.unknown, 'Bellwether');
    const text = row.score === null ? '?' : String(Math.round(row.score));
    await setBadge(tabId, text, COLOURS[row.band], `Bellwether · ${row.name} · ${text}`);
  });
}

/** The tab is none of our business any more. */
export async function clearBadge(tabId: number): Promise<void> {
  await navigator.locks.request(lockOf(tabId), () =>
    setBadge(tabId, '', COLOURS.unknown, 'Bellwether'),
  );
}

/** The page does not let the panel stand: the toolbar is the way in. */
export async function showBlockedBadge(tabId: number, title: string): Promise<void> {
  await setBadge(tabId, '!', COLOURS.blocked, title);
}

async function setBadge(tabId: number, text: string, color: string, title: string): Promise<void> {
  // A tab may close at any moment; its badge goes with it.
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

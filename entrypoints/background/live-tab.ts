import { grantedTab } from './granted.ts';
import { forgetShownState } from './layout.ts';
import { notify, startReader } from './page-scripts.ts';
import { dropGrants } from './panel-grants.ts';
import { forgetIfSeen, readTabRecord, type TabRecord } from './tab-records.ts';

/**
 * A tab's record, if the page that it is of is still there. A tab that has moved on to a site that
 * was not granted says nothing about it, so its reader is asked for a sign of life; and a page that
 * was not read yet is, now that someone looks.
 */
export async function readLiveTab(tabId: number): Promise<TabRecord | undefined> {
  const record = await readTabRecord(tabId);
  if (!record) return undefined;
  const kind = await notify(tabId, { bellwetherPing: true });
  if (kind === 'reader') return record;
  // Nobody need answer where no reader was sent: there the address tells.
  if (kind === 'launcher' || (!record.isRead && (await grantedTab(tabId)))) {
    await startReader(tabId);
    return record;
  }
  // Another page may have come in while this one was asked.
  if (!(await forgetIfSeen(tabId, record.observation))) return readTabRecord(tabId);
  await Promise.all([dropGrants(tabId), forgetShownState(tabId)]);
  return undefined;
}

import { forgetShownState } from './layout.ts';
import { notify, startReader } from './page-scripts.ts';
import { dropGrants } from './panel-grants.ts';
import { forgetIfSeen, readTabRecord, type TabRecord } from './tab-records.ts';

/**
 * A tab's record, if the page it was read from is still there. A tab that has moved on to a site
 * that was not granted says nothing about it, so its page script is asked for a sign of life, and
 * a page that was not read yet is, now that someone looks;
 * watching every load of every tab instead would cost pages that are none of our business.
 */
export async function readLiveTab(tabId: number): Promise<TabRecord | undefined> {
  const record = await readTabRecord(tabId);
  if (!record) return undefined;
  const kind = await notify(tabId, { bellwetherPing: true });
  if (kind === 'launcher') await startReader(tabId);
  if (kind) return record;
  // Another page may have come in while this one was asked.
  if (!(await forgetIfSeen(tabId, record.observation))) return readTabRecord(tabId);
  await Promise.all([dropGrants(tabId), forgetShownState(tabId)]);
  return undefined;
}

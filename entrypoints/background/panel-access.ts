import type { Caller } from '../../lib/messages/caller.ts';
import type { PanelRef } from '../../lib/messages/protocol.ts';
import { Refusal } from '../../lib/messages/serve.ts';
import { externalKey } from '../../lib/model/external-key.ts';
import type { Source } from '../../lib/model/fact.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { livingAccount } from '../../lib/store/redirect.ts';
import { tabOfCaller } from './panel-grants.ts';
import { accountOfViewKey } from './panel-view.ts';
import { readTabRecord, recordOf, type TabRecord } from './tab-records.ts';

/** What answering a panel takes. */
export interface PanelDeps {
  openDb: () => Promise<BellwetherDatabase>;
  now: () => number;
}

/** The tab's record, if this view was ever shown there: a log belongs to what was on screen. */
export async function shownRecord(
  ref: PanelRef,
  caller: Caller,
  viewKey: string,
): Promise<{ tabId: number; record: TabRecord }> {
  const tabId = await tabOfCaller(ref, caller);
  const record = await readTabRecord(tabId);
  if (!record?.shownViewKeys.includes(viewKey)) {
    throw new Refusal('record-changed', 'The page shows another record now; look again.');
  }
  return { tabId, record };
}

/** The tab's record, if the view is still the one on screen: links belong to the page as it is. */
export async function currentRecord(
  ref: PanelRef,
  caller: Caller,
  viewKey: string,
): Promise<{ tabId: number; record: TabRecord }> {
  const shown = await shownRecord(ref, caller, viewKey);
  if (!isOnScreen(shown.record, viewKey)) {
    throw new Refusal('record-changed', 'The page shows another record now; look again.');
  }
  return shown;
}

function isOnScreen({ observation: { documentAt, navigation } }: TabRecord, viewKey: string) {
  return viewKey.startsWith(`${documentAt}:${navigation}:`);
}

/**
 * A frame in a stranger's page reaches the accounts that it was shown and no others; our own pages
 * reach all of them. One that was merged away leads to the account that has its facts. `null` is an
 * account that does not exist, which the store will say.
 * @throws {Refusal} `not-allowed`
 */
export async function requireShownAccount(
  db: BellwetherDatabase,
  { tabId, caller }: { tabId: number; caller: Caller },
  accountId: string | null,
): Promise<void> {
  if (caller.kind === 'own-page' || accountId === null) return;
  const shown = ((await readTabRecord(tabId))?.shownViewKeys ?? []).map(accountOfViewKey);
  if (shown.includes(accountId)) return;
  const leading = shown.map(async (id) => id !== null && (await livingAccount(db, id))?.id);
  if (!(await Promise.all(leading)).includes(accountId)) {
    throw new Refusal('not-allowed', 'This panel was not shown that customer.');
  }
}

/**
 * What stands beside a fact that was written in a view of a tab's panel. A page that has moved on
 * since is no source of it.
 */
export function sourceOf(shown: TabRecord, viewKey: string): Source {
  const record = isOnScreen(shown, viewKey) ? recordOf(shown.observation) : null;
  if (record === null) return { kind: 'panel', site: null, url: null };
  const { site, host, recordType, recordId } = record;
  const key = externalKey(site, host, recordType, recordId);
  return { kind: 'panel', site, url: null, record: key };
}

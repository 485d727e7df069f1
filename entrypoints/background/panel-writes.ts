import type { Caller } from '../../lib/messages/caller.ts';
import type { PanelRef, WriteReceipt } from '../../lib/messages/protocol.ts';
import { type Handlers, Refusal } from '../../lib/messages/serve.ts';
import type { Source } from '../../lib/model/fact.ts';
import { undo } from '../../lib/store/commit.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { deleteDraft, saveDraft } from '../../lib/store/drafts.ts';
import { createAccount, linkRecord } from '../../lib/store/links.ts';
import { logEntry } from '../../lib/store/log-entry.ts';
import { searchAccounts } from '../../lib/store/search.ts';
import { setTaskDone } from '../../lib/store/tasks.ts';
import { refreshTabsOf } from './accounts-changed.ts';
import { tabOfCaller } from './panel-grants.ts';
import { accountOfViewKey } from './panel-view.ts';
import { announceTab } from './signals.ts';
import { patchTabRecord, readTabRecord, recordOf, type TabRecord } from './tab-records.ts';

type WriteName =
  | 'panel/log'
  | 'panel/draft'
  | 'panel/link'
  | 'panel/create-account'
  | 'panel/search-accounts'
  | 'panel/task-done'
  | 'panel/undo';

const SEARCH_LIMIT = 8;

/** What a click in the panel may commit. */
export function panelWrites(
  openDb: () => Promise<BellwetherDatabase>,
  now: () => number,
): Pick<Handlers, WriteName> {
  const settle = async (receipt: WriteReceipt): Promise<WriteReceipt> => {
    await refreshTabsOf(await openDb(), [receipt.accountId]);
    return receipt;
  };
  return {
    'panel/log': async ({ ref, viewKey, log }, caller) => {
      const { record } = await shownRecord(ref, caller, viewKey);
      if (accountOfViewKey(viewKey) !== log.accountId) {
        throw new Refusal('bad-request', 'A log is for the account that was on screen.');
      }
      return settle(await logEntry(await openDb(), log, sourceOf(record), now()));
    },
    'panel/draft': async ({ ref, accountId, draft }, caller) => {
      await tabOfCaller(ref, caller);
      await (draft
        ? saveDraft(await openDb(), accountId, draft)
        : deleteDraft(await openDb(), accountId));
      return {};
    },
    'panel/link': async ({ ref, viewKey, changeId, accountId }, caller) => {
      const { tabId, record } = await currentRecord(ref, caller, viewKey);
      const page = recordOf(record.observation);
      if (page === null) {
        await patchTabRecord(tabId, () => ({ chosenAccountId: accountId }));
        announceTab(tabId);
        return settle({ changeId, accountId });
      }
      const link = { changeId, accountId, record: page, ...relatedIds(record) };
      return settle(await linkRecord(await openDb(), { ...link, source: sourceOf(record) }, now()));
    },
    'panel/create-account': async ({ ref, viewKey, changeId, accountId, proposal }, caller) => {
      const { record } = await currentRecord(ref, caller, viewKey);
      const creation = {
        changeId,
        accountId,
        proposal,
        record: recordOf(record.observation),
        ...relatedIds(record),
        source: sourceOf(record),
      };
      return settle(await createAccount(await openDb(), creation, now()));
    },
    'panel/search-accounts': async ({ ref, query }, caller) => {
      await tabOfCaller(ref, caller);
      return { candidates: await searchAccounts(await openDb(), query, SEARCH_LIMIT) };
    },
    'panel/task-done': async ({ ref, changeId, taskId, done }, caller) => {
      await tabOfCaller(ref, caller);
      return settle(await setTaskDone(await openDb(), { changeId, taskId, done }, now()));
    },
    'panel/undo': async ({ ref, changeId }, caller) => {
      const tabId = await tabOfCaller(ref, caller);
      const undone = await undo(await openDb(), changeId, now());
      await patchTabRecord(tabId, () => ({ chosenAccountId: null }));
      announceTab(tabId);
      return { undone };
    },
  };
}

/** The tab's record, if this view was ever shown there: a log belongs to what was on screen. */
async function shownRecord(
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
async function currentRecord(
  ref: PanelRef,
  caller: Caller,
  viewKey: string,
): Promise<{ tabId: number; record: TabRecord }> {
  const shown = await shownRecord(ref, caller, viewKey);
  const { documentAt, navigation } = shown.record.observation;
  if (!viewKey.startsWith(`${documentAt}:${navigation}:`)) {
    throw new Refusal('record-changed', 'The page shows another record now; look again.');
  }
  return shown;
}

function relatedIds({ observation }: TabRecord): {
  accountRecordId: string | null;
  contactRecordId: string | null;
} {
  if (observation.state !== 'read') return { accountRecordId: null, contactRecordId: null };
  const { accountRecordId, contactRecordId } = observation.fields;
  return { accountRecordId, contactRecordId };
}

function sourceOf(record: TabRecord): Source {
  const page = recordOf(record.observation);
  return { kind: 'panel', site: page?.site ?? null, url: null };
}

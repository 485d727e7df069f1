import { isAnybodys } from '../../lib/matching/anybodys-domains.ts';
import { domainOf } from '../../lib/matching/domain-of.ts';
import type { WriteReceipt } from '../../lib/messages/protocol.ts';
import { type Handlers, Refusal } from '../../lib/messages/serve.ts';
import type { Source } from '../../lib/model/fact.ts';
import { accountsOfChange, undo } from '../../lib/store/commit.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { deleteDraft, saveDraft } from '../../lib/store/drafts.ts';
import { createAccount, linkRecord } from '../../lib/store/links.ts';
import { logEntry } from '../../lib/store/log-entry.ts';
import { setOverride } from '../../lib/store/override.ts';
import { searchAccounts } from '../../lib/store/search.ts';
import { accountOfTask, setTaskDone } from '../../lib/store/tasks.ts';
import { refreshAllTabs, refreshBadgesSoon } from './accounts-changed.ts';
import { currentRecord, requireShownAccount, shownRecord } from './panel-access.ts';
import { tabOfCaller } from './panel-grants.ts';
import { accountOfViewKey, viewAfterLog, viewKeyOf } from './panel-view.ts';
import { announceTab } from './signals.ts';
import {
  noteShownView,
  patchTabRecord,
  readTabRecord,
  recordOf,
  type TabRecord,
} from './tab-records.ts';

type WriteName =
  | 'panel/log'
  | 'panel/draft'
  | 'panel/link'
  | 'panel/create-account'
  | 'panel/search-accounts'
  | 'panel/task-done'
  | 'panel/override'
  | 'panel/undo';

const SEARCH_LIMIT = 8;

type Shown = Awaited<ReturnType<typeof shownRecord>>;

/** What a click in the panel may commit. */
export function panelWrites(
  openDb: () => Promise<BellwetherDatabase>,
  now: () => number,
): Pick<Handlers, WriteName> {
  const settle = (receipt: WriteReceipt): WriteReceipt => {
    refreshBadgesSoon(openDb, [receipt.accountId]);
    return receipt;
  };
  const settleLink = async ({ tabId, record }: Shown, receipt: WriteReceipt) => {
    await noteShownView(tabId, viewKeyOf(record.observation, receipt.accountId));
    await refreshAllTabs(await openDb());
    return receipt;
  };
  return {
    'panel/log': async ({ ref, viewKey, log }, caller) => {
      const { tabId, record } = await shownRecord(ref, caller, viewKey);
      if (accountOfViewKey(viewKey) !== log.accountId) {
        throw new Refusal('bad-request', 'A log is for the account that was on screen.');
      }
      const db = await openDb();
      const receipt = settle(await logEntry(db, log, sourceOf(record), now()));
      // It is logged by now: a view that cannot be built is asked for again, and fails there.
      const view = await viewAfterLog(db, { tabId, viewKey }, now()).catch((error) => {
        console.error('panel/log', error);
        return null;
      });
      return { ...receipt, view };
    },
    'panel/draft': async ({ ref, accountId, draft }, caller) => {
      await requireShownAccount(await tabOfCaller(ref, caller), caller, accountId);
      await (draft
        ? saveDraft(await openDb(), accountId, draft)
        : deleteDraft(await openDb(), accountId));
      return {};
    },
    'panel/link': async ({ ref, viewKey, changeId, accountId }, caller) => {
      const shown = await currentRecord(ref, caller, viewKey);
      const { tabId, record } = shown;
      const page = recordOf(record.observation);
      if (page === null) {
        await patchTabRecord(tabId, () => ({ chosen: { accountId, changeId } }));
        announceTab(tabId);
        return settleLink(shown, { changeId, accountId });
      }
      const source = sourceOf(record);
      const link = { changeId, accountId, record: page, ...relatedIds(record), source };
      return settleLink(shown, await linkRecord(await openDb(), link, now()));
    },
    'panel/create-account': async ({ ref, viewKey, changeId, accountId, proposal }, caller) => {
      const shown = await currentRecord(ref, caller, viewKey);
      const { record } = shown;
      const creation = {
        changeId,
        accountId,
        proposal: { ...proposal, domain: companyDomain(proposal.domain) },
        record: recordOf(record.observation),
        ...relatedIds(record),
        source: sourceOf(record),
      };
      return settleLink(shown, await createAccount(await openDb(), creation, now()));
    },
    'panel/search-accounts': async ({ ref, query }, caller) => {
      await tabOfCaller(ref, caller);
      return { candidates: await searchAccounts(await openDb(), query, SEARCH_LIMIT) };
    },
    'panel/task-done': async ({ ref, changeId, taskId, done }, caller) => {
      const tabId = await tabOfCaller(ref, caller);
      const db = await openDb();
      await requireShownAccount(tabId, caller, await accountOfTask(db, taskId));
      return settle(await setTaskDone(db, { changeId, taskId, done }, now()));
    },
    'panel/override': async ({ ref, viewKey, changeId, override }, caller) => {
      const { record } = await shownRecord(ref, caller, viewKey);
      const accountId = accountOfViewKey(viewKey);
      if (accountId === null) {
        throw new Refusal('bad-request', 'A band is set for the account that was on screen.');
      }
      const change = { changeId, source: sourceOf(record), now: now() };
      return settle(await setOverride(await openDb(), accountId, override, change));
    },
    'panel/undo': async ({ ref, changeId }, caller) => {
      const tabId = await tabOfCaller(ref, caller);
      const db = await openDb();
      const [accountId = null] = await accountsOfChange(db, changeId);
      await requireShownAccount(tabId, caller, accountId);
      const undone = (await dropPick(tabId, changeId)) || (await undo(db, changeId, now()));
      await refreshAllTabs(db);
      announceTab(tabId);
      return { undone };
    },
  };
}

/** Undoes a pick by hand; nobody else's undo does. */
async function dropPick(tabId: number, changeId: string): Promise<boolean> {
  if ((await readTabRecord(tabId))?.chosen?.changeId !== changeId) return false;
  await patchTabRecord(tabId, ({ chosen }) =>
    chosen?.changeId === changeId ? { chosen: null } : {},
  );
  return true;
}

/** As typed, an address or in capitals: the company's domain, `null` if it is nobody's own. */
function companyDomain(typed: string | null): string | null {
  const domain = domainOf(typed);
  return domain === null || isAnybodys(domain) ? null : domain;
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

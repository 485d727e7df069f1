import type { WriteReceipt } from '../../lib/messages/protocol.ts';
import { type Handlers, Refusal } from '../../lib/messages/serve.ts';
import { accountsOfChange, undo } from '../../lib/store/commit.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { deleteDraft, saveDraft } from '../../lib/store/drafts.ts';
import { logEntry } from '../../lib/store/log-entry.ts';
import { setOverride } from '../../lib/store/override.ts';
import { accountOfTask, setTaskDone } from '../../lib/store/tasks.ts';
import { refreshAllTabs, refreshBadgesSoon } from './accounts-changed.ts';
import { type PanelDeps, requireShownAccount, shownRecord, sourceOf } from './panel-access.ts';
import { tabOfCaller } from './panel-grants.ts';
import { panelLinks } from './panel-links.ts';
import { accountOfViewKey, viewAfterLog } from './panel-view.ts';
import { announceTab } from './signals.ts';
import { patchTabRecord, readTabRecord } from './tab-records.ts';

type FactName = 'panel/log' | 'panel/override' | 'panel/task-done';
type KeepName = 'panel/draft' | 'panel/undo';
type WriteName = FactName | KeepName | keyof ReturnType<typeof panelLinks>;

/** What a click in the panel may commit. */
export function panelWrites(
  openDb: () => Promise<BellwetherDatabase>,
  now: () => number,
): Pick<Handlers, WriteName> {
  const deps = { openDb, now };
  return { ...factWrites(deps), ...keeping(deps), ...panelLinks(deps) };
}

/** Facts about the account on screen. */
function factWrites({ openDb, now }: PanelDeps): Pick<Handlers, FactName> {
  const settle = (receipt: WriteReceipt): WriteReceipt => {
    refreshBadgesSoon(openDb, [receipt.accountId]);
    return receipt;
  };
  return {
    'panel/log': async ({ ref, viewKey, log }, caller) => {
      const { tabId, record } = await shownRecord(ref, caller, viewKey);
      if (accountOfViewKey(viewKey) !== log.accountId) {
        throw new Refusal('bad-request', 'A log is for the account that was on screen.');
      }
      const db = await openDb();
      const receipt = settle(await logEntry(db, log, sourceOf(record, viewKey), now()));
      // It is logged by now: a view that cannot be built is asked for again, and fails there.
      const view = await viewAfterLog(db, { tabId, viewKey }, now()).catch((error) => {
        console.error('panel/log', error);
        return null;
      });
      return { ...receipt, view };
    },
    'panel/override': async ({ ref, viewKey, changeId, override }, caller) => {
      const { record } = await shownRecord(ref, caller, viewKey);
      const accountId = accountOfViewKey(viewKey);
      if (accountId === null) {
        throw new Refusal('bad-request', 'A band is set for the account that was on screen.');
      }
      const change = { changeId, source: sourceOf(record, viewKey), now: now() };
      return settle(await setOverride(await openDb(), accountId, override, change));
    },
    'panel/task-done': async ({ ref, changeId, taskId, done }, caller) => {
      const tabId = await tabOfCaller(ref, caller);
      const db = await openDb();
      await requireShownAccount(db, { tabId, caller }, await accountOfTask(db, taskId));
      return settle(await setTaskDone(db, { changeId, taskId, done }, now()));
    },
  };
}

/** What is typed and not sent yet, and what was sent and is taken back. */
function keeping({ openDb, now }: PanelDeps): Pick<Handlers, KeepName> {
  return {
    'panel/draft': async ({ ref, accountId, draft }, caller) => {
      const tabId = await tabOfCaller(ref, caller);
      const db = await openDb();
      await requireShownAccount(db, { tabId, caller }, accountId);
      await (draft ? saveDraft(db, accountId, draft) : deleteDraft(db, accountId));
      return {};
    },
    'panel/undo': async ({ ref, changeId }, caller) => {
      const tabId = await tabOfCaller(ref, caller);
      const db = await openDb();
      const [accountId = null] = await accountsOfChange(db, changeId);
      await requireShownAccount(db, { tabId, caller }, accountId);
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

import { useMemo } from 'preact/hooks';
import { useMessages } from '../../components/i18n.tsx';
import type { IdentityActions } from '../../components/identity/actions.ts';
import { faultWords } from '../../components/identity/fault-words.ts';
import { recordWords } from '../../components/identity/record-words.ts';
import { troubleInWords } from '../../components/StoreProblem.tsx';
import type { ToastContent } from '../../components/Toast.tsx';
import { useTakeBack } from '../../components/use-take-back.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import { domainOf } from '../../lib/matching/domain-of.ts';
import { inWords } from '../../lib/own-pages/in-words.ts';
import { tellBackground } from '../../lib/own-pages/tell-background.ts';
import { accountsOfChange, undo } from '../../lib/store/commit.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { addDomain, removeDomain, shareDomain } from '../../lib/store/domains.ts';
import { setParent } from '../../lib/store/families.ts';
import { unlinkRecord } from '../../lib/store/identity.ts';
import { IdentityError } from '../../lib/store/identity-fault.ts';
import { mergeAccounts } from '../../lib/store/merge.ts';
import { previewMerge } from '../../lib/store/merge-preview.ts';
import { searchAccounts } from '../../lib/store/search.ts';
import { previewSplit, splitAccount } from '../../lib/store/split.ts';

const FOUND_MAX = 8;

/** Says what was done, and offers the way back. */
type Write = (
  work: (change: { changeId: string; accountId: string }, now: number) => Promise<unknown>,
  done: string,
) => Promise<void>;

/** Who one account is, as the user changes it: each write with its words and its undo. */
export function useIdentity(
  db: BellwetherDatabase,
  account: { accountId: string; name: string },
  say: (toast: ToastContent) => void,
): IdentityActions {
  const messages = useMessages();
  const takeBack = useTakeBack(say);
  const { accountId, name } = account;
  return useMemo(() => {
    const write: Write = async (work, done) => {
      const change = { changeId: crypto.randomUUID(), accountId };
      await inFaultWords(messages, () => work(change, Date.now()));
      const tell = async () => tellBackground(await accountsOfChange(db, change.changeId));
      const back = async () => {
        const isUndone = await undo(db, change.changeId, Date.now());
        await tell();
        return isUndone;
      };
      say({ text: done, onUndo: takeBack(back) });
      await tell();
    };
    return {
      ...detailActions(db, { write, messages, name }),
      ...reworkActions(db, { write, messages, accountId, name }),
    };
  }, [db, accountId, name, say, messages, takeBack]);
}

interface Wiring {
  write: Write;
  messages: Messages;
  name: string;
}

type DetailName = 'unlink' | 'addDomain' | 'removeDomain' | 'shareDomain' | 'setParent';

/** Records, domains and the parent. */
function detailActions(
  db: BellwetherDatabase,
  { write, messages, name }: Wiring,
): Pick<IdentityActions, DetailName> {
  const words = messages.identity;
  return {
    unlink: (record) =>
      write(
        (change, now) => unlinkRecord(db, { ...change, key: record.key }, now),
        words.unlinked(recordWords(record, messages).name),
      ),
    addDomain: (typed) =>
      write(
        (change, now) => addDomain(db, { ...change, domain: typed }, now),
        words.domainAdded(domainOf(typed) ?? typed),
      ),
    removeDomain: (domain) =>
      write(
        (change, now) => removeDomain(db, { ...change, domain }, now),
        words.domainRemoved(domain),
      ),
    shareDomain: (domain, isShared) =>
      write(
        (change, now) => shareDomain(db, { ...change, domain, isShared }, now),
        isShared ? words.domainShared(domain) : words.domainOwn(domain),
      ),
    setParent: (parent) =>
      write(
        (change, now) => setParent(db, { ...change, parentId: parent?.accountId ?? null }, now),
        parent ? words.parentSet(name, parent.name) : words.parentGone(name),
      ),
  };
}

/** Merging, splitting, and what they take to be chosen. */
function reworkActions(
  db: BellwetherDatabase,
  { write, messages, accountId, name }: Wiring & { accountId: string },
): Omit<IdentityActions, DetailName> {
  const words = messages.identity;
  return {
    search: async (query) => {
      try {
        const found = await searchAccounts(db, query, FOUND_MAX + 1);
        const others = found.filter((one) => one.accountId !== accountId);
        return { ok: true, value: others.slice(0, FOUND_MAX) };
      } catch (error) {
        console.error(error);
        return { ok: false, problem: 'storage' };
      }
    },
    previewMerge: (otherId) => inFaultWords(messages, () => previewMerge(db, accountId, otherId)),
    merge: ({ goes, stays }, choice) =>
      write(
        ({ changeId }, now) => {
          const pair = { staysId: accountId, goesId: goes.id };
          return mergeAccounts(db, { changeId, ...pair, choice }, now);
        },
        words.merged(goes.name, stays.name),
      ),
    previewSplit: (choice) => inFaultWords(messages, () => previewSplit(db, accountId, choice)),
    split: (newName, choice) => {
      const newAccountId = crypto.randomUUID();
      return write(
        (change, now) => splitAccount(db, { ...change, newAccountId, name: newName, choice }, now),
        words.splitDone(newName, name),
      );
    },
  };
}

/**
 * A refusal has words of its own; anything else is for the words of the store.
 * @throws {Error} with the words for the user
 */
async function inFaultWords<T>(messages: Messages, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof IdentityError)
      throw new Error(faultWords(error.fault, error.owner, messages), { cause: error });
    return inWords(
      (kind) => troubleInWords(messages, kind),
      () => Promise.reject(error),
    );
  }
}

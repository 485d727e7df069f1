import { useCallback, useState } from 'preact/hooks';
import type { AccountLog } from '../../components/dashboard/AccountPage.tsx';
import { useSayLogged } from '../../components/log/use-say-logged.ts';
import type { Problem } from '../../components/problem.ts';
import type { ToastContent } from '../../components/Toast.tsx';
import { type Live, type LiveSource, useLive } from '../../components/use-live.ts';
import type { LogDraft, LogEntry } from '../../lib/model/log-entry.ts';
import { logFor, takeBackLog } from '../../lib/own-pages/log.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { deleteDraft, readDraft, saveDraft } from '../../lib/store/drafts.ts';
import { problemOf } from './problem-of.ts';

/** The log form of an account's page: its draft, its write, and the way back. */
export function useAccountLog(
  db: BellwetherDatabase,
  account: { accountId: string; name: string },
  say: (toast: ToastContent) => void,
): Live<AccountLog> {
  const { accountId, name } = account;
  // Read once: from then on the form itself is the newest.
  const draft = useLive(keptDraft(db, accountId), accountId);
  const [isDraftUnsaved, setUnsaved] = useState(false);
  const sayLogged = useSayLogged(say);
  const onDraft = (typed: LogDraft | null) => {
    const kept = typed ? saveDraft(db, accountId, typed) : deleteDraft(db, accountId);
    kept.then(
      () => setUnsaved(false),
      () => setUnsaved(true),
    );
  };
  const onLog = useCallback(
    async (log: { id: string; entry: LogEntry }): Promise<Problem | null> => {
      try {
        const logged = await logFor(db, { accountId, name }, log, 'dashboard', Date.now());
        sayLogged(logged, () => takeBackLog(db, logged, Date.now()));
        return null;
      } catch (error) {
        console.error(error);
        return problemOf(error);
      }
    },
    [db, accountId, name, sayLogged],
  );
  if (draft.state !== 'ready') return draft;
  return { state: 'ready', value: { draft: draft.value, isDraftUnsaved, onDraft, onLog } };
}

function keptDraft(db: BellwetherDatabase, accountId: string): LiveSource<LogDraft | null> {
  return (next, fail) => {
    void readDraft(db, accountId).then(next, fail);
    return () => {};
  };
}

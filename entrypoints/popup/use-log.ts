import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { useMessages } from '../../components/i18n.tsx';
import { useSayLogged } from '../../components/log/use-say-logged.ts';
import type { QuickLogProps } from '../../components/popup/QuickLog.tsx';
import {
  type AccountChoice,
  EMPTY_DRAFT,
  followTab,
  type QuickLogDraft,
  toEntry,
} from '../../components/popup/quick-log.ts';
import { troubleInWords } from '../../components/StoreProblem.tsx';
import type { ToastContent } from '../../components/Toast.tsx';
import { inWords } from '../../lib/own-pages/in-words.ts';
import { logFor, takeBackLog } from '../../lib/own-pages/log.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { searchAccounts } from '../../lib/store/search.ts';
import { keepDraft } from './first-paint.ts';

const SUGGESTIONS = 6;

interface PopupLog extends Pick<QuickLogProps, 'draft' | 'search' | 'onDraft' | 'onLog'> {
  toast: ToastContent | null;
  dismissToast: () => void;
}

/** The quick log's draft, its search, the write, and the way back from it. */
export function useLog(
  whenOpen: () => Promise<BellwetherDatabase>,
  firstDraft: QuickLogDraft,
  tabAccount: AccountChoice | null,
): PopupLog {
  const messages = useMessages();
  const [draft, setDraft] = useDraft(firstDraft, tabAccount);
  const [toast, setToast] = useState<ToastContent | null>(null);
  const sayLogged = useSayLogged(setToast);
  // One id for one text: pressing Enter again after a failure can never log it twice.
  const id = useMemo(() => crypto.randomUUID(), [draft]);
  const onLog = useCallback(
    async (complete: QuickLogDraft) => {
      const { account } = complete;
      if (account === null) return;
      const logged = await inWords(
        (kind) => troubleInWords(messages, kind),
        async () => {
          const now = Date.now();
          const log = { id, entry: toEntry(complete, now) };
          return logFor(await whenOpen(), account, log, 'popup', now);
        },
      );
      setDraft({ ...EMPTY_DRAFT, account, followsTab: complete.followsTab });
      sayLogged(logged, async () => takeBackLog(await whenOpen(), logged, Date.now()));
    },
    [whenOpen, id, messages, setDraft, sayLogged],
  );
  const search = useCallback(
    async (query: string) => searchAccounts(await whenOpen(), query, SUGGESTIONS),
    [whenOpen],
  );
  return { draft, search, onDraft: setDraft, onLog, toast, dismissToast: () => setToast(null) };
}

function useDraft(
  first: QuickLogDraft,
  tabAccount: AccountChoice | null,
): [QuickLogDraft, (draft: QuickLogDraft) => void] {
  const [draft, setDraft] = useState(first);
  const change = useCallback((next: QuickLogDraft) => {
    setDraft(next);
    void keepDraft(next);
  }, []);
  // Only another customer in the tab may choose, never another rendering.
  useEffect(() => {
    setDraft((now) => followTab(now, tabAccount));
  }, [tabAccount?.accountId]);
  return [draft, change];
}

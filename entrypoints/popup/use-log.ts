import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { useFormatters, useMessages } from '../../components/i18n.tsx';
import type { QuickLogProps } from '../../components/popup/QuickLog.tsx';
import {
  type AccountChoice,
  EMPTY_DRAFT,
  followTab,
  type QuickLogDraft,
} from '../../components/popup/quick-log.ts';
import { troubleInWords } from '../../components/StoreProblem.tsx';
import type { ToastContent } from '../../components/Toast.tsx';
import { inWords } from '../../lib/own-pages/in-words.ts';
import { tellBackground } from '../../lib/own-pages/tell-background.ts';
import { undo } from '../../lib/store/commit.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { searchAccounts } from '../../lib/store/search.ts';
import { keepDraft } from './first-paint.ts';
import { type Logged, logDraft } from './log.ts';

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
  const { toast, showLogged, dismissToast } = useLogToast(whenOpen);
  // One id for one text: pressing Enter again after a failure can never log it twice.
  const id = useMemo(() => crypto.randomUUID(), [draft]);
  const onLog = useCallback(
    async (complete: QuickLogDraft) => {
      const { account } = complete;
      if (account === null) return;
      const logged = await inWords(
        (kind) => troubleInWords(messages, kind),
        async () => logDraft(await whenOpen(), id, { ...complete, account }, Date.now()),
      );
      setDraft({ ...EMPTY_DRAFT, account, followsTab: complete.followsTab });
      showLogged(logged);
    },
    [whenOpen, id, messages, setDraft, showLogged],
  );
  const search = useCallback(
    async (query: string) => searchAccounts(await whenOpen(), query, SUGGESTIONS),
    [whenOpen],
  );
  return { draft, search, onDraft: setDraft, onLog, toast, dismissToast };
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

function useLogToast(whenOpen: () => Promise<BellwetherDatabase>) {
  const { popup, common } = useMessages();
  const format = useFormatters();
  const [toast, setToast] = useState<ToastContent | null>(null);
  const takeBack = async ({ changeId, accountId }: Logged) => {
    try {
      const undone = await undo(await whenOpen(), changeId, Date.now());
      setToast({ text: undone ? common.undone : popup.log.undoFailed });
      tellBackground([accountId]);
    } catch (error) {
      console.error(error);
      setToast({ text: popup.log.undoFailed });
    }
  };
  const showLogged = (logged: Logged) => {
    const { before, after } = logged.scores;
    const said = (score: number | null) =>
      score === null ? common.notAvailable : format.number(score, 0);
    const text =
      said(before) === said(after)
        ? popup.log.done(logged.name)
        : popup.log.doneWithScore(logged.name, said(before), said(after));
    setToast({ text, onUndo: () => void takeBack(logged) });
  };
  return { toast, showLogged, dismissToast: () => setToast(null) };
}

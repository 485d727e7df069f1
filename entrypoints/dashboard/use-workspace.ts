import { useCallback } from 'preact/hooks';
import type { WorkspacePageProps } from '../../components/dashboard/WorkspacePage.tsx';
import { errorText } from '../../components/error-text.ts';
import { useMessages } from '../../components/i18n.tsx';
import { troubleInWords } from '../../components/StoreProblem.tsx';
import type { ToastContent } from '../../components/Toast.tsx';
import { useAction } from '../../components/use-action.ts';
import { browser } from '../../lib/browser.ts';
import { protect } from '../../lib/integrity/guard.ts';
import { inWords } from '../../lib/own-pages/in-words.ts';
import { tellBackground } from '../../lib/own-pages/tell-background.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { eraseDemo, restoreDemo, seedDemo } from '../../lib/store/demo.ts';
import { listScoreRows } from '../../lib/store/reads.ts';

type Erased = Awaited<ReturnType<typeof eraseDemo>>;
type Say = (toast: ToastContent) => void;

type Write = <T>(work: (db: BellwetherDatabase) => Promise<T>) => Promise<T>;

/** What can be done with all data at once; each says when it is done. */
export function useWorkspace(
  whenOpen: () => Promise<BellwetherDatabase>,
  say: Say,
): Omit<WorkspacePageProps, 'hasDemo' | 'children'> {
  const messages = useMessages();
  const words = messages.dashboard.workspace;
  const write: Write = useCallback(
    (work) =>
      inWords(
        (kind) => troubleInWords(messages, kind),
        async () => work(await whenOpen()),
      ),
    [messages, whenOpen],
  );
  const add = useCallback(async () => {
    await write(addDemo);
    say({ text: words.demoAdded });
  }, [write, say, words]);
  const eraseDemo = useAction(useEraseDemo(write, say));
  return { addDemo: useAction(add), eraseDemo };
}

/** Deletes the demo, and offers the way back until something else is said or the page closed. */
function useEraseDemo(write: Write, say: Say): () => Promise<void> {
  const words = useMessages().dashboard.workspace;
  return useCallback(async () => {
    const erased = await write(async (db) => {
      await protect(db, browser.storage.local, 'erase-demo', Date.now());
      return eraseDemo(db, Date.now());
    });
    tellBackground(erased.accountIds);
    const bringBack = async () => {
      // Said at once, so that a second click cannot ask for the same again.
      say({ text: words.demoRestoring });
      try {
        const isBack = await write((db) => bringDemoBack(db, erased));
        say({ text: isBack ? words.demoRestored : words.demoNotRestored });
      } catch (error) {
        say({ text: words.demoRestoreFailed(errorText(error)), onUndo: () => void bringBack() });
      }
    };
    say({ text: words.demoDeleted, onUndo: () => void bringBack() });
  }, [write, say, words]);
}

async function addDemo(db: BellwetherDatabase): Promise<void> {
  await seedDemo(db, Date.now());
  const rows = await listScoreRows(db);
  tellBackground(rows.filter(({ isDemo }) => isDemo).map(({ accountId }) => accountId));
}

async function bringDemoBack(db: BellwetherDatabase, erased: Erased): Promise<boolean> {
  const isBack = await restoreDemo(db, erased, Date.now());
  if (isBack) tellBackground(erased.accountIds);
  return isBack;
}

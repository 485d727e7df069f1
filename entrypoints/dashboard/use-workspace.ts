import { useCallback } from 'preact/hooks';
import type { WorkspacePageProps } from '../../components/dashboard/WorkspacePage.tsx';
import { useMessages } from '../../components/i18n.tsx';
import { troubleInWords } from '../../components/StoreProblem.tsx';
import { useAction } from '../../components/use-action.ts';
import { inWords } from '../../lib/own-pages/in-words.ts';
import { tellBackground } from '../../lib/own-pages/tell-background.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { eraseDemo, seedDemo } from '../../lib/store/demo.ts';
import { listScoreRows } from '../../lib/store/reads.ts';
import { saveExport } from './export-file.ts';

/** What can be done with all data at once; each says when it is done. */
export function useWorkspace(
  whenOpen: () => Promise<BellwetherDatabase>,
  onDone: (text: string) => void,
): Omit<WorkspacePageProps, 'hasDemo'> {
  const messages = useMessages();
  const words = messages.dashboard.workspace;
  const act = useCallback(
    async (work: (db: BellwetherDatabase) => Promise<string>) => {
      const done = inWords(
        (kind) => troubleInWords(messages, kind),
        async () => work(await whenOpen()),
      );
      onDone(await done);
    },
    [messages, whenOpen, onDone],
  );
  const add = useCallback(() => act((db) => addDemo(db).then(() => words.demoAdded)), [act, words]);
  const erase = useCallback(
    () => act((db) => removeDemo(db).then(() => words.demoDeleted)),
    [act, words],
  );
  const save = useCallback(
    () => act(async (db) => words.exported(await saveExport(db, Date.now()))),
    [act, words],
  );
  return { addDemo: useAction(add), eraseDemo: useAction(erase), exportAll: useAction(save) };
}

async function addDemo(db: BellwetherDatabase): Promise<void> {
  await seedDemo(db, Date.now());
  tellBackground(await demoIds(db));
}

async function removeDemo(db: BellwetherDatabase): Promise<void> {
  const gone = await demoIds(db);
  await eraseDemo(db, Date.now());
  tellBackground(gone);
}

async function demoIds(db: BellwetherDatabase): Promise<string[]> {
  const rows = await listScoreRows(db);
  return rows.filter(({ isDemo }) => isDemo).map(({ accountId }) => accountId);
}

import { useCallback, useEffect, useState } from 'preact/hooks';
import { useMessages } from '../../../components/i18n.tsx';
import type { ImportPageProps } from '../../../components/import/ImportPage.tsx';
import type { ImportStep } from '../../../components/import/import-state.ts';
import { useAction } from '../../../components/use-action.ts';
import { useLive } from '../../../components/use-live.ts';
import { browser } from '../../../lib/browser.ts';
import type { Messages } from '../../../lib/i18n/index.ts';
import { PRESETS } from '../../../lib/intake/presets.ts';
import { protect } from '../../../lib/integrity/guard.ts';
import type { ImportJob } from '../../../lib/model/import-job.ts';
import { isImporting, startTask } from '../../../lib/own-pages/import-worker/client.ts';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { listImports, readImport } from '../../../lib/store/import/jobs.ts';
import { live } from '../../../lib/store/live.ts';
import { ImportDesk } from './import-desk.ts';
import { importProblem } from './refusals.ts';
import { usualConventions } from './usual-conventions.ts';

/** Products whose exports are known, each once. */
const PRODUCTS = [...new Map(PRESETS.map(({ id, product }) => [id, product]))].map(
  ([id, name]) => ({ id, name }),
);

/** There is one for the page: an import goes on while another view is shown. */
let desk: ImportDesk | null = null;
let onStep: (at: ImportStep) => void = () => {};

function deskFor(db: BellwetherDatabase, messages: Messages): ImportDesk {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const tools = {
    startTask,
    beforeImport: async () => {
      await protect(db, browser.storage.local, 'import', Date.now());
    },
    listJobs: () => listImports(db),
    readJob: (id: string) => readImport(db, id),
    usual: usualConventions(navigator.language, timeZone),
    newId: () => crypto.randomUUID(),
    inWords: (error: unknown) => importProblem(messages, error),
  };
  desk ??= new ImportDesk(tools, (at) => onStep(at));
  return desk;
}

/** The import page's data, live, and what can be done there. */
export function useImport(db: BellwetherDatabase): Omit<ImportPageProps, 'reportHref'> {
  const messages = useMessages();
  const own = deskFor(db, messages);
  const [at, setAt] = useState(own.at);
  useEffect(() => {
    onStep = setAt;
    setAt(own.at);
    return () => {
      onStep = () => {};
    };
  }, [own]);
  const jobs = useLive(
    live(() => listImports(db)),
    'imports',
  );
  const isGoing = useIsGoing(jobs, at.step);
  const undo = useAction(
    useCallback(
      async (id: string) => {
        try {
          await own.undo(id);
        } catch (error) {
          throw new Error(importProblem(messages, error), { cause: error });
        }
      },
      [own, messages],
    ),
  );
  return {
    at,
    presets: PRODUCTS,
    jobs: jobs.state === 'ready' ? jobs.value : null,
    isGoing,
    actions: { ...actionsOf(own), undo },
  };
}

/** Asked anew whenever a job changed: locks tell nobody that they were taken. */
function useIsGoing(jobs: { state: string; value?: ImportJob[] }, step: string): boolean {
  const [isGoing, setGoing] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void isImporting().then((now) => isWanted && setGoing(now));
    return () => {
      isWanted = false;
    };
  }, [jobs.value, step]);
  return isGoing;
}

function actionsOf(own: ImportDesk): Omit<ImportPageProps['actions'], 'undo'> {
  return {
    choose: (file) => void own.choose(file),
    changeForm: (given) => void own.changeForm(given),
    changeKind: (kind) => own.changeKind(kind),
    changePreset: (id) => own.changePreset(id),
    changeMapping: (mapping) => own.changeMapping(mapping),
    changeChoices: (choices) => own.changeChoices(choices),
    check: () => void own.check(),
    run: () => void own.run(),
    cancel: () => own.cancel(),
    resume: (job) => own.resume(job),
    startAgain: () => own.startAgain(),
  };
}

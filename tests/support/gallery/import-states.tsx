import type { VNode } from 'preact';
import { DashboardFrame } from '../../../components/dashboard/DashboardFrame.tsx';
import { WorkspaceFrame } from '../../../components/dashboard/WorkspaceFrame.tsx';
import { ImportPage, type ImportPageProps } from '../../../components/import/ImportPage.tsx';
import type { ImportStep, Plan, Progress } from '../../../components/import/import-state.ts';
import { IMPORT_SETUP, importActions, JOBS, OPEN_SETUP, OUTLOOK } from '../import-page.ts';
import { IDLE } from './idle-action.ts';
import type { IMPORT_NAMES } from './names.ts';

function page(at: ImportStep, change: Partial<ImportPageProps> = {}): VNode {
  return (
    <DashboardFrame
      view="workspace"
      demo="none"
      toast={null}
      eraseDemo={IDLE}
      onDismissToast={() => {}}
    >
      <WorkspaceFrame page="import">
        <ImportPage
          at={at}
          presets={[
            { id: 'salesforce', name: 'Salesforce' },
            { id: 'hubspot', name: 'HubSpot' },
          ]}
          jobs={JOBS}
          isGoing={false}
          reportHref="#"
          actions={importActions()}
          {...change}
        />
      </WorkspaceFrame>
    </DashboardFrame>
  );
}

const { file } = IMPORT_SETUP;
const setup = (plan: Plan, shown = IMPORT_SETUP) => page({ step: 'setup', setup: shown, plan });
const PROGRESS: Progress = {
  phase: 'writing',
  done: 64_000,
  total: 100_000,
  ratePerSecond: 8_240,
  leftMs: 4_400,
};
const [running, done, undone] = JOBS;
if (!running || !done || !undone) throw new Error('The fixture has three imports.');

/** A file with more columns than fit anywhere. */
const WIDE = {
  ...IMPORT_SETUP,
  detected: {
    ...IMPORT_SETUP.detected,
    form: {
      ...IMPORT_SETUP.detected.form,
      columns: Array.from({ length: 120 }, (_, at) => `Custom field number ${at + 1}`),
    },
    sample: [],
  },
  mapping: { ...IMPORT_SETUP.mapping, columns: [], preset: null },
};

/** The import page's states, by the name they are photographed under. */
export const IMPORT_STATES: Record<(typeof IMPORT_NAMES)[number], () => VNode> = {
  'import-empty': () => page({ step: 'choose', resuming: null, failure: null }, { jobs: [] }),
  'import-choose': () => page({ step: 'choose', resuming: null, failure: null }),
  'import-resume': () => page({ step: 'choose', resuming: running, failure: null }),
  'import-detecting': () => page({ step: 'detecting', file }, { jobs: null }),
  'import-refused': () =>
    page({ step: 'refused', file, refusal: { code: 'old-workbook', line: null } }),
  'import-setup': () => setup({ state: 'none' }),
  'import-setup-undecided': () => setup({ state: 'none' }, OPEN_SETUP),
  'import-setup-wide': () => setup({ state: 'none' }, WIDE),
  'import-planning': () =>
    setup({
      state: 'planning',
      progress: { ...PROGRESS, phase: 'planning', total: null, leftMs: null },
    }),
  'import-planned': () =>
    setup({ state: 'planned', outlook: OUTLOOK, otherColumns: ['billing.address', 'tags'] }),
  'import-plan-refused': () =>
    setup({ state: 'refused', refusal: { code: 'unclosed-quote', line: 1_204 } }),
  'import-running': () => page({ step: 'running', file, progress: PROGRESS, isStopping: false }),
  'import-done': () => page({ step: 'ended', job: done, stays: 0, failure: null }),
  'import-failed': () =>
    page({
      step: 'ended',
      job: { ...running, state: 'failed' },
      stays: 0,
      failure: 'There is no room on the disk. Free some space, then go on with the same file.',
    }),
  'import-undone': () => page({ step: 'ended', job: undone, stays: 3, failure: null }),
};

import { missingFields } from '../../lib/intake/column-mapping.ts';
import { Button } from '../Button.tsx';
import { useMessages } from '../i18n.tsx';
import { NoticeLine } from '../Notice.tsx';
import { Skeleton } from '../Skeleton.tsx';
import { ConventionFields } from './ConventionFields.tsx';
import { EndedCard } from './EndedCard.tsx';
import { FileDrop } from './FileDrop.tsx';
import { FileFormCard } from './FileFormCard.tsx';
import { ImportChoicesCard } from './ImportChoicesCard.tsx';
import { ImportList } from './ImportList.tsx';
import type {
  ImportActions,
  ImportSetup,
  ImportStep,
  JobLine,
  Plan,
  PresetChoice,
} from './import-state.ts';
import { MappingCard } from './MappingCard.tsx';
import { OutlookCard } from './OutlookCard.tsx';
import { ProgressCard } from './ProgressCard.tsx';
import { RefusedFile } from './RefusedFile.tsx';
import { useFocusOnChange } from './use-focus-on-change.ts';

export interface ImportPageProps {
  at: ImportStep;
  presets: readonly PresetChoice[];
  /** `null`: still being read. */
  jobs: readonly JobLine[] | null;
  /** Whether rows are being written or taken back, here or in another window. */
  isGoing: boolean;
  reportHref: string | null;
  actions: ImportActions;
}

/** From a file to rows in the database: chosen, shown, checked, imported, taken back. */
export function ImportPage(props: ImportPageProps) {
  const { imports } = useMessages();
  const { at, jobs, isGoing, actions } = props;
  const isAlone = at.step === 'setup' || at.step === 'running';
  const place = useFocusOnChange(at.step);
  return (
    <div class="bw-page bw-import">
      <h1>{imports.title}</h1>
      <div class="bw-import-step" ref={place}>
        <Step {...props} />
      </div>
      {!isAlone && <ImportList jobs={jobs} isGoing={isGoing} actions={actions} />}
    </div>
  );
}

function Step({ at, presets, reportHref, actions }: ImportPageProps) {
  const { imports, importRun } = useMessages();
  switch (at.step) {
    case 'choose':
      return <ChooseStep {...at} actions={actions} />;
    case 'detecting':
      return (
        <section class="bw-card" aria-busy="true">
          <p role="status">{imports.detecting(at.file.name)}</p>
          <Skeleton size="line" />
          <Skeleton size="block" />
        </section>
      );
    case 'refused':
      return (
        <>
          <RefusedFile name={at.file.name} refusal={at.refusal} />
          <FileDrop onFile={actions.choose} />
        </>
      );
    case 'setup':
      return <SetupStep setup={at.setup} plan={at.plan} presets={presets} actions={actions} />;
    case 'running':
      return (
        <ProgressCard
          title={at.file.name}
          progress={at.progress}
          isStopping={at.isStopping}
          hint={importRun.mayLeave}
          onCancel={actions.cancel}
        />
      );
    case 'ended':
      return <EndedCard {...at} reportHref={reportHref} actions={actions} />;
  }
}

interface ChooseStepProps {
  resuming: JobLine | null;
  failure: string | null;
  actions: ImportActions;
}

function ChooseStep({ resuming, failure, actions }: ChooseStepProps) {
  const { imports, importRun } = useMessages();
  return (
    <>
      {failure !== null && <NoticeLine kind="error" text={failure} />}
      {resuming ? (
        <div class="bw-row">
          <NoticeLine kind="info" text={importRun.resumeHint(resuming.fileName)} />
          <Button kind="quiet" onClick={actions.startAgain}>
            {importRun.resumeBack}
          </Button>
        </div>
      ) : (
        <p class="bw-import-lead">{imports.lead}</p>
      )}
      <FileDrop onFile={actions.choose} />
    </>
  );
}

interface SetupStepProps {
  setup: ImportSetup;
  plan: Plan;
  presets: readonly PresetChoice[];
  actions: ImportActions;
}

function SetupStep({ setup, plan, presets, actions }: SetupStepProps) {
  const { file, detected, counts, mapping, choices } = setup;
  return (
    <>
      <FileFormCard
        file={file}
        detected={detected}
        onForm={actions.changeForm}
        onOther={actions.startAgain}
      />
      <MappingCard
        columns={detected.form.columns}
        sample={detected.sample}
        mapping={mapping}
        presets={presets}
        onKind={actions.changeKind}
        onPreset={actions.changePreset}
        onMapping={actions.changeMapping}
      />
      <section class="bw-card">
        <ConventionFields
          conventions={mapping.conventions}
          counts={counts}
          onChange={(conventions) => actions.changeMapping({ ...mapping, conventions })}
        />
      </section>
      <ImportChoicesCard choices={choices} onChoices={actions.changeChoices} />
      <PlanStep setup={setup} plan={plan} actions={actions} />
    </>
  );
}

/** The dry run: to be asked for, going on, done, or refused. */
function PlanStep({ setup, plan, actions }: Omit<SetupStepProps, 'presets'>) {
  const { importRun: words } = useMessages();
  const place = useFocusOnChange(plan.state);
  const isReady = missingFields(setup.mapping).length === 0;
  return (
    <div class="bw-stack" ref={place}>
      {plan.state === 'refused' && <RefusedFile name={setup.file.name} refusal={plan.refusal} />}
      {plan.state === 'failed' && <NoticeLine kind="error" text={words.problem(plan.why)} />}
      {plan.state === 'planning' && (
        <ProgressCard title={words.checking} progress={plan.progress} onCancel={actions.cancel} />
      )}
      {plan.state === 'planned' && (
        <OutlookCard outlook={plan.outlook} otherColumns={plan.otherColumns} onRun={actions.run} />
      )}
      {plan.state !== 'planned' && plan.state !== 'planning' && isReady && (
        <div class="bw-row">
          <Button kind="primary" onClick={actions.check}>
            {words.check}
          </Button>
          <span class="bw-hint">{words.checkHint}</span>
        </div>
      )}
    </div>
  );
}

import type {
  ImportChoices,
  ImportSetup,
  ImportStep,
  JobLine,
  Plan,
} from '../../../components/import/import-state.ts';
import type { ColumnMapping } from '../../../lib/intake/column-mapping.ts';
import type { GivenForm } from '../../../lib/intake/detect-form.ts';
import { mapForProduct } from '../../../lib/intake/propose-mapping.ts';
import { NO_HOST } from '../../../lib/model/external-key.ts';
import type { ImportOptions, RecordKind } from '../../../lib/model/import-job.ts';
import type { RunningTask } from '../../../lib/own-pages/import-worker/client.ts';
import { AT_START, type DeskTools } from './desk-tools.ts';
import { ImportWriter } from './import-writer.ts';
import { plannedOf } from './planned.ts';
import { prepareSetup, proposeFor } from './prepare-setup.ts';
import { failedPlan, refusalOf } from './refusals.ts';

type Setup = Extract<ImportStep, { step: 'setup' }>;

const CHOICES: ImportChoices = { unknownAccounts: 'create', fileWins: false };
/**
 * One import from choosing the file to its end, whatever page of the dashboard is shown meanwhile.
 * What comes late, from a file or a check that was given up, changes nothing.
 */
export class ImportDesk {
  at: ImportStep = { step: 'choose', resuming: null, failure: null };
  private file: File | null = null;
  private given: GivenForm = {};
  private kind: RecordKind | null = null;
  private detecting = new AbortController();
  /** The dry run. */
  private task: Pick<RunningTask<unknown>, 'cancel'> | null = null;
  private readonly writer: ImportWriter;

  constructor(
    private readonly tools: DeskTools,
    private readonly onChange: (at: ImportStep) => void,
  ) {
    this.writer = new ImportWriter(tools, (at) => this.show(at));
  }

  async choose(file: File): Promise<void> {
    const resuming = this.at.step === 'choose' ? this.at.resuming : null;
    if (resuming) return this.writer.goOn(file, resuming);
    this.file = file;
    this.given = {};
    this.kind = null;
    this.show({ step: 'detecting', file: { name: file.name, bytes: file.size } });
    await this.detect();
  }

  async changeForm(given: GivenForm): Promise<void> {
    // Which row has the names depends on how the rows are cut.
    const { headerRow: _, ...kept } = this.given;
    this.given = { ...kept, ...given };
    this.giveUpTask();
    await this.detect();
  }

  changeKind(kind: RecordKind): void {
    this.kind = kind;
    this.change((setup) => ({ mapping: proposeFor(setup, kind) }));
  }

  changeMapping(mapping: ColumnMapping): void {
    this.change(() => ({ mapping }));
  }

  changePreset(preset: string | null): void {
    this.change(({ detected, mapping }) => ({
      mapping: mapForProduct(detected.form.columns, mapping, preset),
    }));
  }

  changeChoices(choices: ImportChoices): void {
    this.change(() => ({ choices }));
  }

  /** The dry run. */
  async check(): Promise<void> {
    const begun = this.setup();
    if (!begun || !this.file) return;
    const { setup } = begun;
    const task = this.tools.startTask({ do: 'plan', file: this.file, ...orderOf(setup) }, (now) =>
      this.showPlan(task, { state: 'planning', progress: now }),
    );
    this.task = task;
    this.showPlan(task, { state: 'planning', progress: { ...AT_START, phase: 'planning' } });
    try {
      this.showPlan(task, plannedOf(await task.result, setup.detected.form.columns));
    } catch (error) {
      this.showPlan(task, failedPlan(error, this.tools.inWords));
    }
  }

  async run(): Promise<void> {
    const begun = this.setup();
    if (begun?.plan.state !== 'planned' || !this.file) return;
    const rowsTotal = begun.plan.outlook.rows;
    const id = this.tools.newId();
    await this.writer.run({
      ...{ do: 'import', id, file: this.file, rowsTotal },
      ...orderOf(begun.setup),
    });
  }

  /** Has a check end at once, and an import after the part that is being written. */
  cancel(): void {
    this.task?.cancel();
    if (this.at.step === 'running') this.writer.stop(this.at);
  }

  resume(job: JobLine): void {
    this.startAgain();
    this.show({ step: 'choose', resuming: job, failure: null });
  }

  startAgain(): void {
    this.detecting.abort();
    this.giveUpTask();
    this.file = null;
    this.show({ step: 'choose', resuming: null, failure: null });
  }

  /** Takes an import back. @throws {ImportTaskError} */
  async undo(id: string): Promise<void> {
    const ended = await this.writer.undo(id);
    if (this.at.step === 'ended' && this.at.job.id === id) this.show(ended);
  }

  private async detect(): Promise<void> {
    const { file } = this;
    if (!file) return;
    this.detecting.abort();
    this.detecting = new AbortController();
    const { signal } = this.detecting;
    const choices = this.setup()?.setup.choices ?? CHOICES;
    const { given, kind } = this;
    try {
      const earlier = await this.tools.listJobs();
      const hints = { given, kind, earlier, choices, usual: this.tools.usual };
      const setup = await prepareSetup(file, hints, signal);
      if (!signal.aborted) this.show({ step: 'setup', setup, plan: { state: 'none' } });
    } catch (error) {
      if (!signal.aborted) this.showRefused(file, error);
    }
  }

  /** A change that does not work leaves what was there before, to be changed back. */
  private showRefused(file: File, error: unknown): void {
    const refusal = refusalOf(error);
    const begun = this.setup();
    if (begun) this.show({ ...begun, plan: failedPlan(error, this.tools.inWords) });
    else if (refusal)
      this.show({ step: 'refused', file: { name: file.name, bytes: file.size }, refusal });
    else this.show({ step: 'choose', resuming: null, failure: this.tools.inWords(error) });
  }

  /** What was checked before no longer holds. */
  private change(next: (setup: ImportSetup) => Partial<ImportSetup>): void {
    const begun = this.setup();
    if (!begun) return;
    this.giveUpTask();
    const setup = { ...begun.setup, ...next(begun.setup) };
    this.show({ step: 'setup', setup, plan: { state: 'none' } });
  }

  private giveUpTask(): void {
    if (this.at.step === 'setup') this.task?.cancel();
    this.task = null;
  }

  private setup(): Setup | null {
    return this.at.step === 'setup' ? this.at : null;
  }

  private showPlan(task: unknown, plan: Plan): void {
    if (this.at.step === 'setup' && this.task === task) this.show({ ...this.at, plan });
  }

  private show(at: ImportStep): void {
    this.at = at;
    this.onChange(at);
  }
}

/** How the rows of a file are read and written. */
function orderOf({ detected, mapping, choices }: ImportSetup) {
  const options: ImportOptions = { site: mapping.preset ?? 'import', host: NO_HOST, ...choices };
  return { options, form: detected.form, mapping };
}

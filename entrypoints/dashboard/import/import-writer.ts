import type { ImportStep, JobLine } from '../../../components/import/import-state.ts';
import type { ImportJob } from '../../../lib/model/import-job.ts';
import type { RunningTask } from '../../../lib/own-pages/import-worker/client.ts';
import type { ImportTask } from '../../../lib/own-pages/import-worker/protocol.ts';
import { readingOf } from '../../../lib/own-pages/import-worker/reading.ts';
import { AT_START, type DeskTools } from './desk-tools.ts';
import { OldReadingError } from './refusals.ts';

type ImportFile = Extract<ImportTask, { do: 'import' }>;
type Running = Extract<ImportStep, { step: 'running' }>;

/** Has rows written and taken back, and shows how far that is and how it ended. */
export class ImportWriter {
  private task: Pick<RunningTask<unknown>, 'cancel'> | null = null;
  private isStopping = false;

  constructor(
    private readonly tools: DeskTools,
    private readonly show: (at: ImportStep) => void,
  ) {}

  /** Writes a file from its first row on, or from where an earlier run of the same id stopped. */
  async run(order: ImportFile): Promise<void> {
    const file = { name: order.file.name, bytes: order.file.size };
    this.isStopping = false;
    this.show({ step: 'running', file, progress: AT_START, isStopping: false });
    if (this.tools.beforeImport) await this.tools.beforeImport();
    const task = this.tools.startTask(order, (progress) =>
      this.show({ step: 'running', file, progress, isStopping: this.isStopping }),
    );
    this.task = task;
    if (this.isStopping) task.cancel();
    try {
      this.show(endedStep((await task.result).job, null));
    } catch (error) {
      await this.showStopped(order.id, error);
    }
    this.task = null;
  }

  /** Goes on with an import whose file was chosen again, read as it was then. */
  async goOn(file: File, resuming: JobLine): Promise<void> {
    const { id } = resuming;
    const job = await this.tools.readJob(id);
    const reading = job && readingOf(job);
    if (!job || !reading) {
      const failure = this.tools.inWords(new OldReadingError());
      return this.show({ step: 'choose', resuming: null, failure });
    }
    const { options, rowsTotal } = job;
    await this.run({ do: 'import', id, file, options, rowsTotal, ...reading });
  }

  /** What is being written is written to its end. */
  stop(at: Running): void {
    this.isStopping = true;
    this.task?.cancel();
    this.show({ ...at, isStopping: true });
  }

  /** @throws {ImportTaskError} */
  async undo(id: string): Promise<ImportStep> {
    return endedStep(await this.tools.startTask({ do: 'undo', id }, () => {}).result, null);
  }

  /** What is on disk is shown; if nothing is, a file is asked for once more. */
  private async showStopped(id: string, error: unknown): Promise<void> {
    const failure = this.tools.inWords(error);
    // The database itself may be what failed: then the first failure is what there is to say.
    const job = await this.tools.readJob(id).catch(() => null);
    this.show(job ? endedStep(job, failure) : { step: 'choose', resuming: null, failure });
  }
}

function endedStep(job: ImportJob, failure: string | null): ImportStep {
  const stays = Object.values(job.stays).reduce((sum, count) => sum + (count ?? 0), 0);
  return { step: 'ended', job, stays, failure };
}

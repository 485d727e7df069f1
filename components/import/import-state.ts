import type { Messages } from '../../lib/i18n/index.ts';
import type { ColumnMapping } from '../../lib/intake/column-mapping.ts';
import type { ConventionCounts } from '../../lib/intake/detect-conventions.ts';
import type { DetectedForm, GivenForm } from '../../lib/intake/detect-form.ts';
import type { ImportFileErrorCode } from '../../lib/intake/file-error.ts';
import type { ProblemCode } from '../../lib/intake/problem-code.ts';
import type { ImportCounts, ImportJob, RecordKind } from '../../lib/model/import-job.ts';
import type { Action } from '../use-action.ts';

/** A file that was chosen. */
export interface ChosenFile {
  name: string;
  bytes: number;
}

/** Why a file, or a place in it, was not read. */
export interface Refusal {
  code: ImportFileErrorCode;
  line: number | null;
}

/** What happens where the file and the stored data differ. */
export interface ImportChoices {
  unknownAccounts: 'create' | 'skip';
  fileWins: boolean;
}

/** Everything that is decided before rows are read. */
export interface ImportSetup {
  file: ChosenFile;
  detected: DetectedForm;
  counts: ConventionCounts;
  mapping: ColumnMapping;
  choices: ImportChoices;
}

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** What is wrong with one cell; `column` is its name, `null` the row as a whole. */
export interface CellFault {
  column: string | null;
  code: ProblemCode;
  value: string;
}

/** One row of the file, and what becomes of it. */
export interface RowExample {
  line: number;
  about: string;
  reason: keyof Messages['importRun']['outcomeReasons'] | null;
  changes: readonly FieldChange[];
  /** Values of the file that gave way to what the user typed. */
  kept: readonly FieldChange[];
  /** Of an invalid row; absent: not told. */
  faults?: readonly CellFault[];
}

/** What an import does, or would do. */
export interface Outlook {
  rows: number;
  counts: ImportCounts;
  reasons: Partial<Record<NonNullable<RowExample['reason']>, number>>;
  alsoCreated: { accounts: number; contacts: number };
  peopleLeftOut: number;
  examples: Record<keyof ImportCounts, readonly RowExample[]>;
}

export interface Progress {
  phase: keyof Messages['importRun']['phases'];
  done: number;
  /** `null`: not known. */
  total: number | null;
  ratePerSecond: number | null;
  leftMs: number | null;
}

/** How far the dry run is. */
export type Plan =
  | { state: 'none' }
  | { state: 'planning'; progress: Progress }
  | { state: 'planned'; outlook: Outlook; otherColumns: readonly string[] }
  | { state: 'refused'; refusal: Refusal }
  | { state: 'failed'; why: string };

/** An import that was begun before, as the list shows it. */
export type JobLine = Pick<
  ImportJob,
  'id' | 'kind' | 'fileName' | 'state' | 'startedAt' | 'rowsDone' | 'counts'
> & {
  /** `null`: nobody counted them. */
  rowsTotal: number | null;
};

/** What the page is at. */
export type ImportStep =
  | {
      step: 'choose';
      /** Its file is to be chosen again. */
      resuming: JobLine | null;
      /** Why the last file led nowhere. */
      failure: string | null;
    }
  | { step: 'detecting'; file: ChosenFile }
  | { step: 'refused'; file: ChosenFile; refusal: Refusal }
  | { step: 'setup'; setup: ImportSetup; plan: Plan }
  | { step: 'running'; file: ChosenFile; progress: Progress; isStopping: boolean }
  | { step: 'ended'; job: JobLine; stays: number; failure: string | null };

/** What the user can do; each is one call. */
export interface ImportActions {
  choose: (file: File) => void;
  changeForm: (given: GivenForm) => void;
  changeKind: (kind: RecordKind) => void;
  changePreset: (id: string | null) => void;
  changeMapping: (mapping: ColumnMapping) => void;
  changeChoices: (choices: ImportChoices) => void;
  check: () => void;
  run: () => void;
  cancel: () => void;
  resume: (job: JobLine) => void;
  startAgain: () => void;
  undo: Action<[importId: string]>;
}

/** A product whose exports are known. */
export interface PresetChoice {
  id: string;
  name: string;
}

import { rowCleaner } from '../../lib/intake/clean-row.ts';
import { fileHash } from '../../lib/intake/file-hash.ts';
import type { CleanRow } from '../../lib/intake/import-record.ts';
import { readRows } from '../../lib/intake/read-rows.ts';
import {
  IMPORT_LOCK,
  type ImportTask,
  readingToText,
  type TaskResults,
} from '../../lib/own-pages/import-worker/protocol.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { readImport } from '../../lib/store/import/jobs.ts';
import type { ImportProgress } from '../../lib/store/import/progress.ts';
import { runImport } from '../../lib/store/import/run-import.ts';
import { undoImport } from '../../lib/store/import/undo-import.ts';
import { saveImportReport } from '../../lib/store/import-reports.ts';
import { BusyError } from './failure.ts';
import { Findings } from './findings.ts';
import { planFile } from './plan-file.ts';

interface Watch {
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
}

type FileTask = Extract<ImportTask, { file: File }>;

/** Does a task. @throws whatever it fails with; `failureOf` names it */
export async function runTask(
  db: BellwetherDatabase,
  task: ImportTask,
  watch: Watch,
): Promise<TaskResults[keyof TaskResults]> {
  const clock = Date.now;
  if (task.do === 'undo') return alone(() => undoImport(db, task.id, { ...watch, clock }));
  if (task.do === 'import') return alone(() => importFile(db, task, watch));
  return planFile(db, task, watch, clock);
}

/** Two at once would each take the other's rows for the user's. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, (lock) => {
    if (lock === null) throw new BusyError();
    return work();
  });
}

async function importFile(
  db: BellwetherDatabase,
  task: Extract<ImportTask, { do: 'import' }>,
  watch: Watch,
): Promise<TaskResults['import']> {
  const { id, file, options, rowsTotal } = task;
  const earlier = await readImport(db, id);
  const order = {
    ...{ id, options, rowsTotal, kind: task.mapping.kind },
    fileName: file.name.slice(0, 500),
    fileBytes: file.size,
    fileHash: await fileHash(file, watch.signal),
    mapping: readingToText(task),
  };
  const found = new Findings(task);
  // As of the same day the same rows are doubted.
  const rows = cleanRows(task, earlier?.startedAt ?? Date.now(), watch.signal, found);
  const result = await runImport(db, order, { rows, clock: Date.now, ...watch });
  // An import that is done already reads nothing, and its report is there.
  if (found.rows > 0) await saveImportReport(db, id, found.toReport());
  return result;
}

async function* cleanRows(
  { file, form, mapping }: FileTask,
  now: number,
  signal: AbortSignal,
  found: Findings,
): AsyncGenerator<CleanRow[]> {
  const clean = rowCleaner(mapping, now);
  for await (const { rows } of readRows(file, form, signal)) {
    const cleaned = rows.map(clean);
    found.add(rows, cleaned);
    yield cleaned;
  }
}

import { rowCleaner } from '../../lib/intake/clean-row.ts';
import type { CleanRow } from '../../lib/intake/import-record.ts';
import { readRows } from '../../lib/intake/read-rows.ts';
import type {
  ImportTask,
  InvalidRow,
  PlanResult,
} from '../../lib/own-pages/import-worker/protocol.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { planImport } from '../../lib/store/import/plan-import.ts';
import type { ImportProgress } from '../../lib/store/import/progress.ts';

/** Rows whose problems are shown; as many as there are examples of each outcome. */
const INVALID_MAX = 20;

interface Watch {
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
}

/** The dry run of a file, with what the reading of it found on the way. */
export async function planFile(
  db: BellwetherDatabase,
  { file, form, mapping, options }: Extract<ImportTask, { do: 'plan' }>,
  watch: Watch,
  clock: () => number,
): Promise<PlanResult> {
  const clean = rowCleaner(mapping, clock());
  const invalid: InvalidRow[] = [];
  let otherColumns: readonly string[] = [];
  async function* rows(): AsyncGenerator<CleanRow[]> {
    for await (const batch of readRows(file, form, watch.signal)) {
      ({ otherColumns } = batch);
      const cleaned = batch.rows.map(clean);
      for (const { line, record, problems } of cleaned)
        if (record === null && invalid.length < INVALID_MAX) invalid.push({ line, problems });
      yield cleaned;
    }
  }
  const outlook = await planImport(db, { options, rows: rows(), clock, ...watch });
  return { outlook, invalid, otherColumns: [...otherColumns] };
}

import * as z from 'zod/mini';
import { BadRows } from '../intake/bad-rows.ts';
import { QualityReport } from '../intake/quality-report.ts';
import type { ImportJob } from '../model/import-job.ts';
import type { BellwetherDatabase } from './database.ts';
import { runRead, runWrite } from './write-transaction.ts';

/** In `meta`, before the id of an import: what its report says. Erasing a person goes through it. */
const KEY = 'importReport|';

const ImportReport = z.strictObject({ report: QualityReport, badRows: BadRows });
/** What was found in the file of one import. */
export type ImportReport = z.infer<typeof ImportReport>;

/** An import and what was found in its file; `null`: that was not kept, or cannot be read. */
export interface PastImport {
  job: ImportJob;
  found: ImportReport | null;
}

/** Reports are kept of so many imports, the latest. */
const KEPT = 50;

/**
 * Keeps what was found in the file of an import, and lets go of what is older than the last fifty.
 * @throws {StoreError}, {DatabaseNewerError} or {DatabaseHeldError}; nothing was written then
 */
export async function saveImportReport(
  db: BellwetherDatabase,
  importId: string,
  found: ImportReport,
): Promise<void> {
  await runWrite(db, async () => {
    await db.meta.put({ key: KEY + importId, value: found });
    const latest = await db.imports.orderBy('startedAt').reverse().limit(KEPT).primaryKeys();
    const kept = new Set([importId, ...latest].map((id) => KEY + id));
    const keys = await db.meta.where('key').startsWith(KEY).primaryKeys();
    await db.meta.bulkDelete(keys.filter((key) => !kept.has(key)));
  });
}

/**
 * The last fifty imports with what was found in their files, the latest first.
 * @example const [last] = await listPastImports(db);
 */
export async function listPastImports(db: BellwetherDatabase): Promise<PastImport[]> {
  return runRead(db, async () => {
    const jobs = await db.imports.orderBy('startedAt').reverse().limit(KEPT).toArray();
    const rows = await db.meta.bulkGet(jobs.map(({ id }) => KEY + id));
    return jobs.map((job, at) => ({
      job,
      found: ImportReport.safeParse(rows[at]?.value).data ?? null,
    }));
  });
}

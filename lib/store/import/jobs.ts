import { ImportJob } from '../../model/import-job.ts';
import type { BellwetherDatabase } from '../database.ts';
import type { ImportChunkRow } from '../tables.ts';
import { runRead } from '../write-transaction.ts';
import { ImportError } from './import-error.ts';

/**
 * The imports that are known, the latest first; malformed ones are left out.
 * @throws {StoreError} if the database cannot be read
 * @example const [last] = await listImports(db);
 */
export async function listImports(db: BellwetherDatabase): Promise<ImportJob[]> {
  const rows = await runRead(db, () => db.imports.orderBy('startedAt').reverse().toArray());
  return rows.flatMap((row) => ImportJob.safeParse(row).data ?? []);
}

/**
 * One import as it is on disk; `null`: there is none.
 * @throws {StoreError} if the database cannot be read
 * @example (await readImport(db, id))?.state
 */
export async function readImport(db: BellwetherDatabase, id: string): Promise<ImportJob | null> {
  return runRead(db, () => findJob(db, id));
}

/** The same, in the caller's transaction. */
export async function findJob(db: BellwetherDatabase, id: string): Promise<ImportJob | null> {
  return ImportJob.safeParse(await db.imports.get(id)).data ?? null;
}

/**
 * The job as a run left it, in the caller's transaction: what it goes on from.
 * @throws {ImportError} `not-found`; `elsewhere` if somebody else went on with it
 */
export async function requireUnchanged(db: BellwetherDatabase, job: ImportJob): Promise<void> {
  const there = await findJob(db, job.id);
  if (!there) throw new ImportError('not-found');
  const isSame =
    there.state === job.state &&
    there.chunks === job.chunks &&
    there.chunksUndone === job.chunksUndone;
  if (!isSame) throw new ImportError('elsewhere');
}

/** The chunks of an import that are on disk, in their order, in the caller's transaction. */
export async function eachChunk(
  db: BellwetherDatabase,
  importId: string,
  work: (chunk: ImportChunkRow) => void,
): Promise<void> {
  for (let index = 0; ; index += 1) {
    // One at a time: a chunk can hold the former values of thousands of rows.
    const chunk = await db.importChunks.get([importId, index]);
    if (!chunk) return;
    work(chunk);
  }
}

import * as z from 'zod/mini';
import type { BellwetherDatabase } from '../database.ts';
import { runRead, runWrite } from '../write-transaction.ts';

/** In `meta`: somebody was erased from the database, and not yet for sure from what lies beside it. */
const KEY = 'eraseUnfinished';

const Unfinished = z.object({ pseudonym: z.string(), at: z.number() });
/** It says when, never who: whoever goes on after a crash drops whatever may hold them. */
export type Unfinished = z.infer<typeof Unfinished>;

/** Inside the caller's transaction. */
export async function markUnfinished(db: BellwetherDatabase, value: Unfinished): Promise<void> {
  await db.meta.put({ key: KEY, value });
}

/**
 * An erasure that was interrupted between the database and the other storages.
 * @returns `null` if there is none
 * @throws {StoreError} if the database cannot be read
 */
export async function readUnfinished(db: BellwetherDatabase): Promise<Unfinished | null> {
  return runRead(
    db,
    async () => Unfinished.safeParse((await db.meta.get(KEY))?.value).data ?? null,
  );
}

/** Once the other storages hold nothing of them any more. */
export async function clearUnfinished(db: BellwetherDatabase): Promise<void> {
  await runWrite(db, () => db.meta.delete(KEY));
}

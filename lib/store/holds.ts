import { LegalHold, type NamedHold } from '../model/privacy.ts';
import { appendAudit } from './audit.ts';
import type { BellwetherDatabase } from './database.ts';
import { StoreError } from './errors.ts';
import { runRead, runWrite } from './write-transaction.ts';

/**
 * Keeps an account or a person from being erased, by hand and by retention, until the hold is
 * lifted. A second one takes the place of the first.
 * @throws {StoreError} `invalid` without a reason, `not-found` if they are not there; nothing was
 * written
 * @example await setHold(db, { id, of: 'account', reason: 'Lawsuit 12/26' }, Date.now())
 */
export async function setHold(
  db: BellwetherDatabase,
  hold: Omit<LegalHold, 'since'>,
  now: number,
): Promise<void> {
  const parsed = LegalHold.safeParse({ ...hold, since: now });
  if (!parsed.success)
    throw new StoreError('invalid', 'A legal hold needs a reason of at most 500 characters.');
  const row = parsed.data;
  await runWrite(db, async () => {
    const table = row.of === 'account' ? db.accounts : db.contacts;
    if (!(await table.get(row.id)))
      throw new StoreError('not-found', 'There is nobody to hold. Open the account again.');
    await db.holds.put(row);
    await appendAudit(db, { action: 'hold-set', subject: row.of, count: 1 }, now);
  });
}

/**
 * Lifts a hold; none is no error.
 * @throws {StoreError} if the database cannot be written
 */
export async function liftHold(db: BellwetherDatabase, id: string, now: number): Promise<void> {
  await runWrite(db, async () => {
    const hold = await db.holds.get(id);
    if (!hold) return;
    await db.holds.delete(id);
    await appendAudit(db, { action: 'hold-lifted', subject: hold.of, count: 1 }, now);
  });
}

/**
 * All holds with the names of whom they are on, newest first.
 * @throws {StoreError} if the database cannot be read
 */
export async function listHolds(db: BellwetherDatabase): Promise<NamedHold[]> {
  return runRead(db, async () => {
    const holds = await db.holds.toArray();
    const named = holds.map(async (hold): Promise<NamedHold> => {
      const found =
        hold.of === 'account' ? await db.accounts.get(hold.id) : await db.contacts.get(hold.id);
      const accountId = found && 'accountId' in found ? found.accountId : hold.id;
      return { ...hold, name: found?.name ?? null, accountId };
    });
    return (await Promise.all(named)).sort((a, b) => b.since - a.since);
  });
}

/** Ids of everybody on hold, inside the caller's transaction. */
export async function heldIds(db: BellwetherDatabase): Promise<Set<string>> {
  return new Set(await db.holds.toCollection().primaryKeys());
}

import type { Source } from '../../model/fact.ts';
import type { StayReason } from '../../model/import-job.ts';
import { interactionsOf } from '../account-facts.ts';
import type { BellwetherDatabase } from '../database.ts';
import { forgetNpsTrends } from '../nps-trend-cache.ts';
import { eraseScore } from '../score.ts';
import type { BeforeImage, ImportChunkRow, TableName } from '../tables.ts';
import type { LaterChanges } from './later-changes.ts';

type Stays = Record<StayReason, number>;

/** Facts and links: nothing else refers to them. */
const LEAVES = ['interactions', 'surveyAnswers', 'signals', 'externalIds'] as const;

/**
 * Takes one chunk of an import back, in the caller's transaction; those after it are taken back
 * already. Facts go before the people they name, and people before their accounts.
 * @returns how many rows stay, by reason
 */
export async function undoChunk(
  db: BellwetherDatabase,
  chunk: ImportChunkRow,
  later: LaterChanges,
): Promise<Stays> {
  const stays: Stays = { 'changed-since': 0, 'in-use': 0 };
  await giveBack(db, chunk.before, stays);
  for (const table of LEAVES) {
    const keys = await ownOnly(db, chunk, table, later, stays);
    await db.table(table).bulkDelete(keys);
  }
  await removePeople(db, chunk, later, stays);
  await removeAccounts(db, chunk, later, stays);
  if (chunk.created.surveyAnswers) await forgetNpsTrends(db);
  return stays;
}

/** Rows that are still as the import left them become what they were. */
async function giveBack(
  db: BellwetherDatabase,
  before: readonly BeforeImage[],
  stays: Stays,
): Promise<void> {
  for (const [table, images] of Map.groupBy(before, (image) => image.table)) {
    const there = await db.table(table).bulkGet(images.map(({ key }) => key));
    const free = images.filter(({ after }, index) => isSame(there[index], after));
    await db.table(table).bulkPut(free.map(({ row }) => row));
    stays['changed-since'] += images.length - free.length;
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Of the rows that the chunk made, those that are there and that nobody changed since. */
async function ownOnly(
  db: BellwetherDatabase,
  { importId, created }: ImportChunkRow,
  table: TableName,
  later: LaterChanges,
  stays: Stays,
): Promise<string[]> {
  const keys = created[table] ?? [];
  const rows = await db.table<{ source?: Source }, string>(table).bulkGet(keys);
  const there = keys.filter((_, index) => rows[index] !== undefined);
  const own = keys.filter((key, index) => {
    const row = rows[index];
    return row?.source?.importId === importId && !later.has(table, key);
  });
  stays['changed-since'] += there.length - own.length;
  return own;
}

/** People that no fact names any more. */
async function removePeople(
  db: BellwetherDatabase,
  chunk: ImportChunkRow,
  later: LaterChanges,
  stays: Stays,
): Promise<void> {
  const own = await ownOnly(db, chunk, 'contacts', later, stays);
  if (own.length === 0) return;
  const people = await db.contacts.bulkGet(own);
  const accountIds = new Set(people.flatMap((one) => one?.accountId ?? []));
  const named = new Set<string>();
  for (const accountId of accountIds) {
    const [talks, answers] = await Promise.all([
      interactionsOf(db, accountId).toArray(),
      db.surveyAnswers.where('accountId').equals(accountId).toArray(),
    ]);
    for (const { contactIds } of talks) for (const id of contactIds ?? []) named.add(id);
    for (const { contactId } of answers) if (contactId) named.add(contactId);
  }
  const free = own.filter((id) => !named.has(id));
  stays['in-use'] += own.length - free.length;
  await db.contacts.bulkDelete(free);
}

/** Accounts that nothing belongs to any more, with their scores. */
async function removeAccounts(
  db: BellwetherDatabase,
  chunk: ImportChunkRow,
  later: LaterChanges,
  stays: Stays,
): Promise<void> {
  const own = await ownOnly(db, chunk, 'accounts', later, stays);
  const inUse = await Promise.all(own.map((id) => isInUse(db, id)));
  const free = new Set(own.filter((_, index) => !inUse[index]));
  const children = await db.accounts
    .where('parentId')
    .anyOf([...free])
    .toArray();
  // A part that stays keeps what it is a part of.
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const { id, parentId } of children) {
      if (!free.has(id) && parentId !== null && free.delete(parentId)) isSettled = false;
    }
  }
  stays['in-use'] += own.length - free.size;
  await db.accounts.bulkDelete([...free]);
  for (const id of free) await eraseScore(db, id);
}

async function isInUse(db: BellwetherDatabase, accountId: string): Promise<boolean> {
  const byAccount = [db.contacts, db.surveyAnswers, db.signals, db.tasks, db.externalIds];
  const counts = await Promise.all([
    ...byAccount.map((table) => table.where('accountId').equals(accountId).limit(1).count()),
    interactionsOf(db, accountId).limit(1).count(),
    db.drafts.where('key').equals(accountId).count(),
  ]);
  return counts.some((count) => count > 0);
}

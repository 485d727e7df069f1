import type { IndexableType } from 'dexie';
import { interactionsOf } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import { daysOf } from './score.ts';
import type { ChangeRow } from './tables.ts';

/** The demo workspace as it lay in the database: its rows as stored, with their primary keys. */
export interface DemoRows {
  accountIds: string[];
  tables: { table: string; keys: IndexableType[]; rows: unknown[] }[];
}

/**
 * Removes every row of the demo accounts, and of what was done on them, inside the caller's
 * transaction.
 */
export async function takeDemoRows(db: BellwetherDatabase): Promise<DemoRows> {
  const accountIds = await db.accounts.filter(({ isDemo }) => isDemo).primaryKeys();
  const taken: DemoRows = { accountIds, tables: [] };
  for (const { table, collect } of demoCollections(db, accountIds)) {
    // A collection of Dexie remembers how far it was read: each read takes a new one.
    const keys: IndexableType[] = await collect().primaryKeys();
    taken.tables.push({ table, keys, rows: await collect().toArray() });
    await db.table(table).bulkDelete(keys);
  }
  return taken;
}

/**
 * Puts rows that were taken back, inside the caller's transaction.
 * @returns `false`, and nothing is written, if another row stands in the place of one of them. A
 * draft is nobody's competitor: one that was typed since stays.
 */
export async function putDemoRowsBack(
  db: BellwetherDatabase,
  { tables }: DemoRows,
): Promise<boolean> {
  const free: DemoRows['tables'] = [];
  for (const { table, keys, rows } of tables) {
    const there = await db.table(table).bulkGet(keys);
    const isTaken = (index: number) => there[index] !== undefined;
    if (table !== db.drafts.name && keys.some((_, index) => isTaken(index))) return false;
    free.push({ table, keys, rows: rows.filter((_, index) => !isTaken(index)) });
  }
  for (const { table, rows } of free) await db.table(table).bulkAdd(rows);
  return true;
}

function demoCollections(db: BellwetherDatabase, accountIds: string[]) {
  const demo = new Set(accountIds);
  const byAccount = [db.contacts, db.surveyAnswers, db.signals, db.tasks, db.externalIds];
  const isOfDemo = ({ accountIds: touched }: ChangeRow) => touched.some((id) => demo.has(id));
  return [
    ...byAccount.map((table) => ({
      table: table.name,
      collect: () => table.where('accountId').anyOf(accountIds),
    })),
    ...accountIds.flatMap((id) => [
      { table: db.interactions.name, collect: () => interactionsOf(db, id) },
      { table: db.scoreDays.name, collect: () => daysOf(db, id) },
    ]),
    { table: db.scores.name, collect: () => db.scores.where('accountId').anyOf(accountIds) },
    { table: db.drafts.name, collect: () => db.drafts.where('key').anyOf(accountIds) },
    { table: db.changes.name, collect: () => db.changes.filter(isOfDemo) },
    { table: db.accounts.name, collect: () => db.accounts.where('id').anyOf(accountIds) },
  ];
}

import { Dexie } from 'dexie';
import type { Account } from '../model/account.ts';
import type { AccountFacts } from '../model/health.ts';
import type { BellwetherDatabase } from './database.ts';
import type { TransactionReads } from './requests.ts';
import { fromStored, type Put, type TableName, type TableRows } from './tables.ts';

/** The rows stored about one account, whether or not it is there itself. */
export interface AccountRows extends Omit<AccountFacts, 'account'> {
  /** `null`: there is none, or its row is malformed. */
  account: Account | null;
}

/** What is stored about one account; `quarantined` rows could not be read and were left out. */
export interface StoredRows {
  rows: AccountRows;
  quarantined: number;
}

/** What the database answers, before anything of it is believed. */
interface RawRows extends Record<FactTable, unknown[]> {
  account: unknown;
}

/**
 * Everything stored about one account, rows marked deleted included. Malformed rows are left out
 * and counted; they stay in the database and in the export.
 * @example const { rows, quarantined } = await readAccountRows(db, accountId);
 */
export async function readAccountRows(
  db: BellwetherDatabase,
  accountId: string,
): Promise<StoredRows> {
  const [account, contacts, interactions, surveyAnswers, signals, tasks] = await Promise.all([
    db.accounts.get(accountId),
    db.contacts.where('accountId').equals(accountId).toArray(),
    interactionsOf(db, accountId).toArray(),
    db.surveyAnswers.where('accountId').equals(accountId).toArray(),
    db.signals.where('accountId').equals(accountId).toArray(),
    db.tasks.where('accountId').equals(accountId).toArray(),
  ]);
  return readableRows({ account, contacts, interactions, surveyAnswers, signals, tasks });
}

/** Asks for the same in the current write. */
export function requestAccountRows({ get, all }: TransactionReads, accountId: string) {
  const times = IDBKeyRange.bound([accountId, Number.NEGATIVE_INFINITY], [accountId, []]);
  return {
    account: get('accounts', accountId),
    contacts: all('contacts', 'accountId', accountId),
    interactions: all('interactions', '[accountId+occurredAt]', times),
    surveyAnswers: all('surveyAnswers', 'accountId', accountId),
    signals: all('signals', 'accountId', accountId),
    tasks: all('tasks', 'accountId', accountId),
  };
}

export function readableRows({ account, ...lists }: RawRows): StoredRows {
  const rows: AccountRows = {
    account: account === undefined ? null : fromStored('accounts', account),
    contacts: readable('contacts', lists.contacts),
    interactions: readable('interactions', lists.interactions),
    surveyAnswers: readable('surveyAnswers', lists.surveyAnswers),
    signals: readable('signals', lists.signals),
    tasks: readable('tasks', lists.tasks),
  };
  return { rows, quarantined: countRows(Object.values(lists)) - countRows(Object.values(rows)) };
}

/** What is known of an account; `null` if it is not there, deleted, or its own row is malformed. */
export function factsOf({ account, ...rows }: AccountRows): AccountFacts | null {
  return account && account.deletedAt === null ? { account, ...rows } : null;
}

/**
 * The rows of one account as they would be read after a write, in the order of its indexes: a
 * score from them is the same to the last bit, without reading again what is known.
 */
export function withPuts(rows: AccountRows, accountId: string, puts: readonly Put[]): AccountRows {
  const putTo = <T extends TableName>(table: T) =>
    puts.flatMap((put) => (put.table === table ? [put.row as TableRows[T]] : []));
  const replaced = <T extends FactOfAccount>(known: T[], written: T[], order = byId): T[] => {
    if (written.length === 0) return known;
    const byKey = new Map([...known, ...written].map((row) => [row.id, row]));
    return [...byKey.values()].filter((row) => row.accountId === accountId).sort(order);
  };
  return {
    account: putTo('accounts').findLast(({ id }) => id === accountId) ?? rows.account,
    contacts: replaced(rows.contacts, putTo('contacts')),
    interactions: replaced(rows.interactions, putTo('interactions'), byTime),
    surveyAnswers: replaced(rows.surveyAnswers, putTo('surveyAnswers')),
    signals: replaced(rows.signals, putTo('signals')),
    tasks: replaced(rows.tasks, putTo('tasks')),
  };
}

type FactTable = 'contacts' | 'interactions' | 'surveyAnswers' | 'signals' | 'tasks';
type FactOfAccount = TableRows[FactTable];

function byId(a: FactOfAccount, b: FactOfAccount): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function byTime(a: FactOfAccount, b: FactOfAccount): number {
  return a.occurredAt - b.occurredAt || byId(a, b);
}

/** One account's interactions, oldest first. */
export function interactionsOf(db: BellwetherDatabase, accountId: string) {
  return db.interactions
    .where('[accountId+occurredAt]')
    .between([accountId, Dexie.minKey], [accountId, Dexie.maxKey]);
}

/** The rows that fit the model. */
export function readable<T extends TableName>(table: T, raw: readonly unknown[]): TableRows[T][] {
  return raw.map((row) => fromStored(table, row)).filter((row) => row !== null);
}

function countRows(lists: unknown[]): number {
  return lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}

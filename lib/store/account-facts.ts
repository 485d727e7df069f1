import { Dexie } from 'dexie';
import type { AccountFacts } from '../model/health.ts';
import type { BellwetherDatabase } from './database.ts';
import { fromStored, type TableName, type TableRows } from './tables.ts';

/** What is stored about one account; `quarantined` rows could not be read and were left out. */
export interface StoredFacts {
  facts: AccountFacts;
  quarantined: number;
}

/**
 * Everything known about one account, rows marked deleted included. Malformed rows are left out
 * and counted; they stay in the database and in the export.
 * @returns `null` if there is no such account, it is deleted, or its own row is malformed
 * @example const stored = await readAccountFacts(db, accountId); stored?.facts.interactions
 */
export async function readAccountFacts(
  db: BellwetherDatabase,
  accountId: string,
): Promise<StoredFacts | null> {
  const [raw, contacts, interactions, surveyAnswers, signals, tasks] = await Promise.all([
    db.accounts.get(accountId),
    db.contacts.where('accountId').equals(accountId).toArray(),
    interactionsOf(db, accountId).toArray(),
    db.surveyAnswers.where('accountId').equals(accountId).toArray(),
    db.signals.where('accountId').equals(accountId).toArray(),
    db.tasks.where('accountId').equals(accountId).toArray(),
  ]);
  const account = raw && fromStored('accounts', raw);
  if (!account || account.deletedAt !== null) return null;
  const facts: AccountFacts = {
    account,
    contacts: readable('contacts', contacts),
    interactions: readable('interactions', interactions),
    surveyAnswers: readable('surveyAnswers', surveyAnswers),
    signals: readable('signals', signals),
    tasks: readable('tasks', tasks),
  };
  const stored = [contacts, interactions, surveyAnswers, signals, tasks];
  return { facts, quarantined: countRows(stored) - countRows(Object.values(facts)) };
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

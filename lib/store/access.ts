import { ACCESS_TABLES, type AccessFile, type AccessTable } from '../bundle/access.ts';
import type { Row } from '../bundle/bundle-form.ts';
import { interactionsOf } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import { daysOf } from './score.ts';
import { withoutNameKeys } from './tables.ts';
import { runRead } from './write-transaction.ts';

interface AccessOptions {
  accountId: string;
  /** Only what names this person; `null`: all of the account. */
  contactId: string | null;
  confidentialNotes: 'included' | 'left-out';
}

/**
 * All that is kept of one account or of one of its people, of one moment, for whoever has a right
 * to see it.
 * @returns `null` if there is no such account or person
 * @throws {StoreError} if the database cannot be read
 * @example const file = await readAccess(db, { accountId, contactId: null, confidentialNotes }, Date.now());
 */
export async function readAccess(
  db: BellwetherDatabase,
  { accountId, contactId, confidentialNotes }: AccessOptions,
  now: number,
): Promise<AccessFile | null> {
  const rows = await runRead(db, () => rowsOf(db, accountId));
  const kept = contactId === null ? rows : naming(rows, contactId);
  const [about] = contactId === null ? rows.accounts : kept.contacts;
  if (!about) return null;
  const tables = Object.fromEntries(
    ACCESS_TABLES.map((table) => [
      table,
      kept[table].map((row) => toShown(table, row, confidentialNotes)),
    ]),
  ) as AccessFile['tables'];
  return {
    format: 'bellwether-access',
    version: 1,
    exportedAt: now,
    about: { accountId, contactId, name: typeof about.name === 'string' ? about.name : '' },
    confidentialNotes,
    tables,
  };
}

function toShown(table: AccessTable, row: Row, notes: AccessOptions['confidentialNotes']): Row {
  if (table === 'accounts') return withoutNameKeys(row) as Row;
  const staysHere = table === 'interactions' && row.isConfidential && notes === 'left-out';
  return staysHere ? { ...row, note: null } : row;
}

type Rows = Record<AccessTable, Row[]>;

async function rowsOf(db: BellwetherDatabase, accountId: string): Promise<Rows> {
  const byAccount = (table: 'contacts' | 'surveyAnswers' | 'signals' | 'tasks' | 'externalIds') =>
    db.table(table).where('accountId').equals(accountId).toArray();
  const [contacts, surveyAnswers, signals, tasks, externalIds] = await Promise.all(
    (['contacts', 'surveyAnswers', 'signals', 'tasks', 'externalIds'] as const).map(byAccount),
  );
  const ids = [accountId, ...(contacts ?? []).map(({ id }: Row) => String(id))];
  const lists = await Promise.all([
    db.accounts.where('id').equals(accountId).toArray(),
    interactionsOf(db, accountId).toArray(),
    daysOf(db, accountId).toArray(),
    db.drafts.where('key').equals(accountId).toArray(),
    db.holds.where('id').anyOf(ids).toArray(),
  ]);
  const [accounts, interactions, scoreDays, drafts, holds] = lists as unknown as Row[][];
  const named = { contacts, surveyAnswers, signals, tasks, externalIds };
  const all = { ...named, accounts, interactions, scoreDays, drafts, holds };
  return Object.fromEntries(
    ACCESS_TABLES.map((table) => [table, (all[table] ?? []) as Row[]]),
  ) as Rows;
}

/** What names a person: themselves, what they took part in, answered, or were promised then. */
function naming(rows: Rows, contactId: string): Rows {
  const isIn = (ids: unknown) => Array.isArray(ids) && ids.includes(contactId);
  const interactions = rows.interactions.filter(({ contactIds }) => isIn(contactIds));
  const talks = new Set(interactions.map(({ id }) => id));
  return {
    ...(Object.fromEntries(ACCESS_TABLES.map((table) => [table, []])) as unknown as Rows),
    contacts: rows.contacts.filter(({ id }) => id === contactId),
    interactions,
    surveyAnswers: rows.surveyAnswers.filter(
      (row) => row.contactId === contactId || row.respondent === contactId,
    ),
    tasks: rows.tasks.filter(({ interactionId }) => talks.has(interactionId)),
    holds: rows.holds.filter(({ id }) => id === contactId),
  };
}

import type { Account, Contact } from '../model/account.ts';
import type { Interaction, SurveyAnswer } from '../model/facts.ts';
import type { BellwetherDatabase } from './database.ts';
import { fromStored, type TableName, type TableRows } from './tables.ts';

/** Of each kind the fields that may be unknown, and whether a row knows one. */
const ASKED = {
  accounts: {
    domains: (row: Account) => row.domains.length > 0,
    arr: (row: Account) => row.arr !== null,
    renewalAt: (row: Account) => row.renewalAt !== null,
    ownerName: (row: Account) => row.ownerName !== null,
    seats: (row: Account) => row.seats !== null,
  },
  contacts: {
    emails: (row: Contact) => row.emails.length > 0,
    phone: (row: Contact) => row.phone !== null,
    role: (row: Contact) => row.role !== null,
  },
  interactions: {
    contactIds: (row: Interaction) => row.contactIds.length > 0,
    note: (row: Interaction) => row.note !== '',
    sentiment: (row: Interaction) => row.sentiment !== null,
    durationMin: (row: Interaction) => row.durationMin !== null,
  },
  surveyAnswers: {
    contactId: (row: SurveyAnswer) => row.contactId !== null,
    comment: (row: SurveyAnswer) => row.comment !== '',
  },
} satisfies { [T in TableName]?: Record<string, (row: TableRows[T]) => boolean> };

type AskedTable = keyof typeof ASKED;
export type AskedField = { [T in AskedTable]: keyof (typeof ASKED)[T] }[AskedTable];

/** How many rows of one table know each field; `total` leaves out what is deleted, and the demo. */
export interface TableCompleteness {
  table: AskedTable;
  total: number;
  fields: { field: AskedField; filled: number }[];
}

const BATCH = 1_000;

/**
 * How complete the stored data are, table by table. Reads everything, in small parts: nothing else
 * waits for it. Rows that cannot be read are not counted.
 * @param signal ends it early
 * @throws the signal's reason once it is aborted, and whatever the database throws
 * @example (await storedCompleteness(db)).find(({ table }) => table === 'accounts')?.total
 */
export async function storedCompleteness(
  db: BellwetherDatabase,
  signal?: AbortSignal,
): Promise<TableCompleteness[]> {
  const demo = await demoAccounts(db, signal);
  const counted: TableCompleteness[] = [];
  for (const table of Object.keys(ASKED) as AskedTable[])
    counted.push(await countTable(db, table, demo, signal));
  return counted;
}

async function demoAccounts(db: BellwetherDatabase, signal?: AbortSignal): Promise<Set<string>> {
  const demo = new Set<string>();
  for await (const row of rowsOf(db, 'accounts', signal)) if (row.isDemo) demo.add(row.id);
  return demo;
}

async function countTable<T extends AskedTable>(
  db: BellwetherDatabase,
  table: T,
  demo: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<TableCompleteness> {
  const asked = Object.entries(ASKED[table]) as [AskedField, (row: TableRows[T]) => boolean][];
  const fields = asked.map(([field]) => ({ field, filled: 0 }));
  let total = 0;
  for await (const row of rowsOf(db, table, signal)) {
    const accountId = 'accountId' in row ? row.accountId : row.id;
    if (row.deletedAt !== null || demo.has(accountId)) continue;
    total += 1;
    asked.forEach(([, isKnown], at) => {
      const count = fields[at];
      if (count && isKnown(row)) count.filled += 1;
    });
  }
  return { table, total, fields };
}

async function* rowsOf<T extends AskedTable>(
  db: BellwetherDatabase,
  table: T,
  signal?: AbortSignal,
): AsyncGenerator<TableRows[T]> {
  for (let after = ''; ; ) {
    signal?.throwIfAborted();
    const batch = await db.table(table).where('id').above(after).limit(BATCH).toArray();
    for (const raw of batch) {
      const row = fromStored(table, raw);
      if (row !== null) yield row;
    }
    if (batch.length < BATCH) return;
    after = batch.at(-1)?.id;
  }
}

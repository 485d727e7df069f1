import { type CsvColumn, csvHead, csvLine } from '../bundle/csv.ts';
import { type CsvList, LIST_COLUMNS } from '../bundle/list-columns.ts';
import { readable } from './account-facts.ts';
import { type NoteChoice, rawPage } from './bundle-rows.ts';
import type { BellwetherDatabase } from './database.ts';
import type { TableRows } from './tables.ts';
import { runRead } from './write-transaction.ts';

interface ListOptions extends NoteChoice {
  write: (text: string) => void;
}

/**
 * One list as CSV, of one moment: what is neither deleted nor unreadable.
 * @returns how many rows were written
 * @throws {StoreError} if the database cannot be read
 * @example await writeListCsv(db, 'tasks', { confidentialNotes: 'left-out', write })
 */
export async function writeListCsv(
  db: BellwetherDatabase,
  list: CsvList,
  { confidentialNotes, write }: ListOptions,
): Promise<number> {
  return runRead(db, async () => {
    const [accounts, contacts] = await Promise.all([
      namesIn(db, 'accounts'),
      namesIn(db, 'contacts'),
    ]);
    const columns = LIST_COLUMNS[list] as CsvColumn<unknown>[];
    write(csvHead(columns));
    let rows = 0;
    let after: unknown = null;
    do {
      const page = await rawPage(db, list, after);
      const shown = readable(list, page.rows).filter(({ deletedAt }) => deletedAt === null);
      const lines = shown.map((row) => {
        const shownRow = confidentialNotes === 'included' ? row : withoutNote(row);
        return csvLine(columns, { row: shownRow, ...namesOf(row, accounts, contacts) });
      });
      write(lines.join(''));
      rows += shown.length;
      after = page.last;
    } while (after !== null);
    return rows;
  });
}

type ListedRow = TableRows[CsvList];

function withoutNote(row: ListedRow): ListedRow {
  return 'isConfidential' in row && row.isConfidential ? { ...row, note: '' } : row;
}

async function namesIn(
  db: BellwetherDatabase,
  table: 'accounts' | 'contacts',
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  await db.table(table).each(({ id, name }) => {
    if (typeof name === 'string') names.set(id, name);
  });
  return names;
}

function namesOf(
  row: ListedRow,
  accounts: ReadonlyMap<string, string>,
  contacts: ReadonlyMap<string, string>,
) {
  const accountName = 'accountId' in row ? (accounts.get(row.accountId) ?? null) : null;
  const ids = 'contactIds' in row ? row.contactIds : 'contactId' in row ? [row.contactId] : [];
  return { accountName, contactNames: ids.flatMap((id) => (id && contacts.get(id)) ?? []) };
}

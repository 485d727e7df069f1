import { OWNED_TABLES, type OwnedTable } from '../model/identity.ts';
import { interactionsOf } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import type { RowWrite } from './rearrange.ts';

/** A row as it lies there: malformed ones too, whose fields may be anything. */
export interface OwnedRow {
  accountId: string;
  id?: unknown;
  key?: unknown;
  deletedAt?: unknown;
}

/** Every row of an account, by table, inside the caller's transaction. */
export async function rowsOfAccount(
  db: BellwetherDatabase,
  accountId: string,
): Promise<Record<OwnedTable, OwnedRow[]>> {
  const lists = OWNED_TABLES.map(async (table) => {
    const rows =
      table === 'interactions'
        ? interactionsOf(db, accountId)
        : db.table(table).where('accountId').equals(accountId);
    return [table, await rows.toArray()] as const;
  });
  return Object.fromEntries(await Promise.all(lists)) as Record<OwnedTable, OwnedRow[]>;
}

/** The same rows, given to another account. */
export function handOver(table: OwnedTable, rows: readonly OwnedRow[], to: string): RowWrite[] {
  return rows.map((row) => ({
    table,
    key: String(table === 'externalIds' ? row.key : row.id),
    row: { ...row, accountId: to },
  }));
}

/** How many of each there are, those marked deleted left out. */
export function countRows(
  rows: Readonly<Record<OwnedTable, readonly object[]>>,
): Record<OwnedTable, number> {
  const isKept = (row: { deletedAt?: unknown }) => (row.deletedAt ?? null) === null;
  const counts = OWNED_TABLES.map((table) => [table, rows[table].filter(isKept).length]);
  return Object.fromEntries(counts);
}

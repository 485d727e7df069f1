import type { Erased } from '../../model/privacy.ts';
import { cleanRowOfFile } from './cleaners.ts';
import type { AnyRow } from './erase-row.ts';
import { accountErasure, type Erasure, personErasure } from './erasure.ts';
import { textOf, textsOf } from './row-texts.ts';
import { accountKeys, isErased, personKeys } from './tombstones.ts';

/** Rows by table, as a backup or a bundle has them; tables of no interest here pass as they are. */
export type RowsByTable = Record<string, readonly unknown[]>;

/** What is left of rows that somebody erased is in, and how many were found. */
export interface FilteredRows {
  tables: RowsByTable;
  /** Erased ones that were found. */
  people: number;
  accounts: number;
  /** Rows that were left out or changed because of them. */
  rows: number;
}

/**
 * Rows without everybody who was erased since they were saved: an old backup, or a colleague's
 * bundle, must not bring them back. Done to each of them what erasing did: their rows go, they are
 * taken out of rows that stay, and their names out of the texts of their account.
 * @param erased all that is remembered of erased ones
 * @returns the very same tables if nobody is in them
 * @example const { tables, people } = filterErased(bundle.tables, await listErased(db));
 */
export function filterErased(tables: RowsByTable, erased: readonly Erased[]): FilteredRows {
  const erasures = erasuresIn(tables, erased);
  let next = tables;
  let rows = 0;
  for (const erasure of erasures) {
    const cleaned = cleanTables(next, erasure);
    next = cleaned.tables;
    rows += cleaned.rows;
  }
  const ofAccounts = erasures.filter(({ of }) => of === 'account').length;
  return { tables: next, people: erasures.length - ofAccounts, accounts: ofAccounts, rows };
}

/** One for each of the erased that some row is about. */
export function erasuresIn(tables: RowsByTable, erased: readonly Erased[]): Erasure[] {
  if (erased.length === 0) return [];
  const find = isErased(erased);
  const accounts = rowsIn(tables.accounts);
  const contacts = rowsIn(tables.contacts);
  const links = Map.groupBy(rowsIn(tables.externalIds), (row) => row.accountId);
  const names = new Map(accounts.map((row) => [row.id, row.name]));
  const goneAccounts = groupByErased(accounts, (row) =>
    find(accountTraitKeys(row, links.get(row.id) ?? [])),
  );
  const gonePeople = groupByErased(contacts, (row) => find(personTraitKeys(row, names)));
  return [
    ...[...goneAccounts].map(([{ pseudonym }, rows]) => {
      const accountIds = rows.map(({ id }) => String(id));
      const people = contacts.filter(({ accountId }) => accountIds.includes(String(accountId)));
      return accountErasure({ pseudonym, accountIds, people, replacesMentions: true });
    }),
    ...[...gonePeople].map(([{ pseudonym }, people]) => {
      const homes = new Set(people.map(({ accountId }) => accountId));
      const colleagues = contacts.filter(({ accountId }) => homes.has(accountId));
      return personErasure({ pseudonym, people, colleagues, replacesMentions: true });
    }),
  ];
}

/** A file may have anything in the place of a row. */
function rowsIn(list: readonly unknown[] = []): AnyRow[] {
  return list.filter((row): row is AnyRow => typeof row === 'object' && row !== null);
}

function groupByErased(rows: readonly AnyRow[], whoIs: (row: AnyRow) => Erased | null) {
  const found = new Map<Erased, AnyRow[]>();
  for (const row of rows) {
    const one = whoIs(row);
    if (one) found.set(one, [...(found.get(one) ?? []), row]);
  }
  return found;
}

/** By what an account of these rows is recognised. */
export function accountTraitKeys(row: AnyRow, links: readonly AnyRow[]): string[] {
  const shared = new Set(textsOf(row.sharedDomains));
  return accountKeys({
    id: textOf(row.id),
    domains: textsOf(row.domains).filter((domain) => !shared.has(domain)),
    recordKeys: links.map(({ key }) => String(key)),
    name: textOf(row.name),
  });
}

/** By what a person of these rows is recognised. */
export function personTraitKeys(
  row: AnyRow,
  accountNames: ReadonlyMap<unknown, unknown>,
): string[] {
  return personKeys({
    id: textOf(row.id),
    emails: textsOf(row.emails),
    phone: textOf(row.phone),
    name: textOf(row.name),
    accountId: textOf(row.accountId),
    accountName: textOf(accountNames.get(row.accountId)),
  });
}

function cleanTables(tables: RowsByTable, erasure: Erasure): { tables: RowsByTable; rows: number } {
  let rows = 0;
  const lists = Object.entries(tables).map(([table, list]) => {
    const clean = (row: unknown): unknown[] => {
      const next = cleanRowOfFile(table, row, erasure);
      if (next !== row) rows += 1;
      return next === null ? [] : [next];
    };
    return [table, list.flatMap(clean)] as const;
  });
  return rows === 0 ? { tables, rows } : { tables: Object.fromEntries(lists), rows };
}

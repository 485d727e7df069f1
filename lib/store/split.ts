import type { Account } from '../model/account.ts';
import { OWNED_TABLES, type SplitChoice, type SplitPreview } from '../model/identity.ts';
import type { WriteReceipt } from '../model/write-receipt.ts';
import { readAccountRows, readable } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import { StoreError } from './errors.ts';
import { IdentityError } from './identity-fault.ts';
import { type RowWrite, rearrange } from './rearrange.ts';
import { requireAccount } from './redirect.ts';
import { countRows, handOver } from './rows-of-account.ts';
import { type SplitRows, splitOff } from './split-choice.ts';
import { checkPut, toStored } from './tables.ts';
import { runRead } from './write-transaction.ts';

export interface Split {
  changeId: string;
  accountId: string;
  /** Made by the client. */
  newAccountId: string;
  name: string;
  choice: SplitChoice;
}

/**
 * Makes a new account of some records, people and domains of another, with the facts that belong to
 * them; its revenue, renewal and owner are not known. One transaction, with the scores of both;
 * `undo` gives every row back as it was.
 * @throws {IdentityError} `nothing-chosen`, and {StoreError}: `not-found`, or `invalid` for a name
 * that does not fit; nothing was written
 * @example await splitAccount(db, { changeId, accountId, newAccountId, name, choice }, Date.now())
 */
export async function splitAccount(
  db: BellwetherDatabase,
  { changeId, accountId, newAccountId, name, choice }: Split,
  now: number,
): Promise<WriteReceipt> {
  const plan = async () => {
    const account = await requireAccount(db, accountId);
    if (await db.accounts.get(newAccountId))
      throw new StoreError('invalid', 'An account with this id exists. Start the split again.');
    const { rows } = splitOff(await splitRows(db, accountId), choice);
    const left = withoutDomains(account, choice.domains);
    const isEmpty = rows.contacts.length + rows.externalIds.length === 0;
    if (isEmpty && left.domains.length === account.domains.length)
      throw new IdentityError('nothing-chosen');
    const fresh = { ...newAccount(account, choice.domains, now), id: newAccountId, name };
    const writes = [
      accountWrite(fresh),
      accountWrite({ ...left, updatedAt: now }),
      ...OWNED_TABLES.flatMap((table) => handOver(table, rows[table], newAccountId)),
    ];
    return { accountIds: [newAccountId, accountId] as [string, string], writes };
  };
  return rearrange(db, { id: changeId, label: 'split', plan }, now);
}

/**
 * What a split would move; nothing is written.
 * @throws {StoreError} if the database cannot be read
 * @example const { moves, mixed } = await previewSplit(db, accountId, choice);
 */
export async function previewSplit(
  db: BellwetherDatabase,
  accountId: string,
  choice: SplitChoice,
): Promise<SplitPreview> {
  return runRead(db, async () => {
    const { rows, mixed } = splitOff(await splitRows(db, accountId), choice);
    return { moves: countRows(rows), mixed };
  });
}

async function splitRows(db: BellwetherDatabase, accountId: string): Promise<SplitRows> {
  const [{ rows }, links] = await Promise.all([
    readAccountRows(db, accountId),
    db.externalIds.where('accountId').equals(accountId).toArray(),
  ]);
  return { ...rows, externalIds: readable('externalIds', links) };
}

function withoutDomains(account: Account, domains: readonly string[]): Account {
  const stays = (domain: string) => !domains.includes(domain);
  return {
    ...account,
    domains: account.domains.filter(stays),
    sharedDomains: account.sharedDomains.filter(stays),
  };
}

/** Known as long as the account it comes from; nothing else is known of it. */
function newAccount(account: Account, domains: readonly string[], now: number): Account {
  const goes = (domain: string) => domains.includes(domain);
  return {
    ...account,
    domains: account.domains.filter(goes),
    sharedDomains: account.sharedDomains.filter(goes),
    arr: null,
    renewalAt: null,
    ownerName: null,
    seats: null,
    cadenceDays: null,
    parentId: null,
    source: { kind: 'dashboard', site: null, url: null },
    updatedAt: now,
  };
}

function accountWrite(row: Account): RowWrite {
  const put = checkPut({ table: 'accounts', row });
  return { table: 'accounts', key: row.id, row: toStored(put) };
}

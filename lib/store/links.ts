import type { Account, Contact, ExternalId } from '../model/account.ts';
import { externalKey, type RecordType } from '../model/external-key.ts';
import type { Source } from '../model/fact.ts';
import type { PageRecord } from '../model/page.ts';
import type { AccountProposal } from '../model/views.ts';
import type { WriteReceipt } from '../model/write-receipt.ts';
import { commit } from './commit.ts';
import type { BellwetherDatabase } from './database.ts';
import { StoreError } from './errors.ts';
import type { Put } from './tables.ts';

/** The page's record and the records it names, all of one product. */
export interface RecordLink {
  accountRecordId: string | null;
  contactRecordId: string | null;
  source: Source;
}

export interface AccountCreation extends RecordLink {
  changeId: string;
  accountId: string;
  proposal: AccountProposal;
  /** `null`: created without a page. */
  record: PageRecord | null;
}

export interface RecordLinking extends RecordLink {
  changeId: string;
  accountId: string;
  record: PageRecord;
}

/**
 * Creates an account from what the user saw and edited, its first contact if one is named, and
 * links the page's records to it.
 * @throws {StoreError} `invalid` if a text does not fit or the id is taken; nothing was written
 * @example await createAccount(db, { changeId, accountId, proposal, record, ...ids, source }, now)
 */
export async function createAccount(
  db: BellwetherDatabase,
  creation: AccountCreation,
  now: number,
): Promise<WriteReceipt> {
  const { changeId, accountId, record } = creation;
  const plan = async () => {
    if (await db.accounts.get(accountId))
      throw new StoreError('invalid', 'An account with this id exists. Start the creation again.');
    const links = record ? linkPuts({ ...creation, record }, now) : [];
    const accounts: [string, ...string[]] = [accountId, ...(await formerAccounts(db, links))];
    return { accountIds: accounts, puts: [...accountPuts(creation, now), ...links] };
  };
  return commit(db, { id: changeId, label: 'create-account', plan }, now);
}

/**
 * Links a page's record to an account, or to another one than before: that is how a wrong match
 * is corrected. The account and contact records that the page names go with it, so that their
 * other records find the same account. Facts logged earlier stay where they were logged.
 * @throws {StoreError} `not-found` if the account is gone; nothing was written
 * @example await linkRecord(db, { changeId, accountId, record, ...ids, source }, Date.now())
 */
export async function linkRecord(
  db: BellwetherDatabase,
  linking: RecordLinking,
  now: number,
): Promise<WriteReceipt> {
  const plan = async () => {
    const puts = linkPuts(linking, now);
    const accountIds: [string, ...string[]] = [
      linking.accountId,
      ...(await formerAccounts(db, puts)),
    ];
    return { accountIds, puts };
  };
  return commit(db, { id: linking.changeId, label: 'link', plan }, now);
}

type LinkPut = { table: 'externalIds'; row: ExternalId };

function linkPuts(linking: RecordLinking, now: number): LinkPut[] {
  const { record, accountRecordId, contactRecordId } = linking;
  const named: [RecordType, string | null][] = [
    ['account', accountRecordId],
    ['contact', contactRecordId],
    [record.recordType, record.recordId],
  ];
  const rows = named
    .filter((one): one is [RecordType, string] => one[1] !== null && one[1] !== '')
    .map(([recordType, recordId]) => externalIdOf(linking, recordType, recordId, now));
  return [...new Map(rows.map((row) => [row.key, row])).values()].map((row) => ({
    table: 'externalIds',
    row,
  }));
}

function externalIdOf(
  { record, accountId, source }: RecordLinking,
  recordType: RecordType,
  recordId: string,
  now: number,
): ExternalId {
  const { site, host } = record;
  const key = externalKey(site, host, recordType, recordId);
  return { key, accountId, site, host, recordType, recordId, linkedAt: now, source };
}

/** Accounts that lose a link, so that panels showing them look again. */
async function formerAccounts(db: BellwetherDatabase, puts: LinkPut[]): Promise<string[]> {
  const found = await db.externalIds.bulkGet(puts.map(({ row }) => row.key));
  const former = new Set(found.flatMap((one) => (one ? [one.accountId] : [])));
  const stored = await db.accounts.bulkGet([...former]);
  return stored.flatMap((account) => (account?.deletedAt === null ? [account.id] : []));
}

function accountPuts(creation: AccountCreation, now: number): Put[] {
  const { accountId: id, proposal, source } = creation;
  const domain = proposal.domain?.trim().toLowerCase() ?? '';
  const row: Account = {
    id,
    name: proposal.name,
    domains: domain === '' ? [] : [domain],
    arr: null,
    renewalAt: null,
    ownerName: null,
    seats: null,
    cadenceDays: null,
    isDemo: false,
    source,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  const contact = contactOf(creation, now);
  const contacts: Put[] = contact ? [{ table: 'contacts', row: contact }] : [];
  return [{ table: 'accounts', row }, ...contacts];
}

function contactOf(creation: AccountCreation, now: number): Contact | null {
  const { accountId, proposal, source } = creation;
  const email = proposal.contactEmail?.trim().toLowerCase() ?? '';
  const name = proposal.contactName?.trim() || email;
  if (name === '') return null;
  return {
    id: crypto.randomUUID(),
    accountId,
    occurredAt: now,
    recordedAt: now,
    deletedAt: null,
    source,
    name,
    emails: email === '' ? [] : [email],
    phone: null,
    role: null,
  };
}

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
 * links the page's record to it, with the account and contact records it names if nobody has them.
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
    const { puts, former } = record
      ? await linkPuts(db, { ...creation, record }, now)
      : { puts: [], former: [] };
    const accountIds: [string, ...string[]] = [accountId, ...former];
    return { accountIds, puts: [...accountPuts(creation, now), ...puts] };
  };
  return commit(db, { id: changeId, label: 'create-account', accountId, plan }, now);
}

/**
 * Links a page's record to an account, or to another one than before: that is how a wrong match
 * is corrected. The account and contact records that the page names go with it where nobody has
 * them yet, so that their other records find the same account; one that somebody has is moved from
 * its own page only, or else one ticket would take all of a customer along. Facts logged earlier
 * stay where they were logged.
 * @throws {StoreError} `not-found` if the account is gone; nothing was written
 * @example await linkRecord(db, { changeId, accountId, record, ...ids, source }, Date.now())
 */
export async function linkRecord(
  db: BellwetherDatabase,
  linking: RecordLinking,
  now: number,
): Promise<WriteReceipt> {
  const { changeId, accountId } = linking;
  const plan = async () => {
    const { puts, former } = await linkPuts(db, linking, now);
    return { accountIds: [accountId, ...former] as [string, ...string[]], puts };
  };
  return commit(db, { id: changeId, label: 'link', accountId, plan }, now);
}

type LinkPut = { table: 'externalIds'; row: ExternalId };

/** The links to write, and the accounts that lose one, so that panels showing them look again. */
async function linkPuts(
  db: BellwetherDatabase,
  linking: RecordLinking,
  now: number,
): Promise<{ puts: LinkPut[]; former: string[] }> {
  const rows = externalIds(linking, now);
  const owners = await ownersOf(
    db,
    rows.map(({ key }) => key),
  );
  const own = rows.at(-1)?.key;
  const kept = rows.filter(({ key }) => key === own || !owners.has(key));
  const former = kept.flatMap(({ key }) => owners.get(key) ?? []);
  return {
    puts: kept.map((row) => ({ table: 'externalIds', row })),
    former: [...new Set(former)].filter((accountId) => accountId !== linking.accountId),
  };
}

/** The account and contact records that a page names, and the page's own record, which is last. */
function externalIds(linking: RecordLinking, now: number): ExternalId[] {
  const { record, accountRecordId, contactRecordId } = linking;
  const own = externalIdOf(linking, record.recordType, record.recordId, now);
  const named: [RecordType, string | null][] = [
    ['account', accountRecordId],
    ['contact', contactRecordId],
  ];
  const related = named
    .filter((one): one is [RecordType, string] => one[1] !== null && one[1] !== '')
    .map(([recordType, recordId]) => externalIdOf(linking, recordType, recordId, now))
    .filter(({ key }) => key !== own.key);
  return [...related, own];
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

/** Who has these records; a deleted account has none. */
async function ownersOf(db: BellwetherDatabase, keys: string[]): Promise<Map<string, string>> {
  const links = (await db.externalIds.bulkGet(keys)).filter((link) => link !== undefined);
  const accounts = await db.accounts.bulkGet(links.map(({ accountId }) => accountId));
  const kept = links.filter((_, index) => accounts[index]?.deletedAt === null);
  return new Map(kept.map(({ key, accountId }) => [key, accountId]));
}

function accountPuts(creation: AccountCreation, now: number): Put[] {
  const { accountId: id, proposal, source } = creation;
  const domain = proposal.domain?.trim().toLowerCase() ?? '';
  const row: Account = {
    id,
    name: proposal.name,
    domains: domain === '' ? [] : [domain],
    arr: proposal.arr,
    renewalAt: proposal.renewalAt,
    ownerName: null,
    seats: null,
    cadenceDays: null,
    isDemo: false,
    source,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    sharedDomains: [],
    parentId: null,
    mergedIntoId: null,
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

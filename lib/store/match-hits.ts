import type { Account } from '../model/account.ts';
import type { MatchHit, MatchHits, MatchKeys } from '../model/match.ts';
import type { BellwetherDatabase } from './database.ts';
import { findSimilar } from './similar-names.ts';
import { fromStored, nameKey } from './tables.ts';
import { runRead } from './write-transaction.ts';

/** Rows read for one kind of key: enough to see that a key decides nothing. */
const HITS_MAX = 50;
/** Parts of one account that are listed. */
const PARTS_MAX = 20;

/** A key that was found, and the account it belongs to. */
type Found = [value: string, accountId: string];

/**
 * The accounts that a page's keys belong to, by kind of key, and accounts with a like name where
 * none does. Deleted accounts are no hits.
 * @throws {StoreError} if the database cannot be read
 * @example const hits = await findMatchHits(db, matchKeys(record, fields));
 */
export async function findMatchHits(db: BellwetherDatabase, keys: MatchKeys): Promise<MatchHits> {
  return runRead(db, async () => {
    const sharedDomains = await findShared(db, keys.domains);
    const own = keys.domains.filter((domain) => !sharedDomains.includes(domain));
    const found = await Promise.all([
      linked(db, keys.externalKeys, 'key'),
      linked(db, keys.importedIds, 'recordId'),
      domains(db, own),
      emails(db, keys.emails),
      names(db, keys.names),
    ]);
    const accounts = await readAccounts(db, new Set(found.flat().map(([, id]) => id)));
    const parts = await partsOf(db, [...accounts.keys()]);
    const toHits = (list: Found[]) => list.flatMap((one) => toHit(one, accounts, parts));
    const [byExternalKey, byImportedId, ...others] = found.map(toHits) as ArrayOf5<MatchHit[]>;
    const [byDomain, byEmail, byName] = others;
    const isUnknown = [byExternalKey, ...others].every((hits) => hits.length === 0);
    const [name] = isUnknown ? keys.names : [];
    const similar = name === undefined ? [] : await findSimilar(db, name);
    return { byExternalKey, byImportedId, byDomain, byEmail, byName, similar, sharedDomains };
  });
}

type ArrayOf5<T> = [T, T, T, T, T];

/** Domains that some account has together with others. */
async function findShared(db: BellwetherDatabase, wanted: string[]): Promise<string[]> {
  const rows = await db.accounts.where('sharedDomains').anyOf(wanted).limit(HITS_MAX).toArray();
  const shared = rows.filter(isKept).flatMap(({ sharedDomains }) => sharedDomains);
  return wanted.filter((domain) => shared.includes(domain));
}

/** @param value what of a link is said to have hit */
async function linked(
  db: BellwetherDatabase,
  keys: string[],
  value: 'key' | 'recordId',
): Promise<Found[]> {
  const rows = await db.externalIds.bulkGet(keys);
  return rows.flatMap((row): Found[] => (row ? [[row[value], row.accountId]] : []));
}

async function domains(db: BellwetherDatabase, wanted: string[]): Promise<Found[]> {
  const rows = await db.accounts
    .where('domains')
    .anyOf(wanted)
    .distinct()
    .filter(isKept)
    .limit(HITS_MAX)
    .toArray();
  return rows.flatMap((row) => valuesIn(wanted, row.domains, row.id));
}

async function emails(db: BellwetherDatabase, wanted: string[]): Promise<Found[]> {
  const rows = await db.contacts.where('emails').anyOf(wanted).distinct().limit(HITS_MAX).toArray();
  const kept = rows.filter(isKept);
  const found = kept.flatMap((row) => valuesIn(wanted, row.emails, row.accountId));
  return [...new Map(found.map((one) => [one.join(' '), one])).values()];
}

/**
 * Letter by letter: one that differs by case or width alone is a like name, and only suggested. It
 * does make doubtful an account whose name is the same.
 */
async function names(db: BellwetherDatabase, wanted: string[]): Promise<Found[]> {
  const rows = await db.accounts
    .where('nameKey')
    .anyOf(wanted.map(nameKey))
    .filter(isKept)
    .limit(HITS_MAX)
    .toArray();
  const exact = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim();
  return wanted.flatMap((one): Found[] => {
    const alike = rows.filter((row) => row.nameKey === nameKey(one));
    const isExact = alike.some(({ name }) => exact(name) === exact(one));
    return isExact ? alike.map(({ id }): Found => [one, id]) : [];
  });
}

function valuesIn(wanted: string[], held: string[], accountId: string): Found[] {
  return wanted.filter((value) => held.includes(value)).map((value) => [value, accountId]);
}

async function readAccounts(
  db: BellwetherDatabase,
  ids: ReadonlySet<string>,
): Promise<Map<string, Account>> {
  const stored = await db.accounts.bulkGet([...ids]);
  const kept = stored
    .map((raw) => fromStored('accounts', raw))
    .filter((account) => account !== null)
    .filter(isKept);
  return new Map(kept.map((account) => [account.id, account]));
}

type Parts = Map<string, MatchHit['parts']>;

async function partsOf(db: BellwetherDatabase, accountIds: string[]): Promise<Parts> {
  const rows = await db.accounts
    .where('parentId')
    .anyOf(accountIds)
    .filter(isKept)
    .limit(PARTS_MAX)
    .toArray();
  const byParent = Map.groupBy(rows, ({ parentId }) => parentId ?? '');
  const toParts = (children: typeof rows) =>
    children.map(({ id, name }) => ({ accountId: id, name }));
  return new Map([...byParent].map(([parentId, children]) => [parentId, toParts(children)]));
}

function toHit([value, accountId]: Found, accounts: Map<string, Account>, parts: Parts) {
  const account = accounts.get(accountId);
  if (!account) return [];
  const { name: accountName, domains } = account;
  return [{ value, accountId, accountName, domains, parts: parts.get(accountId) ?? [] }];
}

function isKept({ deletedAt }: { deletedAt: number | null }): boolean {
  return deletedAt === null;
}

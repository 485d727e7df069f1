import type { Account } from '../model/account.ts';
import type { MatchHit, MatchHits, MatchKeys } from '../model/match.ts';
import type { BellwetherDatabase } from './database.ts';
import { fromStored, nameKey } from './tables.ts';
import { runRead } from './write-transaction.ts';

/** Rows read for one kind of key: enough to see that a key decides nothing. */
const HITS_MAX = 50;

/** A key that was found, and the account it belongs to. */
type Found = [value: string, accountId: string];

/**
 * The accounts that a page's keys belong to, by kind of key. Deleted accounts are no hits.
 * @throws {StoreError} if the database cannot be read
 * @example const hits = await findMatchHits(db, matchKeys(record, fields));
 */
export async function findMatchHits(db: BellwetherDatabase, keys: MatchKeys): Promise<MatchHits> {
  return runRead(db, async () => {
    const [byExternalKey, byDomain, byEmail, byName] = await Promise.all([
      externalKeys(db, keys.externalKeys),
      domains(db, keys.domains),
      emails(db, keys.emails),
      names(db, keys.names),
    ]);
    const found = [byExternalKey, byDomain, byEmail, byName];
    const accounts = await readAccounts(db, new Set(found.flat().map(([, id]) => id)));
    const toHits = (list: Found[]) => list.flatMap((one) => toHit(one, accounts));
    return {
      byExternalKey: toHits(byExternalKey),
      byDomain: toHits(byDomain),
      byEmail: toHits(byEmail),
      byName: toHits(byName),
    };
  });
}

async function externalKeys(db: BellwetherDatabase, keys: string[]): Promise<Found[]> {
  const rows = await db.externalIds.bulkGet(keys);
  return rows.flatMap((row): Found[] => (row ? [[row.key, row.accountId]] : []));
}

async function domains(db: BellwetherDatabase, wanted: string[]): Promise<Found[]> {
  const rows = await db.accounts
    .where('domains')
    .anyOf(wanted)
    .distinct()
    .limit(HITS_MAX)
    .toArray();
  return rows.flatMap((row) => valuesIn(wanted, row.domains, row.id));
}

async function emails(db: BellwetherDatabase, wanted: string[]): Promise<Found[]> {
  const rows = await db.contacts.where('emails').anyOf(wanted).distinct().limit(HITS_MAX).toArray();
  const kept = rows.filter(({ deletedAt }) => deletedAt === null);
  const found = kept.flatMap((row) => valuesIn(wanted, row.emails, row.accountId));
  return [...new Map(found.map((one) => [one.join(' '), one])).values()];
}

async function names(db: BellwetherDatabase, wanted: string[]): Promise<Found[]> {
  const nameOfKey = new Map(wanted.map((name) => [nameKey(name), name]));
  const rows = await db.accounts
    .where('nameKey')
    .anyOf([...nameOfKey.keys()])
    .limit(HITS_MAX)
    .toArray();
  return rows.map((row): Found => [nameOfKey.get(row.nameKey) ?? row.name, row.id]);
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
    .filter((account) => account !== null && account.deletedAt === null)
    .filter((account) => account !== null);
  return new Map(kept.map((account) => [account.id, account]));
}

function toHit([value, accountId]: Found, accounts: Map<string, Account>): MatchHit[] {
  const account = accounts.get(accountId);
  return account ? [{ value, accountId, accountName: account.name }] : [];
}

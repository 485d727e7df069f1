import type { ExternalId } from '../model/account.ts';
import type { AccountIdentity } from '../model/identity.ts';
import type { WriteReceipt } from '../model/write-receipt.ts';
import { readable } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import { StoreError } from './errors.ts';
import { rearrange } from './rearrange.ts';
import { fromStored } from './tables.ts';
import { runRead } from './write-transaction.ts';

/**
 * @returns `null` if there is no such account
 * @throws {StoreError} if the database cannot be read
 * @example const identity = await readIdentity(db, accountId);
 */
export async function readIdentity(
  db: BellwetherDatabase,
  accountId: string,
): Promise<AccountIdentity | null> {
  return runRead(db, async () => {
    const [raw, links, parts] = await Promise.all([
      db.accounts.get(accountId),
      db.externalIds.where('accountId').equals(accountId).toArray(),
      db.accounts.where('parentId').equals(accountId).toArray(),
    ]);
    const account = fromStored('accounts', raw);
    if (account?.deletedAt !== null) return null;
    const parent = account.parentId === null ? null : await db.accounts.get(account.parentId);
    return {
      records: readable('externalIds', links).sort(byLinking),
      domains: account.domains.map((domain) => ({
        domain,
        isShared: account.sharedDomains.includes(domain),
      })),
      parent: parent?.deletedAt === null ? { id: parent.id, name: parent.name } : null,
      parts: parts
        .filter(({ deletedAt }) => deletedAt === null)
        .map(({ id, name }) => ({ id, name }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    };
  });
}

/**
 * Takes a linked record from its account: its page asks again whose it is. Facts stay.
 * @throws {StoreError} `not-found` if it is not linked to this account; nothing was written
 * @example await unlinkRecord(db, { changeId, accountId, key: record.key }, Date.now())
 */
export async function unlinkRecord(
  db: BellwetherDatabase,
  { changeId, accountId, key }: { changeId: string; accountId: string; key: string },
  now: number,
): Promise<WriteReceipt> {
  const plan = async () => {
    if ((await db.externalIds.get(key))?.accountId !== accountId)
      throw new StoreError('not-found', 'This record is not linked here any more. Look again.');
    const writes = [{ table: 'externalIds' as const, key, row: null }];
    return { accountIds: [accountId] as [string], writes };
  };
  return rearrange(db, { id: changeId, label: 'unlink', plan }, now);
}

function byLinking(a: ExternalId, b: ExternalId): number {
  return b.linkedAt - a.linkedAt || (a.key < b.key ? -1 : 1);
}

import type { WriteReceipt } from '../model/write-receipt.ts';
import { commit } from './commit.ts';
import type { BellwetherDatabase } from './database.ts';
import { IdentityError } from './identity-fault.ts';
import { requireAccount } from './redirect.ts';

/**
 * Makes an account a part of another, or lets it stand alone.
 * @param change.parentId `null`: it stands alone
 * @throws {IdentityError} `itself`, `cycle` or `demo`, and {StoreError}; nothing was written
 * @example await setParent(db, { changeId, accountId, parentId: group }, Date.now())
 */
export async function setParent(
  db: BellwetherDatabase,
  { changeId, accountId, parentId }: ParentChange,
  now: number,
): Promise<WriteReceipt> {
  const plan = async () => {
    const account = await requireAccount(db, accountId);
    if (parentId === accountId) throw new IdentityError('itself');
    if (parentId !== null) {
      const parent = await requireAccount(db, parentId);
      if (parent.isDemo !== account.isDemo) throw new IdentityError('demo');
      if ((await ancestorsOf(db, parentId)).has(accountId)) throw new IdentityError('cycle');
    }
    const touched = [parentId, account.parentId].filter((id) => id !== null);
    const accountIds: [string, ...string[]] = [accountId, ...touched];
    const row = { ...account, parentId, updatedAt: now };
    return { accountIds, puts: [{ table: 'accounts' as const, row }] };
  };
  return commit(db, { id: changeId, label: 'parent', accountId, plan }, now);
}

export interface ParentChange {
  changeId: string;
  accountId: string;
  parentId: string | null;
}

/** The account's parent, its parent's, and so on, inside the caller's transaction. */
export async function ancestorsOf(
  db: BellwetherDatabase,
  accountId: string,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let next = (await db.accounts.get(accountId))?.parentId ?? null;
  while (next !== null && !found.has(next)) {
    found.add(next);
    next = (await db.accounts.get(next))?.parentId ?? null;
  }
  return found;
}

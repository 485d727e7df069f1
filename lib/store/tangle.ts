import type { BellwetherDatabase } from './database.ts';
import type { ChangeRow } from './tables.ts';

/** What is looked at of an account that lies in the database or will be brought back. */
interface Relations {
  deletedAt?: unknown;
  parentId?: unknown;
}

/**
 * Whether the rows that an undo brings back would belong to an account that is gone since, or make
 * an account a part of itself: accounts were merged or given another parent in the meantime.
 */
export async function wouldTangle(db: BellwetherDatabase, { before }: ChangeRow): Promise<boolean> {
  const restored = new Map<unknown, Relations | null>(
    before
      .filter(({ table }) => table === 'accounts')
      .map(({ key, row }) => [key, row as Relations | null]),
  );
  const find = async (id: unknown): Promise<Relations | null> => {
    const known = restored.get(id);
    if (known !== undefined) return known;
    return typeof id === 'string' ? ((await db.accounts.get(id)) ?? null) : null;
  };
  for (const accountId of ownersIn(before)) if (!isLiving(await find(accountId))) return true;
  for (const [id, account] of restored)
    if (isLiving(account) && (await isTangled(id, account, find))) return true;
  return false;
}

const OWNED = new Set([
  'contacts',
  'interactions',
  'surveyAnswers',
  'signals',
  'tasks',
  'externalIds',
]);

function ownersIn(before: ChangeRow['before']): Set<unknown> {
  const facts = before.filter(({ table, row }) => row !== null && OWNED.has(table));
  return new Set(facts.map(({ row }) => (row as { accountId?: unknown }).accountId));
}

function isLiving(account: Relations | null): account is Relations {
  return account !== null && account.deletedAt === null;
}

/** Whether the way up from an account ends at one that is gone, or leads back to it. */
async function isTangled(
  id: unknown,
  account: Relations,
  find: (id: unknown) => Promise<Relations | null>,
): Promise<boolean> {
  const seen = new Set([id]);
  for (let next = account.parentId ?? null; next !== null; ) {
    if (seen.has(next)) return true;
    seen.add(next);
    const parent = await find(next);
    if (!isLiving(parent)) return true;
    next = parent.parentId ?? null;
  }
  return false;
}

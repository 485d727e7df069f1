import type { Account } from '../model/account.ts';
import type { MergePreview } from '../model/identity.ts';
import type { BellwetherDatabase } from './database.ts';
import { requirePair } from './merge.ts';
import { countRows, rowsOfAccount } from './rows-of-account.ts';
import { daysOf } from './score.ts';
import { runRead } from './write-transaction.ts';

/**
 * What a merge would move; nothing is written.
 * @throws {IdentityError} `same-account` or `demo`, and {StoreError}
 * @example const { moves } = await previewMerge(db, staysId, goesId);
 */
export async function previewMerge(
  db: BellwetherDatabase,
  staysId: string,
  goesId: string,
): Promise<MergePreview> {
  return runRead(db, async () => {
    const [stays, goes] = await requirePair(db, staysId, goesId);
    const [rows, parts, drafts, days, there] = await Promise.all([
      rowsOfAccount(db, goesId),
      db.accounts.where('parentId').equals(goesId).toArray(),
      db.drafts.where('key').equals(goesId).count(),
      daysOf(db, goesId).toArray(),
      daysOf(db, staysId).toArray(),
    ]);
    const taken = new Set(there.map(({ day }) => day));
    return {
      stays: sideOf(stays),
      goes: sideOf(goes),
      moves: {
        ...countRows(rows),
        domains: goes.domains.filter((domain) => !stays.domains.includes(domain)).length,
        parts: parts.filter(({ id, deletedAt }) => id !== staysId && deletedAt === null).length,
        drafts,
        scoreDays: days.filter(({ day }) => !taken.has(day)).length,
      },
    };
  });
}

function sideOf({ id, name, arr, renewalAt, ownerName }: Account): MergePreview['stays'] {
  return { id, name, arr, renewalAt, ownerName };
}

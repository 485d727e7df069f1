import type { Account } from '../model/account.ts';
import type { BellwetherDatabase } from './database.ts';
import { requirePair } from './merge.ts';
import type { ChosenField } from './merged-account.ts';
import { countRows, type OwnedTable, rowsOfAccount } from './rows-of-account.ts';
import { daysOf } from './score.ts';
import { runRead } from './write-transaction.ts';

type Side = Pick<Account, 'id' | ChosenField>;

/** Two accounts side by side, before they become one. */
export interface MergePreview {
  stays: Side;
  goes: Side;
  /** What moves, by kind: only what is not marked deleted is counted. */
  moves: Record<OwnedTable | 'domains' | 'parts' | 'drafts' | 'scoreDays', number>;
}

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

function sideOf({ id, name, arr, renewalAt, ownerName }: Account): Side {
  return { id, name, arr, renewalAt, ownerName };
}

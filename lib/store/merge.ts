import type { Account } from '../model/account.ts';
import { type MergeChoice, OWNED_TABLES } from '../model/identity.ts';
import { LogDraft } from '../model/log-entry.ts';
import type { WriteReceipt } from '../model/write-receipt.ts';
import type { BellwetherDatabase } from './database.ts';
import { ancestorsOf } from './families.ts';
import { IdentityError } from './identity-fault.ts';
import { joinDrafts } from './joined-drafts.ts';
import { mergedAccount } from './merged-account.ts';
import { type RowWrite, rearrange } from './rearrange.ts';
import { requireAccount } from './redirect.ts';
import { handOver, rowsOfAccount } from './rows-of-account.ts';
import { daysOf } from './score.ts';
import { toStored } from './tables.ts';

export interface Merge {
  changeId: string;
  /** The account that stays, and keeps its id. */
  staysId: string;
  /** The account that goes: its id leads to the other one from then on. */
  goesId: string;
  choice: MergeChoice;
}

/**
 * Makes two accounts of one customer one. Everything of the account that goes moves: people,
 * interactions, answers, signals with a band set by hand, tasks, linked records, domains, its parts,
 * what was typed and not sent, and its score history for the days on which the other has none. One
 * transaction, with the score of the account that stays; `undo` gives every row back as it was.
 * @throws {IdentityError} `same-account`, `demo` or `too-many-domains`, and {StoreError}; nothing
 * was written
 * @example await mergeAccounts(db, { changeId, staysId, goesId, choice }, Date.now())
 */
export async function mergeAccounts(
  db: BellwetherDatabase,
  { changeId, staysId, goesId, choice }: Merge,
  now: number,
): Promise<WriteReceipt> {
  const plan = async () => {
    const [stays, goes] = await requirePair(db, staysId, goesId);
    const lines = await Promise.all([ancestorsOf(db, staysId), ancestorsOf(db, goesId)]);
    const merged = mergedAccount(stays, goes, choice, {
      staysUnderGoes: lines[0].has(goesId),
      goesUnderStays: lines[1].has(staysId),
    });
    const left = { ...goes, parentId: null, deletedAt: now, mergedIntoId: staysId };
    const parts = await moveParts(db, goesId, { ...merged, updatedAt: now });
    const writes = [
      ...parts,
      accountWrite({ ...left, updatedAt: now }),
      ...(await moveFacts(db, goesId, staysId)),
      ...(await moveHistory(db, goesId, staysId)),
      ...(await moveDraft(db, goesId, staysId)),
    ];
    const partIds = parts.map(({ key }) => String(key)).filter((id) => id !== staysId);
    return { accountIds: [staysId, goesId, ...partIds] as [string, ...string[]], writes };
  };
  return rearrange(db, { id: changeId, label: 'merge', plan }, now);
}

/** Two accounts that may become one, inside the caller's transaction. */
export async function requirePair(
  db: BellwetherDatabase,
  staysId: string,
  goesId: string,
): Promise<[stays: Account, goes: Account]> {
  if (staysId === goesId) throw new IdentityError('same-account');
  const [stays, goes] = await Promise.all([
    requireAccount(db, staysId),
    requireAccount(db, goesId),
  ]);
  if (stays.isDemo !== goes.isDemo) throw new IdentityError('demo');
  return [stays, goes];
}

function accountWrite(row: Account): RowWrite {
  return { table: 'accounts', key: row.id, row: toStored({ table: 'accounts', row }) };
}

/** The merged account, and the parts of the one that goes, which become its own. */
async function moveParts(
  db: BellwetherDatabase,
  goesId: string,
  merged: Account,
): Promise<RowWrite[]> {
  const parts = await db.accounts.where('parentId').equals(goesId).toArray();
  const others = parts.filter(({ id }) => id !== merged.id);
  return [
    accountWrite(merged),
    ...others.map((row) => ({
      table: 'accounts' as const,
      key: row.id,
      row: { ...row, parentId: merged.id },
    })),
  ];
}

async function moveFacts(db: BellwetherDatabase, from: string, to: string): Promise<RowWrite[]> {
  const rows = await rowsOfAccount(db, from);
  return OWNED_TABLES.flatMap((table) => handOver(table, rows[table], to));
}

/** One customer has one score a day: where both have one, the one that was shown here stays. */
async function moveHistory(db: BellwetherDatabase, from: string, to: string): Promise<RowWrite[]> {
  const [moving, there] = await Promise.all([daysOf(db, from).toArray(), daysOf(db, to).toArray()]);
  const taken = new Set(there.map(({ day }) => day));
  return moving.flatMap((row): RowWrite[] => {
    const leave: RowWrite = { table: 'scoreDays', key: [from, row.day], row: null };
    if (taken.has(row.day)) return [leave];
    return [leave, { table: 'scoreDays', key: [to, row.day], row: { ...row, accountId: to } }];
  });
}

async function moveDraft(db: BellwetherDatabase, from: string, to: string): Promise<RowWrite[]> {
  const [moving, there] = await db.drafts.bulkGet([from, to]);
  if (!moving) return [];
  const both = there && joinReadable(there.draft, moving.draft);
  return [
    { table: 'drafts', key: from, row: null },
    { table: 'drafts', key: to, row: { key: to, draft: both ?? moving.draft } },
  ];
}

function joinReadable(a: unknown, b: unknown): LogDraft | null {
  const [one, other] = [LogDraft.safeParse(a), LogDraft.safeParse(b)];
  if (one.success && other.success) return joinDrafts(one.data, other.data);
  return one.success ? one.data : null;
}

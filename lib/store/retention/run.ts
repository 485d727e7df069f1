import { RETENTION_KINDS, type RetentionKind } from '../../model/privacy.ts';
import { appendAudit } from '../audit.ts';
import type { BellwetherDatabase } from '../database.ts';
import { localDay } from '../local-day.ts';
import { forgetNpsTrends } from '../nps-trend-cache.ts';
import { rescoreAccounts } from '../score.ts';
import { readScoreRules } from '../score-rules.ts';
import { signalChange } from '../signal-change.ts';
import { runRead, runWrite } from '../write-transaction.ts';
import { AGING_TABLES, dueAs, isHeld, type Spared } from './due.ts';
import { dropOldImages } from './leftovers.ts';
import { type Cutoffs, cutoffsOf, policyOf } from './policy.ts';
import { type DueOfAccount, readSpared, scanDue } from './scan.ts';

/** Accounts of one transaction: short enough for a log to get in between. */
const CHUNK = 25;
/** In `meta`: what a run has done so far, for the audit log; another run goes on counting. */
const TALLY_KEY = 'retentionTally';

/** How many rows of each kind went. */
export type Gone = Partial<Record<RetentionKind, number>>;

/**
 * Lets go of everything that is older than it is kept: in chunks of accounts, each with the scores of
 * those it touched. Whoever is on hold, and the demo, keep everything. Safe to stop and to repeat.
 * @param now epoch ms; decides alone what is old
 * @returns what went, which the audit log says too, kind by kind
 * @throws {StoreError} or {DatabaseNewerError}; chunks already written stay
 * @example await runRetention(db, Date.now());
 */
export async function runRetention(db: BellwetherDatabase, now: number): Promise<Gone> {
  const cutoffs = cutoffsOf(await runRead(db, () => policyOf(db)), now);
  const { byAccount } = await scanDue(db, cutoffs);
  const accounts = [...byAccount];
  for (let from = 0; from < accounts.length; from += CHUNK) {
    const chunk = accounts.slice(from, from + CHUNK);
    await runWrite(db, () => dropFacts(db, chunk, cutoffs, now));
    signalChange(chunk.map(([accountId]) => accountId));
  }
  return runWrite(db, () => finish(db, cutoffs, now));
}

async function dropFacts(
  db: BellwetherDatabase,
  chunk: [string, DueOfAccount][],
  cutoffs: Cutoffs,
  now: number,
): Promise<void> {
  // A hold, or another writer, may have come in since the facts were looked for.
  const spared = await readSpared(db);
  const gone: Gone = {};
  for (const [accountId, { keys, hasDays }] of chunk) {
    for (const table of AGING_TABLES) {
      const rows = await db.table(table).bulkGet(keys[table] ?? []);
      const due = rows.filter((row) => row && !isHeld(row, spared) && dueAs(table, row, cutoffs));
      for (const row of due) add(gone, dueAs(table, row, cutoffs)?.kind ?? 'interactions', 1);
      await db.table(table).bulkDelete(due.map(({ id }) => id));
    }
    if (hasDays && !spared.held.has(accountId))
      add(gone, 'scoreDays', await dropDays(db, accountId, cutoffs.scoreDays ?? 0));
  }
  const touched = chunk.map(([accountId]) => accountId);
  await rescoreAccounts(db, touched, await readScoreRules(db), now);
  if (gone.surveyAnswers) await forgetNpsTrends(db);
  await keepTally(db, gone);
}

async function dropDays(db: BellwetherDatabase, accountId: string, cutoff: number) {
  return db.scoreDays
    .where('[accountId+day]')
    .between([accountId, ''], [accountId, localDay(cutoff)], true, false)
    .delete();
}

/** What belongs to no account's facts, and the lines of the audit log. */
async function finish(db: BellwetherDatabase, cutoffs: Cutoffs, now: number): Promise<Gone> {
  const spared = await readSpared(db);
  const { drafts, pageReads, changes } = cutoffs;
  const gone: Gone = {};
  if (drafts !== null) add(gone, 'drafts', await dropDrafts(db, drafts, spared));
  if (pageReads !== null)
    add(gone, 'pageReads', await db.pageReads.filter(({ lastAt }) => lastAt < pageReads).delete());
  if (changes !== null) add(gone, 'changes', await db.changes.where('at').below(changes).delete());
  await dropOldImages(db, cutoffs, spared);
  const all = await keepTally(db, gone);
  await db.meta.delete(TALLY_KEY);
  for (const kind of RETENTION_KINDS)
    if (all[kind])
      await appendAudit(db, { action: 'retention', subject: kind, count: all[kind] }, now);
  return all;
}

async function dropDrafts(db: BellwetherDatabase, cutoff: number, { held, demo }: Spared) {
  return db.drafts
    .filter(({ key, draft }) => draft?.updatedAt < cutoff && !held.has(key) && !demo.has(key))
    .delete();
}

function add(gone: Gone, kind: RetentionKind, rows: number): void {
  if (rows > 0) gone[kind] = (gone[kind] ?? 0) + rows;
}

/** Written with what it counts, so that a run that is stopped leaves no row out of the log. */
async function keepTally(db: BellwetherDatabase, gone: Gone): Promise<Gone> {
  const tally: Gone = { ...((await db.meta.get(TALLY_KEY))?.value as Gone | undefined) };
  for (const kind of RETENTION_KINDS) add(tally, kind, gone[kind] ?? 0);
  await db.meta.put({ key: TALLY_KEY, value: tally });
  return tally;
}

import { DAY_MS } from '../time.ts';
import type { BellwetherDatabase } from './database.ts';
import { forgetNpsTrends, keepNpsTrends } from './nps-trend-cache.ts';
import { savePortfolioContext } from './portfolio-context.ts';
import { takeSnapshot, withLearnedSince } from './portfolio-snapshot.ts';
import { cutoffsOf, policyOf } from './retention/policy.ts';
import { rescoreAccounts } from './score.ts';
import { readScoreRules } from './score-rules.ts';
import { signalChange } from './signal-change.ts';
import { runRead, runWrite } from './write-transaction.ts';

/** Accounts scored in one transaction: short enough for a log to get in between. */
const CHUNK = 25;

/**
 * The nightly run: takes the snapshot of the portfolio that single scores lean on, then scores
 * every account as of `now` and writes the day's history, in chunks. Safe to stop and to repeat.
 * @param onProgress called after each chunk with how many accounts of all are done
 * @throws {StoreError} or {DatabaseNewerError}; chunks already written stay
 * @example await rescoreAll(db, Date.now());
 */
export async function rescoreAll(
  db: BellwetherDatabase,
  now: number,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const before = await runRead(db, () => readScoreRules(db));
  const snapshot = await takeSnapshot(db, now);
  await runWrite(db, async () => {
    const { context } = await readScoreRules(db);
    await savePortfolioContext(db, withLearnedSince(snapshot, before.context, context));
    // Changes can be undone, and retried without effect, for as long as they are kept.
    const { changes: cutoff } = cutoffsOf(await policyOf(db), now);
    if (cutoff !== null) await db.changes.where('at').below(cutoff).delete();
    await forgetNpsTrends(db);
    await keepNpsTrends(db, now);
  });
  const accountIds = await runRead(db, () => db.accounts.toCollection().primaryKeys());
  for (let from = 0; from < accountIds.length; from += CHUNK) {
    const chunk = accountIds.slice(from, from + CHUNK);
    const rescored = await runWrite(db, async () => {
      const due = await withoutNewer(db, chunk, now);
      await rescoreAccounts(db, due, await readScoreRules(db), now);
      return due;
    });
    signalChange(rescored);
    onProgress(from + chunk.length, accountIds.length);
  }
}

/**
 * Leaves out accounts that were scored since the run began: their score knows more. One that is
 * dated further ahead than a run can last comes from a wrong clock, and is renewed.
 */
async function withoutNewer(
  db: BellwetherDatabase,
  accountIds: readonly string[],
  now: number,
): Promise<string[]> {
  const rows = await db.scores.bulkGet([...accountIds]);
  return accountIds.filter((_, index) => {
    const computedAt = rows[index]?.computedAt ?? 0;
    return computedAt <= now || computedAt > now + DAY_MS;
  });
}

import { toScoreRow } from '../health/score-row.ts';
import { factsOf } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import { savePortfolioContext } from './portfolio-context.ts';
import { takeSnapshot } from './portfolio-snapshot.ts';
import { newRevision, readScoreBasis } from './score.ts';
import { readScoreRules, scoreBy } from './score-rules.ts';
import { runRead, runWrite } from './write-transaction.ts';

/** Accounts scored in one transaction. */
const CHUNK = 25;

/**
 * Makes the scores of a staged database, so that they are there when it takes the place of the live
 * one. The history of scores is of what was shown, and gets no new point by it.
 * @param onScored called after each chunk with how many accounts of all are done
 * @throws {StoreError} if the staging database cannot be written
 */
export async function scoreStaged(
  db: BellwetherDatabase,
  now: number,
  onScored: (done: number, total: number) => void = () => {},
): Promise<void> {
  const ids = await runRead(db, () => db.accounts.toCollection().primaryKeys());
  await runWrite(db, () => db.scores.clear());
  // What the portfolio is like is told by scores, and scores lean on it: made twice, they settle.
  for (const round of [0, 1]) {
    for (let from = 0; from < ids.length; from += CHUNK) {
      await runWrite(db, () => scoreChunk(db, ids.slice(from, from + CHUNK), now));
      onScored((round * ids.length + from + CHUNK) / 2, ids.length);
    }
    const snapshot = await takeSnapshot(db, now);
    await runWrite(db, () => savePortfolioContext(db, snapshot));
  }
}

async function scoreChunk(db: BellwetherDatabase, ids: string[], now: number): Promise<void> {
  const rules = await readScoreRules(db);
  for (const id of ids) {
    const { rows, recentBands } = await readScoreBasis(id, now);
    const facts = factsOf(rows);
    if (!facts) continue;
    const health = scoreBy(rules, facts, recentBands, now);
    await db.scores.put({ ...toScoreRow(facts, health), revision: newRevision() });
  }
}

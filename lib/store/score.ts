import { Dexie } from 'dexie';
import { toScoreRow } from '../health/score-row.ts';
import type { AccountFacts, Band, HealthScore } from '../model/health.ts';
import type { ScoreDay } from '../model/score-row.ts';
import { factsOf, readableRows, requestAccountRows, type StoredRows } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import { keptRows } from './kept-rows.ts';
import { localDay } from './local-day.ts';
import { answersOf, readsOfTransaction, type TransactionReads } from './requests.ts';
import { type ScoreRules, scoreBy } from './score-rules.ts';
import type { StoredScore } from './tables.ts';

/**
 * The band by the facts on the last day before that of `now`, however long ago; empty: none. In
 * the current transaction. Pages need not watch it: the account's score is written with each day.
 */
export async function readRecentBands(accountId: string, now: number): Promise<Band[]> {
  const reads = readsOfTransaction();
  const { lastDay } = await answersOf({ lastDay: requestLastDay(reads, accountId, now) });
  return bandsOf(lastDay);
}

/** What the score of one account is made of. */
export interface ScoreBasis extends StoredRows {
  /** By the facts, on the last day before today; empty: none. */
  recentBands: Band[];
}

/** Reads it in the current transaction, in one round. */
export async function readScoreBasis(accountId: string, now: number): Promise<ScoreBasis> {
  const reads = readsOfTransaction();
  const { lastDay, ...raw } = await answersOf({
    ...requestAccountRows(reads, accountId),
    lastDay: requestLastDay(reads, accountId, now),
  });
  return { ...readableRows(raw), recentBands: bandsOf(lastDay) };
}

/** The same, without reading the rows again where they are in memory and still as stored. */
export async function recallScoreBasis(
  db: BellwetherDatabase,
  accountId: string,
  now: number,
): Promise<ScoreBasis> {
  const kept = keptRows(db, accountId);
  if (!kept) return readScoreBasis(accountId, now);
  const reads = readsOfTransaction();
  const { score, lastDay } = await answersOf({
    score: reads.get('scores', accountId),
    lastDay: requestLastDay(reads, accountId, now),
  });
  if ((score as StoredScore | undefined)?.revision !== kept.revision)
    return readScoreBasis(accountId, now);
  return { ...kept.stored, recentBands: bandsOf(lastDay) };
}

/** Asks for the last day before today. */
export function requestLastDay({ last }: TransactionReads, accountId: string, now: number) {
  const days = IDBKeyRange.bound([accountId, ''], [accountId, localDay(now)], false, true);
  return last('scoreDays', null, days);
}

/** The band by the facts of a day; empty: there is none. */
export function bandsOf(lastDay: IDBCursorWithValue | null): Band[] {
  if (!lastDay) return [];
  const { band, computedBand } = lastDay.value as ScoreDay;
  return [computedBand ?? band];
}

/** Writes score and today's history of accounts inside the caller's transaction. */
export async function rescoreAccounts(
  db: BellwetherDatabase,
  accountIds: readonly string[],
  rules: ScoreRules,
  now: number,
): Promise<void> {
  for (const accountId of new Set(accountIds)) {
    const { rows, recentBands } = await readScoreBasis(accountId, now);
    const facts = factsOf(rows);
    if (facts) await putScore(db, facts, scoreBy(rules, facts, recentBands, now));
    else await eraseScore(db, accountId);
  }
}

/** A number that no other write will make. */
export function newRevision(): number {
  return Math.random();
}

/** Writes a score made of these facts inside the caller's transaction. */
export async function putScore(
  db: BellwetherDatabase,
  facts: AccountFacts,
  health: HealthScore,
  revision: number = newRevision(),
): Promise<void> {
  await Promise.all([
    db.scores.put({ ...toScoreRow(facts, health), revision }),
    db.scoreDays.put(scoreDayOf(facts.account.id, health)),
  ]);
}

/** The same of many accounts at once. */
export async function putScores(
  db: BellwetherDatabase,
  scored: readonly { facts: AccountFacts; health: HealthScore }[],
): Promise<void> {
  await Promise.all([
    db.scores.bulkPut(
      scored.map(({ facts, health }) => {
        return { ...toScoreRow(facts, health), revision: newRevision() };
      }),
    ),
    db.scoreDays.bulkPut(scored.map(({ facts, health }) => scoreDayOf(facts.account.id, health))),
  ]);
}

function scoreDayOf(accountId: string, health: HealthScore): ScoreDay {
  const { score, band, coverage, formulaVersion, computedAt, override } = health;
  const day = { accountId, day: localDay(computedAt), score, band, coverage, formulaVersion };
  return override ? { ...day, computedBand: override.computedBand } : day;
}

/** Score and history of an account that is gone. */
export async function eraseScore(db: BellwetherDatabase, accountId: string): Promise<void> {
  await db.scores.delete(accountId);
  await daysOf(db, accountId).delete();
}

/** The history of one account, oldest first. */
export function daysOf(db: BellwetherDatabase, accountId: string) {
  return db.scoreDays
    .where('[accountId+day]')
    .between([accountId, Dexie.minKey], [accountId, Dexie.maxKey]);
}

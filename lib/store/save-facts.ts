import type { AccountFacts } from '../model/health.ts';
import type { BellwetherDatabase } from './database.ts';
import { forgetNpsTrends } from './nps-trend-cache.ts';
import { savePortfolioContext, withMetricsOf } from './portfolio-context.ts';
import { putScore, readRecentBands, rescoreAccounts } from './score.ts';
import { readScoreRules, scoreBy } from './score-rules.ts';
import { signalChange } from './signal-change.ts';
import { checkPut, type Put, type TableName, toStored } from './tables.ts';
import { runWrite } from './write-transaction.ts';

/** Rows of one transaction, about: below it the transaction is the cost, above nothing is won. */
const CHUNK_ROWS = 5_000;

/**
 * Writes many facts at once, for the demo workspace, benches and imports: in chunks of whole
 * accounts, each account scored once. No undo is kept.
 * @throws {StoreError} `invalid` before a chunk is written; earlier chunks stay
 * @example await saveFacts(db, demoWorkspace(now, 1).accounts, now)
 */
export async function saveFacts(
  db: BellwetherDatabase,
  facts: readonly AccountFacts[],
  now: number,
): Promise<void> {
  await runWrite(db, () => learnMetrics(db, facts, now));
  for (const chunk of chunksOf(facts)) {
    await runWrite(db, () => putFacts(db, chunk, now));
    signalChange(chunk.map(({ account }) => account.id));
  }
}

/**
 * Notes in the snapshot which metrics the portfolio has with these facts, inside the caller's
 * transaction: before any of them is scored, because each is expected of all.
 */
export async function learnMetrics(
  db: BellwetherDatabase,
  facts: readonly AccountFacts[],
  now: number,
): Promise<void> {
  const { context } = await readScoreRules(db);
  const learned = withMetricsOf(context, facts, now);
  if (learned !== context) await savePortfolioContext(db, learned);
}

/** Writes and scores facts inside the caller's transaction. */
export async function putFacts(
  db: BellwetherDatabase,
  facts: readonly AccountFacts[],
  now: number,
): Promise<void> {
  const known = await db.accounts.bulkGet(facts.map(({ account }) => account.id));
  const puts = facts.flatMap(putsOf).map(checkPut);
  for (const [table, rows] of Map.groupBy(puts, ({ table }): TableName => table))
    await db.table(table).bulkPut(rows.map(toStored));
  const rules = await readScoreRules(db);
  for (const [index, one] of facts.entries()) {
    // A new account is scored from what is at hand; a known one may have more on disk.
    const { id } = one.account;
    if (known[index]) await rescoreAccounts(db, [id], rules, now);
    else {
      const recentBands = await readRecentBands(id, now);
      await putScore(db, one, scoreBy(rules, one, recentBands, now));
    }
  }
  await forgetNpsTrends(db);
}

function putsOf(facts: AccountFacts): Put[] {
  const { account, contacts, interactions, surveyAnswers, signals, tasks } = facts;
  return [
    { table: 'accounts', row: account },
    ...contacts.map((row) => ({ table: 'contacts', row }) as const),
    ...interactions.map((row) => ({ table: 'interactions', row }) as const),
    ...surveyAnswers.map((row) => ({ table: 'surveyAnswers', row }) as const),
    ...signals.map((row) => ({ table: 'signals', row }) as const),
    ...tasks.map((row) => ({ table: 'tasks', row }) as const),
  ];
}

function* chunksOf(facts: readonly AccountFacts[]): Generator<AccountFacts[]> {
  let chunk: AccountFacts[] = [];
  let rows = 0;
  for (const one of facts) {
    chunk.push(one);
    rows += putsOf(one).length;
    if (rows < CHUNK_ROWS) continue;
    yield chunk;
    chunk = [];
    rows = 0;
  }
  if (chunk.length > 0) yield chunk;
}

import { readableRows } from '../account-facts.ts';
import type { BellwetherDatabase } from '../database.ts';
import { answersOf, readsOfTransaction } from '../requests.ts';
import { readRecentBands, readScoreBasis, type ScoreBasis } from '../score.ts';

/** Rows in memory at a time, about. */
const ROWS_MAX = 20_000;

/** What the scores of some accounts are made of, by account. */
export type ScoreBases = Map<string, ScoreBasis>;

interface Owned {
  accountId: string;
}

/**
 * Reads what the scores of the first of these accounts are made of, in the caller's transaction.
 * Neighbours are read in one go: a request for each table, instead of six for each account.
 * @param accountIds in order; as many are read as memory allows, at least one
 */
export async function readScoreBases(
  db: BellwetherDatabase,
  accountIds: readonly string[],
  now: number,
): Promise<ScoreBases> {
  const [first = '', last = first] = [accountIds[0], accountIds.at(-1)];
  const [neighbours, rows] = await Promise.all([
    db.accounts.where('id').between(first, last, true, true).count(),
    db.interactions.where('[accountId+occurredAt]').between([first], [last, []]).count(),
  ]);
  if (neighbours > 2 * accountIds.length || accountIds.length === 1)
    return readEach(accountIds.slice(0, 25), now);
  if (rows > ROWS_MAX)
    return readScoreBases(db, accountIds.slice(0, Math.ceil(accountIds.length / 2)), now);
  return readRange(accountIds, IDBKeyRange.bound(first, last), now);
}

async function readEach(accountIds: readonly string[], now: number): Promise<ScoreBases> {
  const bases = accountIds.map(async (id) => [id, await readScoreBasis(id, now)] as const);
  return new Map(await Promise.all(bases));
}

async function readRange(
  accountIds: readonly string[],
  range: IDBKeyRange,
  now: number,
): Promise<ScoreBases> {
  const { all } = readsOfTransaction();
  const times = IDBKeyRange.bound([range.lower], [range.upper, []]);
  const { accounts, scores, ...lists } = await answersOf({
    accounts: all('accounts', null, range),
    scores: all('scores', null, range),
    contacts: all('contacts', 'accountId', range),
    interactions: all('interactions', '[accountId+occurredAt]', times),
    surveyAnswers: all('surveyAnswers', 'accountId', range),
    signals: all('signals', 'accountId', range),
    tasks: all('tasks', 'accountId', range),
  });
  const rowsOf = new Map((accounts as { id: string }[]).map((row) => [row.id, row]));
  const scored = new Set((scores as Owned[]).map(({ accountId }) => accountId));
  const grouped = Object.entries(lists).map(([table, rows]) => {
    return [table, Map.groupBy(rows as Owned[], ({ accountId }) => accountId)] as const;
  });
  const bases = accountIds.map(async (id) => {
    const own = grouped.map(([table, byAccount]) => [table, byAccount.get(id) ?? []]);
    const raw = { account: rowsOf.get(id), ...Object.fromEntries(own) };
    // Who has no score has no history of it either.
    const recentBands = scored.has(id) ? await readRecentBands(id, now) : [];
    return [id, { ...readableRows(raw), recentBands }] as const;
  });
  return new Map(await Promise.all(bases));
}

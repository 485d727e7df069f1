import type { Interaction } from '../../model/facts.ts';
import { readableRows } from '../account-facts.ts';
import type { BellwetherDatabase } from '../database.ts';
import { answersOf, readsOfTransaction } from '../requests.ts';
import { bandsOf, readScoreBasis, requestLastDay, type ScoreBasis } from '../score.ts';
import type { KeptInteractions } from './kept-interactions.ts';

/** Accounts read in one go. */
const PART = 25;
/** Rows in memory at a time, and of one transaction, about; more only of one account. */
const ROWS_MAX = 20_000;

/** What the scores of some accounts are made of, by account. */
export type ScoreBases = ReadonlyMap<string, ScoreBasis>;

/** Accounts that are read together. */
export interface BasesPart {
  accountIds: readonly string[];
  /** Nearly all accounts between the first and the last are among them. */
  areNeighbours: boolean;
  /** Their interactions, where these need not be read; `null`: they do. */
  kept: ReadonlyMap<string, Interaction[]> | null;
}

/**
 * Which of these accounts to read at a time, in the caller's transaction: the first of them, as many
 * as one transaction should take, at least one.
 * @param accountIds in order
 */
export async function partsOf(
  db: BellwetherDatabase,
  accountIds: readonly string[],
  kept: KeptInteractions,
): Promise<BasesPart[]> {
  const groups: (readonly string[])[] = [];
  for (let from = 0; from < accountIds.length; from += PART)
    groups.push(accountIds.slice(from, from + PART));
  const counted = await Promise.all(groups.map((group) => countGroup(db, group, kept)));
  const parts: BasesPart[] = [];
  let rows = 0;
  for (const one of counted) {
    if (rows > 0 && rows + one.rows > ROWS_MAX) break;
    rows += one.rows;
    parts.push(withinMemory(one));
  }
  return parts;
}

/** As many of its first accounts as fit, at least one: what one account has is read in one go. */
function withinMemory({ part, rows }: { part: BasesPart; rows: number }): BasesPart {
  if (rows <= ROWS_MAX) return part;
  const fitting = Math.max(1, Math.floor((part.accountIds.length * ROWS_MAX) / rows));
  return { ...part, accountIds: part.accountIds.slice(0, fitting) };
}

async function countGroup(
  db: BellwetherDatabase,
  accountIds: readonly string[],
  keptRows: KeptInteractions,
) {
  const [first = '', last = first] = [accountIds[0], accountIds.at(-1)];
  const [accounts, scores] = await Promise.all([
    db.accounts.where('id').between(first, last, true, true).count(),
    db.scores.bulkGet([...accountIds]),
  ]);
  const areNeighbours = accountIds.length > 1 && accounts <= 2 * accountIds.length;
  const known = accountIds.flatMap((id, index) => {
    const rows = keptRows.get(id, scores[index]);
    return rows ? [[id, rows] as const] : [];
  });
  if (known.length === accountIds.length)
    return { part: { accountIds, areNeighbours, kept: new Map(known) }, rows: 0 };
  const all = db.interactions.where('[accountId+occurredAt]').between([first], [last, []]);
  return { part: { accountIds, areNeighbours, kept: null }, rows: await all.count() };
}

/**
 * Reads what the scores of these accounts are made of, in the caller's transaction. Its requests are
 * sent at once. Neighbours are read in one go: a request for each table, instead of six for each
 * account.
 * @returns makes something of the answers, once they are there: that takes the processor
 */
export async function readPart(part: BasesPart, now: number): Promise<() => ScoreBases> {
  const { accountIds, areNeighbours } = part;
  if (areNeighbours) return readRange(part, now);
  const bases = accountIds.map(async (id) => [id, await readScoreBasis(id, now)] as const);
  const all = await Promise.all(bases);
  return () => new Map(all);
}

async function readRange({ accountIds, kept }: BasesPart, now: number): Promise<() => ScoreBases> {
  const reads = readsOfTransaction();
  const { all } = reads;
  const [first = '', last = first] = [accountIds[0], accountIds.at(-1)];
  const range = IDBKeyRange.bound(first, last);
  const times = IDBKeyRange.bound([first], [last, []]);
  const [{ accounts, ...lists }, days] = await Promise.all([
    answersOf({
      accounts: all('accounts', null, range),
      contacts: all('contacts', 'accountId', range),
      ...(!kept && { interactions: all('interactions', '[accountId+occurredAt]', times) }),
      surveyAnswers: all('surveyAnswers', 'accountId', range),
      signals: all('signals', 'accountId', range),
      tasks: all('tasks', 'accountId', range),
    }),
    answersOf(Object.fromEntries(accountIds.map((id) => [id, requestLastDay(reads, id, now)]))),
  ]);
  return () => {
    const rowsOf = new Map((accounts as { id: string }[]).map((row) => [row.id, row]));
    const grouped = Object.entries(lists).map(([table, rows]) => {
      return [table, Map.groupBy(rows as Owned[], ({ accountId }) => accountId)] as const;
    });
    const basisOf = (id: string): ScoreBasis => {
      const own = grouped.map(([table, byAccount]) => [table, byAccount.get(id) ?? []]);
      const raw = { account: rowsOf.get(id), interactions: [], ...Object.fromEntries(own) };
      const { rows, quarantined } = readableRows(raw);
      const interactions = kept?.get(id) ?? rows.interactions;
      const recentBands = bandsOf(days[id] ?? null);
      return { rows: { ...rows, interactions }, quarantined, recentBands };
    };
    return new Map(accountIds.map((id) => [id, basisOf(id)]));
  };
}

interface Owned {
  accountId: string;
}

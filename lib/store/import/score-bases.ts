import type { Interaction } from '../../model/facts.ts';
import { interactionsOf, readableRows } from '../account-facts.ts';
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
  rowsMax: number = ROWS_MAX,
): Promise<BasesPart[]> {
  const groups: (readonly string[])[] = [];
  for (let from = 0; from < accountIds.length; from += PART)
    groups.push(accountIds.slice(from, from + PART));
  const counted = await Promise.all(groups.map((group) => countGroup(db, group, kept, rowsMax)));
  const parts: BasesPart[] = [];
  let rows = 0;
  for (const { part, counts } of counted) {
    const fitting = countFitting(counts, rowsMax - rows);
    if (fitting === 0 && parts.length > 0) break;
    const accountIds = part.accountIds.slice(0, Math.max(1, fitting));
    parts.push({ ...part, accountIds });
    rows += sum(counts);
    if (accountIds.length < part.accountIds.length) break;
  }
  return parts;
}

/** How many of the first fit together. */
function countFitting(counts: readonly number[], room: number): number {
  let rows = 0;
  const past = counts.findIndex((count) => {
    rows += count;
    return rows > room;
  });
  return past < 0 ? counts.length : past;
}

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);

interface CountedGroup {
  part: BasesPart;
  /** Rows to be read: of each account, or of all of them, on the first. */
  counts: number[];
}

async function countGroup(
  db: BellwetherDatabase,
  accountIds: readonly string[],
  keptRows: KeptInteractions,
  rowsMax: number,
): Promise<CountedGroup> {
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
  const none = accountIds.map(() => 0);
  if (known.length === accountIds.length)
    return { part: { accountIds, areNeighbours, kept: new Map(known) }, counts: none };
  const all = db.interactions.where('[accountId+occurredAt]').between([first], [last, []]);
  const rows = areNeighbours ? await all.count() : Number.POSITIVE_INFINITY;
  if (rows <= rowsMax)
    return { part: { accountIds, areNeighbours, kept: null }, counts: none.with(0, rows) };
  // Strangers between them are not read, and one may have more rows than all others.
  const counts = await Promise.all(accountIds.map((id) => interactionsOf(db, id).count()));
  return { part: { accountIds, areNeighbours: false, kept: null }, counts };
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

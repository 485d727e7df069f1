import type { Account } from '../../model/account.ts';
import type { Signal } from '../../model/facts.ts';
import type { BellwetherDatabase } from '../database.ts';
import { forgetNpsTrends } from '../nps-trend-cache.ts';
import { savePortfolioContext, withMetricsOf } from '../portfolio-context.ts';
import { readScoreRules } from '../score-rules.ts';
import { type ImportChunkRow, keyOf, type TableName, toStored } from '../tables.ts';
import type { ChunkDraft, DraftedRow } from './chunk-draft.ts';

/**
 * Writes what a chunk decided, and what is needed to take it back, in the caller's transaction.
 * Rows that should be new are added, never put: one that is there after all ends the transaction.
 */
export async function writeChunk(
  db: BellwetherDatabase,
  draft: ChunkDraft,
  place: Pick<ImportChunkRow, 'importId' | 'index'>,
  now: number,
): Promise<void> {
  const rows = draft.rows();
  const byTable = Map.groupBy(rows, ({ put }): TableName => put.table);
  const writes = [...byTable].map(async ([table, all]) => {
    const [fresh, changed] = partition(all);
    if (fresh.length > 0) await db.table(table).bulkAdd(fresh.map(({ put }) => toStored(put)));
    if (changed.length > 0) await db.table(table).bulkPut(changed.map(({ put }) => toStored(put)));
  });
  await Promise.all([
    ...writes,
    db.importChunks.add(chunkRow(draft, rows, place)),
    byTable.has('surveyAnswers') && forgetNpsTrends(db),
    learn(db, byTable.get('signals') ?? [], now),
  ]);
}

function partition(rows: readonly DraftedRow[]): [fresh: DraftedRow[], changed: DraftedRow[]] {
  return [rows.filter(({ before }) => before === null), rows.filter((one) => one.before !== null)];
}

function chunkRow(
  draft: ChunkDraft,
  rows: readonly DraftedRow[],
  place: Pick<ImportChunkRow, 'importId' | 'index'>,
): ImportChunkRow {
  const created: ImportChunkRow['created'] = {};
  const before: ImportChunkRow['before'] = [];
  for (const one of rows) {
    const { table } = one.put;
    const key = keyOf(one.put);
    if (one.before !== null) before.push({ table, key, row: one.before, after: toStored(one.put) });
    else {
      created[table] ??= [];
      created[table].push(key);
    }
  }
  const accountIds = [...draft.accountIds];
  const [byReference, same] = [[...draft.byReference], [...draft.same]];
  return { ...place, accountIds, created, byReference, before, same };
}

/** A metric that any account has is expected of all, from its first value on. */
async function learn(
  db: BellwetherDatabase,
  rows: readonly DraftedRow[],
  now: number,
): Promise<void> {
  if (rows.length === 0) return;
  const { context } = await readScoreRules(db);
  const signals = rows.map(({ put }) => put.row as Signal);
  const account: Pick<Account, 'isDemo'> = { isDemo: false };
  const learned = withMetricsOf(context, [{ signals, account }], now);
  if (learned !== context) await savePortfolioContext(db, learned);
}

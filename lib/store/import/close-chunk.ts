import type { Account } from '../../model/account.ts';
import type { Signal } from '../../model/facts.ts';
import type { BellwetherDatabase } from '../database.ts';
import { forgetNpsTrends } from '../nps-trend-cache.ts';
import { savePortfolioContext, withMetricsOf } from '../portfolio-context.ts';
import { readScoreRules } from '../score-rules.ts';
import { type ImportChunkRow, keyOf, toStored } from '../tables.ts';
import type { ChunkDraft, DraftedRow } from './chunk-draft.ts';

/**
 * Ends a chunk whose rows were sent: writes what is needed to take it back, and learns from it, in
 * the caller's transaction.
 */
export async function closeChunk(
  db: BellwetherDatabase,
  draft: ChunkDraft,
  place: Pick<ImportChunkRow, 'importId' | 'index'>,
  now: number,
): Promise<void> {
  const rows = draft.rows();
  const signals = rows.flatMap(({ put }) => (put.table === 'signals' ? [put.row] : []));
  await Promise.all([
    db.importChunks.add(chunkRow(draft, rows, place)),
    rows.some(({ put }) => put.table === 'surveyAnswers') && forgetNpsTrends(db),
    learn(db, signals, now),
  ]);
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
async function learn(db: BellwetherDatabase, signals: Signal[], now: number): Promise<void> {
  if (signals.length === 0) return;
  const { context } = await readScoreRules(db);
  const account: Pick<Account, 'isDemo'> = { isDemo: false };
  const learned = withMetricsOf(context, [{ signals, account }], now);
  if (learned !== context) await savePortfolioContext(db, learned);
}

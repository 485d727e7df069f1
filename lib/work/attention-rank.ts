import type { ScoreRow } from '../model/score-row.ts';
import type { AttentionItem, AttentionReason } from '../model/views.ts';
import { attentionReasons } from './attention-reasons.ts';

/** The gravest kind of reason first: the order of the list and of each account's reasons. */
const GRAVITY = {
  band: 0,
  'set-by-hand': 0,
  falling: 1,
  renewal: 2,
  'task-overdue': 3,
  silence: 4,
} satisfies Record<AttentionReason['kind'], number>;

/**
 * The accounts that need attention now, most urgent first: by their gravest reason (the order of
 * `attentionReasons`); within it those that renew soon; then by revenue relative to the largest of
 * the same currency, because amounts in different currencies do not compare (unknown revenue
 * last); then by the lower score; then by name.
 * @param limit how many to list
 * @example rankAttention(rows, now, 5)[0]?.name
 */
export function rankAttention(
  rows: readonly ScoreRow[],
  now: number,
  limit: number,
): AttentionItem[] {
  const largest = largestByCurrency(rows);
  return rows
    .map((row) => ({ row, reasons: attentionReasons(row, now) }))
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ row, reasons }) => ({ row, reasons, rank: rankOf(row, reasons, largest) }))
    .sort((a, b) => compareRanks(a.rank, b.rank) || compareNames(a.row, b.row))
    .slice(0, limit)
    .map(({ row, reasons }) => ({
      accountId: row.accountId,
      name: row.name,
      band: row.band,
      score: row.score,
      reasons,
    }));
}

function largestByCurrency(rows: readonly ScoreRow[]): Map<string, number> {
  const largest = new Map<string, number>();
  for (const { arr } of rows) {
    if (arr) largest.set(arr.currency, Math.max(largest.get(arr.currency) ?? 0, arr.amount));
  }
  return largest;
}

/** Smaller comes first, position by position. */
function rankOf(
  { arr, score }: ScoreRow,
  reasons: readonly AttentionReason[],
  largest: ReadonlyMap<string, number>,
): number[] {
  const gravest = Math.min(...reasons.map(({ kind }) => GRAVITY[kind]));
  const renews = reasons.some((reason) => reason.kind === 'renewal') ? 0 : 1;
  const most = arr ? (largest.get(arr.currency) ?? 0) : 0;
  const revenue = arr && most > 0 ? -arr.amount / most : 1;
  return [gravest, renews, revenue, score ?? 101];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareNames(a: ScoreRow, b: ScoreRow): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.accountId < b.accountId ? -1 : 1;
}

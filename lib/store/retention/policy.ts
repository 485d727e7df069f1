import * as z from 'zod/mini';
import { RETENTION_KINDS, type RetentionKind, type RetentionPolicy } from '../../model/privacy.ts';
import { DAY_MS } from '../../time.ts';
import type { BellwetherDatabase } from '../database.ts';
import { StoreError } from '../errors.ts';
import { runRead, runWrite } from '../write-transaction.ts';

/** In `meta`. */
const KEY = 'retention';

/** Everything for ever, but what a change needs to be taken back: for 30 days. */
export const KEEP_ALL: RetentionPolicy = {
  interactions: null,
  tickets: null,
  surveyAnswers: null,
  signals: null,
  scoreDays: null,
  drafts: null,
  pageReads: null,
  changes: 1,
};

const Months = z.nullable(z.int().check(z.gte(1), z.lte(1_200)));

/** Epoch ms before which facts of a kind go; `null`: none do. */
export type Cutoffs = Record<RetentionKind, number | null>;

/** The policy as it is stored; a kind that is not in it, or makes no sense, is kept. */
function toPolicy(value: unknown): RetentionPolicy {
  const stored = (typeof value === 'object' && value !== null ? value : {}) as object;
  const kinds = RETENTION_KINDS.map((kind) => {
    const parsed = Months.safeParse((stored as Record<string, unknown>)[kind]);
    return [kind, parsed.success ? parsed.data : KEEP_ALL[kind]] as const;
  });
  return Object.fromEntries(kinds) as RetentionPolicy;
}

/** The policy, inside the caller's transaction. */
export async function policyOf(db: BellwetherDatabase): Promise<RetentionPolicy> {
  return toPolicy((await db.meta.get(KEY))?.value);
}

/**
 * How long each kind of fact is kept.
 * @throws {StoreError} if the database cannot be read
 * @example (await readRetention(db)).interactions // null: for ever
 */
export async function readRetention(db: BellwetherDatabase): Promise<RetentionPolicy> {
  return runRead(db, () => policyOf(db));
}

/**
 * Keeps the policy; nothing goes before the next run.
 * @throws {StoreError} `invalid` if a time makes no sense; nothing was written
 */
export async function saveRetention(
  db: BellwetherDatabase,
  policy: RetentionPolicy,
): Promise<void> {
  if (!RETENTION_KINDS.every((kind) => Months.safeParse(policy[kind]).success))
    throw new StoreError('invalid', 'Keep facts for 1 to 1,200 months, or for ever.');
  await runWrite(db, () => db.meta.put({ key: KEY, value: policy }));
}

/**
 * The moments before which facts go. Months are those of the calendar, and end on the last day of a
 * shorter one; a month of changes is 30 days.
 * @example cutoffsOf({ ...KEEP_ALL, drafts: 1 }, Date.UTC(2026, 2, 31)).drafts // 28 February 2026
 */
export function cutoffsOf(policy: RetentionPolicy, now: number): Cutoffs {
  const kinds = RETENTION_KINDS.map((kind) => {
    const months = policy[kind];
    if (months === null) return [kind, null] as const;
    return [
      kind,
      kind === 'changes' ? now - months * 30 * DAY_MS : monthsBefore(now, months),
    ] as const;
  });
  return Object.fromEntries(kinds) as Cutoffs;
}

function monthsBefore(now: number, months: number): number {
  const then = new Date(now);
  const day = then.getUTCDate();
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(day, lastDay));
  return then.getTime();
}

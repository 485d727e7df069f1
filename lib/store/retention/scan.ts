import {
  type DueCount,
  type DueCounts,
  RETENTION_KINDS,
  type RetentionKind,
  type RetentionPolicy,
} from '../../model/privacy.ts';
import type { BellwetherDatabase } from '../database.ts';
import { heldIds } from '../holds.ts';
import { localDay } from '../local-day.ts';
import { runRead } from '../write-transaction.ts';
import { AGING_TABLES, type AgingTable, dueAs, isHeld, type Spared } from './due.ts';
import { type Cutoffs, cutoffsOf } from './policy.ts';

/** Rows read in one transaction: short enough for a log to get in between. */
const PAGE = 1_000;

/** Keys of due facts of one account, by table; for `scoreDays` the first day that stays. */
export interface DueOfAccount {
  keys: Partial<Record<AgingTable, string[]>>;
  hasDays: boolean;
}

export interface DueFacts {
  counts: DueCounts;
  byAccount: Map<string, DueOfAccount>;
}

/**
 * What would go by a policy, in counts. Nothing is written.
 * @throws {StoreError} if the database cannot be read
 * @example (await previewRetention(db, { ...policy, signals: 24 }, Date.now())).signals.count
 */
export async function previewRetention(
  db: BellwetherDatabase,
  policy: RetentionPolicy,
  now: number,
): Promise<DueCounts> {
  const cutoffs = cutoffsOf(policy, now);
  const { counts } = await scanDue(db, cutoffs);
  await countRest(db, cutoffs, counts);
  return counts;
}

/** Facts that are due, account by account, read in steps. */
export async function scanDue(db: BellwetherDatabase, cutoffs: Cutoffs): Promise<DueFacts> {
  const due: DueFacts = { counts: noneDue(), byAccount: new Map() };
  const spared = await runRead(db, () => readSpared(db));
  const wanted = { interactions: ['interactions', 'tickets'] as const };
  for (const table of AGING_TABLES) {
    const kinds: readonly RetentionKind[] =
      table === 'interactions' ? wanted.interactions : [table];
    if (kinds.some((kind) => cutoffs[kind] !== null))
      await scanTable(db, table, { cutoffs, spared, due });
  }
  if (cutoffs.scoreDays !== null) await scanDays(db, cutoffs.scoreDays, { spared, due });
  return due;
}

/** Inside the caller's transaction. */
export async function readSpared(db: BellwetherDatabase): Promise<Spared> {
  const [held, demo] = await Promise.all([
    heldIds(db),
    db.accounts.filter(({ isDemo }) => isDemo).primaryKeys(),
  ]);
  return { held, demo: new Set(demo) };
}

interface Scan {
  cutoffs: Cutoffs;
  spared: Spared;
  due: DueFacts;
}

async function scanTable(
  db: BellwetherDatabase,
  table: AgingTable,
  { cutoffs, spared, due }: Scan,
): Promise<void> {
  for (let after = ''; ; ) {
    const page: { id: string; accountId: string }[] = await runRead(db, () =>
      db.table(table).where(':id').above(after).limit(PAGE).toArray(),
    );
    for (const row of page) {
      const age = dueAs(table, { ...row }, cutoffs);
      if (!age || spared.demo.has(row.accountId)) continue;
      if (isHeld({ ...row }, spared)) due.counts[age.kind].held += 1;
      else {
        count(due.counts[age.kind], age.since);
        const { keys } = entryOf(due, row.accountId);
        keys[table] = [...(keys[table] ?? []), row.id];
      }
    }
    const last = page.at(-1);
    if (page.length < PAGE || !last) return;
    after = last.id;
  }
}

async function scanDays(
  db: BellwetherDatabase,
  cutoff: number,
  { spared, due }: Pick<Scan, 'spared' | 'due'>,
): Promise<void> {
  const firstKept = localDay(cutoff);
  const keys = await runRead(db, () => db.scoreDays.toCollection().primaryKeys());
  for (const [accountId, day] of keys) {
    if (day >= firstKept || spared.demo.has(accountId)) continue;
    if (spared.held.has(accountId)) due.counts.scoreDays.held += 1;
    else {
      count(due.counts.scoreDays, Date.parse(`${day}T00:00:00Z`));
      entryOf(due, accountId).hasDays = true;
    }
  }
}

/** Kinds that belong to no account's facts. */
async function countRest(db: BellwetherDatabase, cutoffs: Cutoffs, counts: DueCounts) {
  await runRead(db, async () => {
    const { held, demo } = await readSpared(db);
    const { drafts, pageReads, changes } = cutoffs;
    for (const { key, draft } of drafts === null ? [] : await db.drafts.toArray()) {
      if (!(draft?.updatedAt < (drafts ?? 0)) || demo.has(key)) continue;
      if (held.has(key)) counts.drafts.held += 1;
      else count(counts.drafts, draft.updatedAt);
    }
    for (const { lastAt } of pageReads === null ? [] : await db.pageReads.toArray())
      if (lastAt < (pageReads ?? 0)) count(counts.pageReads, lastAt);
    if (changes === null) return;
    const old = db.changes.where('at').below(changes);
    counts.changes.count = await old.count();
    counts.changes.oldest = (await db.changes.orderBy('at').first())?.at ?? null;
    if (counts.changes.count === 0) counts.changes.oldest = null;
  });
}

function entryOf({ byAccount }: DueFacts, accountId: string): DueOfAccount {
  const known = byAccount.get(accountId) ?? { keys: {}, hasDays: false };
  byAccount.set(accountId, known);
  return known;
}

function count(one: DueCount, since: number): void {
  one.count += 1;
  one.oldest = Math.min(one.oldest ?? since, since);
}

function noneDue(): DueCounts {
  const kinds = RETENTION_KINDS.map((kind) => [kind, { count: 0, oldest: null, held: 0 }] as const);
  return Object.fromEntries(kinds) as DueCounts;
}

import { describe, expect, it } from 'vitest';
import type { TicketDetail } from '../../../../lib/model/facts.ts';
import { RETENTION_KINDS, type RetentionPolicy } from '../../../../lib/model/privacy.ts';
import { readAudit } from '../../../../lib/store/audit.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { liftHold, listHolds, setHold } from '../../../../lib/store/holds.ts';
import { rescoreAll } from '../../../../lib/store/rescore.ts';
import { dueAs } from '../../../../lib/store/retention/due.ts';
import {
  cutoffsOf,
  KEEP_ALL,
  readRetention,
  saveRetention,
} from '../../../../lib/store/retention/policy.ts';
import { runRetention } from '../../../../lib/store/retention/run.ts';
import { previewRetention } from '../../../../lib/store/retention/scan.ts';
import { saveFacts } from '../../../../lib/store/save-facts.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import {
  ACME,
  callEntry,
  DANA,
  dump,
  logNow,
  NOW,
  openSample,
  sampleAccount,
  sampleCall,
  sampleContact,
  sampleNps,
  sampleSignal,
} from './samples.ts';

const YEAR: RetentionPolicy = {
  interactions: 12,
  tickets: 12,
  surveyAnswers: 12,
  signals: 12,
  scoreDays: 12,
  drafts: 12,
  pageReads: 12,
  changes: 1,
};
const OLD = NOW - 400 * DAY_MS;
const CLOSED: TicketDetail = {
  priority: null,
  status: 'closed',
  closedAt: OLD,
  escalated: false,
  externalKey: null,
};
const OTHER = '00000000-0000-4000-8000-00000000000b';

/** Acme with one old and one new row of every kind, and one that is older still. */
async function openAged(): Promise<BellwetherDatabase> {
  const db = await openSample();
  const ticket = (change: Partial<TicketDetail>) =>
    sampleCall(OLD, { type: 'ticket', contactIds: [], ticket: { ...CLOSED, ...change } });
  await saveFacts(
    db,
    [
      {
        account: sampleAccount(),
        contacts: [sampleContact()],
        interactions: [
          sampleCall(OLD - 300 * DAY_MS, { contactIds: [] }),
          sampleCall(OLD),
          sampleCall(NOW - 2 * DAY_MS),
          ticket({}),
          ticket({ status: 'open', closedAt: null }),
          ticket({ closedAt: NOW - DAY_MS }),
        ],
        surveyAnswers: [sampleNps(OLD, 2), sampleNps(NOW - DAY_MS, 9)],
        signals: [sampleSignal(OLD), sampleSignal(NOW - DAY_MS)],
        tasks: [],
      },
    ],
    NOW,
  );
  const day = {
    accountId: ACME,
    score: 50,
    band: 'watch',
    coverage: 1,
    formulaVersion: '1',
  } as const;
  await db.scoreDays.bulkPut([
    { ...day, day: '2025-01-01' },
    { ...day, day: '2026-11-20' },
  ]);
  const draft = (updatedAt: number) => ({
    type: 'call' as const,
    fields: { note: 'x' },
    updatedAt,
  });
  await db.drafts.bulkPut([
    { key: ACME, draft: draft(OLD) },
    { key: OTHER, draft: draft(NOW) },
  ]);
  const read = { site: 's', origin: 'https://s.test', recipeId: null, field: 'domain', times: 1 };
  await db.pageReads.bulkPut([
    { ...read, key: 'old', firstAt: OLD, lastAt: OLD },
    { ...read, key: 'new', firstAt: OLD, lastAt: NOW },
  ]);
  return db;
}

const counts = async (db: BellwetherDatabase, policy = YEAR) =>
  Object.fromEntries(
    Object.entries(await previewRetention(db, policy, NOW)).map(([kind, due]) => [kind, due.count]),
  );
const DUE = {
  interactions: 2,
  tickets: 1,
  surveyAnswers: 1,
  signals: 1,
  scoreDays: 1,
  drafts: 1,
  pageReads: 1,
  changes: 0,
};
const NONE = Object.fromEntries(RETENTION_KINDS.map((kind) => [kind, 0]));

describe('what is old', () => {
  it.each<[string, number, number, number]>([
    ['a month', Date.UTC(2026, 10, 22), 1, Date.UTC(2026, 9, 22)],
    ['a year', Date.UTC(2026, 10, 22, 7), 12, Date.UTC(2025, 10, 22, 7)],
    ['a month that ends before', Date.UTC(2026, 2, 31), 1, Date.UTC(2026, 1, 28)],
    ['the last day of February in a leap year', Date.UTC(2028, 2, 31), 1, Date.UTC(2028, 1, 29)],
    ['from a leap day', Date.UTC(2028, 1, 29), 12, Date.UTC(2027, 1, 28)],
    ['over the turn of the year', Date.UTC(2026, 0, 15), 2, Date.UTC(2025, 10, 15)],
  ])('%s', (_what, now, months, expected) => {
    expect(cutoffsOf({ ...KEEP_ALL, drafts: months }, now).drafts).toBe(expected);
  });

  it('is nothing by default, but changes after 30 days', () => {
    const { changes, ...others } = cutoffsOf(KEEP_ALL, NOW);
    expect(changes).toBe(NOW - 30 * DAY_MS);
    expect(new Set(Object.values(others))).toEqual(new Set([null]));
  });

  const at = (since: number) => ({ occurredAt: since });
  const cutoffs = cutoffsOf(YEAR, NOW);
  const edge = cutoffs.interactions ?? 0;
  it.each<[string, string, object, boolean]>([
    ['a call at the edge stays', 'interactions', { ...at(edge), type: 'call' }, false],
    ['a call before it goes', 'interactions', { ...at(edge - 1), type: 'call' }, true],
    [
      'an open ticket stays',
      'interactions',
      { ...at(0), type: 'ticket', ticket: { ...CLOSED, status: 'open' } },
      false,
    ],
    [
      'a ticket closed since stays',
      'interactions',
      { ...at(0), type: 'ticket', ticket: { ...CLOSED, closedAt: edge } },
      false,
    ],
    [
      'a ticket closed before goes',
      'interactions',
      { ...at(0), type: 'ticket', ticket: { ...CLOSED, closedAt: edge - 1 } },
      true,
    ],
    [
      'a ticket closed nobody knows when goes by its day',
      'interactions',
      { ...at(edge - 1), type: 'ticket', ticket: { ...CLOSED, closedAt: null } },
      true,
    ],
    ['a malformed ticket stays', 'interactions', { ...at(0), type: 'ticket' }, false],
    ['a fact without a time stays', 'signals', {}, false],
    ['a person has no age', 'contacts', at(0), false],
    ['a signal goes', 'signals', at(edge - 1), true],
    ['an answer goes', 'surveyAnswers', at(edge - 1), true],
  ])('%s', (_what, table, row, isDue) => {
    expect(dueAs(table, row as Record<string, unknown>, cutoffs) !== null).toBe(isDue);
  });
});

describe('retention', () => {
  it('shows what would go, how much and since when, and writes nothing', async () => {
    const db = await openAged();
    const before = await dump(db);
    expect(await counts(db)).toEqual(DUE);
    expect(await counts(db, KEEP_ALL)).toEqual(NONE);
    const { interactions } = await previewRetention(db, YEAR, NOW);
    expect(interactions.oldest).toBe(OLD - 300 * DAY_MS);
    expect(await dump(db)).toEqual(before);
  });

  it('does what it shows, once, and says so in the audit log', async () => {
    const db = await openAged();
    await saveRetention(db, YEAR);
    const { changes: _, ...gone } = DUE;
    expect(await runRetention(db, NOW)).toEqual(gone);
    expect(await counts(db)).toEqual(NONE);
    expect(await db.interactions.count()).toBe(3);
    expect(await runRetention(db, NOW)).toEqual({});
    const { entries } = await readAudit(db, { before: null, limit: 99, action: 'retention' });
    const lines = entries.map(({ subject, count }) => [subject, count]);
    expect(Object.fromEntries(lines)).toEqual(gone);
  });

  it('is kept as it was chosen, and refuses what makes no sense', async () => {
    const db = await openAged();
    expect(await readRetention(db)).toEqual(KEEP_ALL);
    await saveRetention(db, { ...KEEP_ALL, signals: 24, changes: null });
    expect(await readRetention(db)).toEqual({ ...KEEP_ALL, signals: 24, changes: null });
    const odd = saveRetention(db, { ...KEEP_ALL, signals: 0 });
    await expect(odd).rejects.toMatchObject({ code: 'invalid' });
    await db.meta.put({ key: 'retention', value: { signals: 'x' } });
    expect(await readRetention(db)).toEqual(KEEP_ALL);
  });

  it('deletes nothing by default', async () => {
    const db = await openAged();
    const before = await dump(db);
    expect(await runRetention(db, NOW)).toEqual({});
    expect(await dump(db)).toEqual(before);
  });

  it('has scores follow', async () => {
    const db = await openAged();
    await saveRetention(db, { ...YEAR, interactions: 1, surveyAnswers: 1, signals: 1 });
    const later = NOW + 300 * DAY_MS;
    const before = await db.scores.get(ACME);
    await runRetention(db, later);
    const after = await db.scores.get(ACME);
    expect(after?.revision).not.toBe(before?.revision);
    expect([before?.lastContactAt, after?.lastContactAt]).toEqual([NOW - 2 * DAY_MS, null]);
  });

  it('leaves whoever is on hold, account or person, until it is lifted', async () => {
    const db = await openAged();
    await saveRetention(db, YEAR);
    await setHold(db, { id: DANA, of: 'contact', reason: 'Claim' }, NOW);
    const preview = await previewRetention(db, YEAR, NOW);
    expect(preview.interactions).toMatchObject({ count: 1, held: 1 });
    expect(preview.surveyAnswers).toMatchObject({ count: 0, held: 1 });
    await setHold(db, { id: ACME, of: 'account', reason: 'Lawsuit' }, NOW + 1);
    const rows = await dump(db);
    expect(await runRetention(db, NOW)).toEqual({ pageReads: 1 });
    expect((await dump(db)).interactions).toEqual(rows.interactions);
    expect(await listHolds(db)).toMatchObject([
      { id: ACME, name: 'Acme Works', accountId: ACME, reason: 'Lawsuit' },
      { id: DANA, name: 'Dana Whitfield', accountId: ACME },
    ]);
    await liftHold(db, ACME, NOW);
    await liftHold(db, DANA, NOW);
    expect(await runRetention(db, NOW)).toMatchObject({ interactions: 2, surveyAnswers: 1 });
  });

  it('leaves the demo', async () => {
    const db = await openAged();
    await db.accounts.update(ACME, { isDemo: true });
    await saveRetention(db, YEAR);
    expect(await counts(db)).toEqual({ ...NONE, pageReads: 1 });
    expect(await runRetention(db, NOW)).toEqual({ pageReads: 1 });
  });

  it('keeps no copy in what a change or an import could be taken back by', async () => {
    const db = await openAged();
    await saveRetention(db, YEAR);
    const secret = sampleCall(OLD, { note: 'CANARY' });
    const fresh = sampleCall(NOW, { note: 'stays' });
    const before = [secret, fresh].map((row) => ({
      table: 'interactions' as const,
      key: row.id,
      row,
    }));
    const id = crypto.randomUUID();
    const made = { label: 'x', accountIds: [ACME], at: NOW, schemaVersion: 3, undoneAt: null };
    await db.changes.add({ id, before, ...made });
    await db.importChunks.add({
      importId: id,
      index: 0,
      accountIds: [ACME],
      created: {},
      before,
      byReference: [],
      same: [],
    });
    await runRetention(db, NOW);
    const left = JSON.stringify(await dump(db));
    expect(left).not.toContain('CANARY');
    expect(left).toContain('stays');
  });

  it('counts in the log also what a run did before it was stopped', async () => {
    const db = await openAged();
    await saveRetention(db, YEAR);
    await db.meta.put({ key: 'retentionTally', value: { signals: 40 } });
    expect(await runRetention(db, NOW)).toMatchObject({ signals: 41 });
  });

  it('decides how long the nightly run keeps changes', async () => {
    const db = await openAged();
    await logNow(db, callEntry());
    await saveRetention(db, { ...KEEP_ALL, changes: null });
    await rescoreAll(db, NOW + 90 * DAY_MS);
    expect(await db.changes.count()).toBe(1);
    await saveRetention(db, KEEP_ALL);
    await rescoreAll(db, NOW + 29 * DAY_MS);
    expect(await db.changes.count()).toBe(1);
    await rescoreAll(db, NOW + 31 * DAY_MS);
    expect(await db.changes.count()).toBe(0);
  });
});

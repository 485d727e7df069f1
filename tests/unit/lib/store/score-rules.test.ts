import { describe, expect, it, vi } from 'vitest';
import type { Signal } from '../../../../lib/model/facts.ts';
import type { LogEntry } from '../../../../lib/model/log-entry.ts';
import { undo } from '../../../../lib/store/commit.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { saveHealthSettings, type TeamSettings } from '../../../../lib/store/health-settings.ts';
import { logEntry } from '../../../../lib/store/log-entry.ts';
import { readPanelData, refreshScore } from '../../../../lib/store/panel-data.ts';
import { takeSnapshot, withLearnedSince } from '../../../../lib/store/portfolio-snapshot.ts';
import { readScoreRow } from '../../../../lib/store/reads.ts';
import { rescoreAll } from '../../../../lib/store/rescore.ts';
import { saveFacts } from '../../../../lib/store/save-facts.ts';
import { readScoreRules } from '../../../../lib/store/score-rules.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import {
  ACME,
  acmeFacts,
  callEntry,
  dump,
  logCommand,
  NOW,
  openAcme,
  SOURCE,
  sampleAccount,
  sampleSignal,
  surveyEntry,
} from './samples.ts';

const PULSE: LogEntry = { type: 'pulse', level: 4, occurredAt: NOW, note: 'x', nextStep: null };
const SEATS = { family: 'usage', metric: 'seats-used', value: 8, unit: 'count' } as const;

const rulesOf = (db: BellwetherDatabase) =>
  db.transaction('r', db.tables, () => readScoreRules(db));
const connectedOf = async (db: BellwetherDatabase) => (await rulesOf(db)).context.connected;

async function healthOf(db: BellwetherDatabase, accountId = ACME) {
  const data = await readPanelData(db, accountId, NOW);
  if (!data) throw new Error('no panel data');
  return data.health;
}

/** An account of its own with these signals; resolves to its id. */
async function addAccount(
  db: BellwetherDatabase,
  signals: Partial<Signal>[],
  { isDemo = false } = {},
): Promise<string> {
  const account = sampleAccount({ id: crypto.randomUUID(), domains: [], isDemo });
  const rows = signals.map((one) => sampleSignal(NOW - DAY_MS, { ...one, accountId: account.id }));
  const empty = { contacts: [], interactions: [], surveyAnswers: [], tasks: [] };
  await saveFacts(db, [{ account, ...empty, signals: rows }], NOW);
  return account.id;
}

describe('the settings of a team', () => {
  const CHOSEN: TeamSettings = {
    preset: 'saas',
    bySegment: { strategic: 'sales-solution' },
    onboardingDays: 30,
    edits: { saas: { weights: { engagement: 3, sentiment: 1 }, anchors: { nps: [0, 5, 8, 10] } } },
    holidays: [{ fromAt: NOW - 3 * DAY_MS, untilAt: NOW }],
  };

  it('make every score: of a log, of a panel, of a refresh and of the nightly run', async () => {
    const db = await openAcme();
    const general = (await healthOf(db)).factors;
    await saveHealthSettings(db, CHOSEN);
    const health = await healthOf(db);
    expect(health.profile.id).toBe('saas');
    expect(health.factors.map(({ factor, weight }) => [factor, weight])).toEqual([
      ['engagement', 0.75],
      ['sentiment', 0.25],
    ]);
    expect(general.map(({ factor }) => factor)).toContain('support');
    const score = async () => (await readScoreRow(db, ACME))?.score;
    await refreshScore(db, ACME, NOW);
    expect(await score()).toBe(health.score);
    await rescoreAll(db, NOW);
    expect(await score()).toBe(health.score);
    await logEntry(db, logCommand(surveyEntry({ score: 6 })), SOURCE, NOW);
    expect(await score()).toBe((await healthOf(db)).score);
    expect(await score()).not.toBe(health.score);
  });

  it('are those of the account’s segment where the team said so', async () => {
    const db = await openAcme();
    await saveHealthSettings(db, CHOSEN);
    const arr = { amount: 200_000, currency: 'EUR' };
    await saveFacts(db, [{ ...acmeFacts(), account: sampleAccount({ arr }) }], NOW);
    expect((await healthOf(db)).profile.id).toBe('sales-solution');
  });

  it.each<[string, object]>([
    ['a preset that is none', { preset: 'bakery' }],
    ['weights of nothing', { edits: { general: { weights: { engagement: 0 } } } }],
    ['a weight below 0', { edits: { saas: { weights: { engagement: -1, support: 2 } } } }],
    ['a factor that is none', { edits: { saas: { weights: { luck: 1 } } } }],
    ['anchors that turn', { edits: { general: { anchors: { nps: [0, 9, 8, 10] } } } }],
    ['holidays that overlap', { holidays: [CHOSEN.holidays[0], CHOSEN.holidays[0]] }],
    ['a field that nobody knows', { colour: 'red' }],
  ])('with %s are refused, and none at all where they lie on disk', async (_what, change) => {
    const db = await openAcme();
    const rows = await dump(db);
    const settings = { ...CHOSEN, ...change } as TeamSettings;
    await expect(saveHealthSettings(db, settings)).rejects.toMatchObject({ code: 'invalid' });
    expect(await dump(db)).toEqual(rows);
    const before = await healthOf(db);
    await db.meta.put({ key: 'healthSettings', value: settings });
    expect(await healthOf(db)).toEqual(before);
  });

  it('that weigh only what no account has leave the score unknown, not broken', async () => {
    const db = await openAcme();
    await saveHealthSettings(db, { ...CHOSEN, edits: { saas: { weights: { adoption: 1 } } } });
    expect(await healthOf(db)).toMatchObject({ band: 'unknown', score: null });
  });
});

describe('signals that one account has', () => {
  it('are expected of the others, at once and after the nightly run', async () => {
    const db = await openAcme();
    expect((await healthOf(db)).profile.leftOut).toContain('adoption');
    const before = (await healthOf(db)).coverage;
    await addAccount(db, [SEATS]);
    const health = await healthOf(db);
    expect(health.profile.leftOut).not.toContain('adoption');
    expect(health.coverage).toBeLessThan(before);
    await rescoreAll(db, NOW);
    expect((await readScoreRow(db, ACME))?.coverage).toBe(health.coverage);
  });

  it('are expected no more once the nightly run finds that nobody has them', async () => {
    const db = await openAcme();
    await addAccount(db, [SEATS, { metric: 'upgraded', unit: '', value: null }]);
    await db.signals.filter(({ metric }) => metric === 'seats-used').modify({ deletedAt: NOW });
    await rescoreAll(db, NOW);
    expect(await connectedOf(db)).toEqual({ own: ['upgraded'], demo: [] });
    expect((await healthOf(db)).profile.leftOut).toContain('adoption');
  });

  it('count only where they can be used and have happened', async () => {
    const db = await openAcme();
    await addAccount(db, [
      { ...SEATS, value: -1 },
      { ...SEATS, metric: 'active-users', recordedAt: NOW + DAY_MS },
      { family: 'override', metric: 'watch', value: 30, unit: 'days', note: 'Merger' },
    ]);
    expect(await connectedOf(db)).toEqual({ own: [], demo: [] });
    await rescoreAll(db, NOW);
    expect(await connectedOf(db)).toEqual({ own: [], demo: [] });
  });

  it('of the demo are expected of no real account, and the other way round', async () => {
    const db = await openAcme();
    const demo = await addAccount(db, [{ metric: 'invoice-overdue', unit: 'days' }], {
      isDemo: true,
    });
    const own = await addAccount(db, [SEATS]);
    for (const rerun of [async () => undefined, () => rescoreAll(db, NOW)]) {
      await rerun();
      expect(await connectedOf(db)).toEqual({ own: ['seats-used'], demo: ['invoice-overdue'] });
      expect((await healthOf(db, own)).profile.leftOut).toContain('commercial');
      expect((await healthOf(db, demo)).profile.leftOut).toContain('adoption');
    }
  });

  it('are noted by the log that brings the first one, and by no other', async () => {
    const db = await openAcme();
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
    const notes = () => puts.mock.calls.filter(([row]) => row.key === 'healthContext').length;
    await logEntry(db, logCommand(callEntry()), SOURCE, NOW);
    expect(notes()).toBe(0);
    const first = await logEntry(db, logCommand(PULSE), SOURCE, NOW);
    expect(notes()).toBe(1);
    expect(await connectedOf(db)).toEqual({ own: ['pulse'], demo: [] });
    await logEntry(db, logCommand(PULSE), SOURCE, NOW);
    await undo(db, first.changeId, NOW);
    expect(notes()).toBe(1);
    puts.mockRestore();
  });

  it('cost a log no look at another account', async () => {
    const db = await openAcme();
    await addAccount(db, [SEATS]);
    const reads = vi.spyOn(IDBIndex.prototype, 'getAll');
    await logEntry(db, logCommand(PULSE), SOURCE, NOW);
    const keys = reads.mock.calls.map(([key]) => (key instanceof IDBKeyRange ? key.lower : [key]));
    reads.mockRestore();
    expect(keys.map((key) => [key].flat()[0])).toEqual(keys.map(() => ACME));
    expect(keys.length).toBeGreaterThan(0);
  });

  it('that are written while the nightly run looks are kept by it', async () => {
    const db = await openAcme();
    const before = (await rulesOf(db)).context;
    const snapshot = await takeSnapshot(db, NOW);
    await addAccount(db, [SEATS]);
    const after = withLearnedSince(snapshot, before, (await rulesOf(db)).context);
    expect(after.connected.own).toEqual(['seats-used']);
    const forgotten = withLearnedSince(snapshot, after, after);
    expect(forgotten.connected.own).toEqual([]);
  });
});

describe('a stored snapshot', () => {
  const FIGURES = { csatRate: 0.9, npsMean: 8, scoreP10: 20, scoreP90: 95 };

  it('of an earlier version is read, with no signals expected', async () => {
    const db = await openAcme();
    await db.meta.put({ key: 'healthContext', value: FIGURES });
    expect((await rulesOf(db)).context).toEqual({ ...FIGURES, connected: { own: [], demo: [] } });
  });

  it('of a later version is read without the metrics that this one does not know', async () => {
    const db = await openAcme();
    const connected = { own: ['pulse', 'moods'], demo: ['moods'] };
    await db.meta.put({ key: 'healthContext', value: { ...FIGURES, connected } });
    expect(await connectedOf(db)).toEqual({ own: ['pulse'], demo: [] });
  });

  it('out of its scales is none, and breaks no score', async () => {
    const db = await openAcme();
    const before = await healthOf(db);
    await db.meta.put({ key: 'healthContext', value: { ...FIGURES, csatRate: 80 } });
    expect(await healthOf(db)).toEqual(before);
  });

  it('of real accounts colours no demo account', async () => {
    const db = await openAcme();
    const demo = await addAccount(db, [], { isDemo: true });
    await logEntry(db, { ...logCommand(surveyEntry()), accountId: ACME }, SOURCE, NOW);
    const before = [await healthOf(db), await healthOf(db, demo)];
    await db.meta.put({ key: 'healthContext', value: { ...FIGURES, npsMean: 1 } });
    expect((await healthOf(db)).score).not.toBe(before[0]?.score);
    expect(await healthOf(db, demo)).toEqual(before[1]);
  });
});

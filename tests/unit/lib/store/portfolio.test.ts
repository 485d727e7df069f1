import { describe, expect, it, vi } from 'vitest';
import type { AccountFacts } from '../../../../lib/model/health.ts';
import { seedDemo } from '../../../../lib/store/demo.ts';
import { logEntry } from '../../../../lib/store/log-entry.ts';
import { readPortfolioSummary } from '../../../../lib/store/portfolio.ts';
import { listScoreRows, readScoreRow } from '../../../../lib/store/reads.ts';
import { rescoreAll } from '../../../../lib/store/rescore.ts';
import { saveFacts } from '../../../../lib/store/save-facts.ts';
import { readScoreRules } from '../../../../lib/store/score-rules.ts';
import { listDueTasks } from '../../../../lib/store/tasks.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import {
  ACME,
  acmeFacts,
  callEntry,
  dump,
  logCommand,
  logNow,
  NOW,
  openAcme,
  openSample,
  SOURCE,
  sampleAccount,
  sampleNps,
} from './samples.ts';

/** An account that nobody but one survey ever heard of. */
function answeringAccount(score: number): AccountFacts {
  const account = sampleAccount({ id: crypto.randomUUID(), domains: [] });
  const answer = sampleNps(NOW - DAY_MS, score, { accountId: account.id, contactId: null });
  const csat = {
    ...answer,
    id: crypto.randomUUID(),
    survey: 'csat',
    mode: 'transactional',
    score: score > 6 ? 5 : 2,
    scale: { min: 1, max: 5 },
  } as const;
  return {
    ...acmeFacts(),
    account,
    contacts: [],
    interactions: [],
    surveyAnswers: [answer, csat],
  };
}

describe('the summary of the portfolio', () => {
  it('is there for an empty portfolio, with nothing made up', async () => {
    const db = await openSample();
    expect(await readPortfolioSummary(db, NOW)).toMatchObject({
      accounts: 0,
      revenueAtRisk: [],
      attention: [],
      nps: null,
      demo: 'none',
    });
  });

  it('never touches the interactions', async () => {
    const db = await openAcme();
    const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const indexReads = vi.spyOn(IDBIndex.prototype, 'getAll');
    await readPortfolioSummary(db, NOW);
    const stores = [
      ...reads.mock.contexts.map((store) => (store as IDBObjectStore).name),
      ...indexReads.mock.contexts.map((index) => (index as IDBIndex).objectStore.name),
    ];
    reads.mockRestore();
    indexReads.mockRestore();
    expect(new Set(stores)).toEqual(new Set(['scores', 'surveyAnswers']));
  });

  it('counts the NPS answers of the last 90 days', async () => {
    const db = await openSample();
    await saveFacts(db, [10, 9, 9, 7, 3].map(answeringAccount), NOW);
    expect((await readPortfolioSummary(db, NOW)).nps).toMatchObject({ n: 5, nps: 40 });
    expect((await readPortfolioSummary(db, NOW + 100 * DAY_MS)).nps).toBeNull();
  });

  it('leaves malformed score rows out', async () => {
    const db = await openAcme();
    await db.table('scores').put({ accountId: 'x', name: 'Broken', band: 'purple', score: 'high' });
    expect((await listScoreRows(db)).map(({ accountId }) => accountId)).toEqual([ACME]);
    expect((await readPortfolioSummary(db, NOW)).accounts).toBe(1);
  });
});

describe('the nightly run', () => {
  it('leaves a score alone that is newer than its own start', async () => {
    const db = await openAcme();
    await logEntry(db, logCommand(callEntry()), SOURCE, NOW + 60_000);
    const { scores: logged } = await dump(db);
    await rescoreAll(db, NOW);
    expect((await dump(db)).scores).toEqual(logged);
  });

  it('renews a score that a wrong clock dated far ahead', async () => {
    const db = await openAcme();
    await db.scores.update(ACME, { computedAt: NOW + 300 * DAY_MS });
    await rescoreAll(db, NOW);
    expect((await readScoreRow(db, ACME))?.computedAt).toBe(NOW);
  });

  it('scores every account for the new day and writes its history', async () => {
    const db = await openSample();
    await seedDemo(db, NOW);
    const tomorrow = NOW + DAY_MS;
    await rescoreAll(db, tomorrow);
    const rows = await listScoreRows(db);
    expect(rows.every(({ computedAt }) => computedAt === tomorrow)).toBe(true);
    const days = await db.scoreDays.filter(({ day }) => day === '2026-11-23').count();
    expect(days).toBe(24);
  });

  it('takes the snapshot that single scores lean on, from enough answers only', async () => {
    const db = await openSample();
    await saveFacts(db, [10, 8, 9, 3].map(answeringAccount), NOW);
    await rescoreAll(db, NOW);
    expect((await readScoreRules(db)).context).toMatchObject({ csatRate: null, npsMean: null });
    await saveFacts(
      db,
      Array.from({ length: 16 }, () => answeringAccount(8)),
      NOW,
    );
    await rescoreAll(db, NOW);
    const { context } = await readScoreRules(db);
    expect(context.npsMean).toBeCloseTo(7.9);
    expect(context.csatRate).toBeCloseTo(0.95);
  });

  it('counts each person once in the snapshot, with the answer that was known last', async () => {
    const db = await openSample();
    const people = [10, 8, 9, 3, 10].map((score) => {
      const facts = answeringAccount(score);
      const { id: accountId } = facts.account;
      const before = sampleNps(NOW - 30 * DAY_MS, 0, { accountId });
      const [asked] = facts.surveyAnswers;
      const mistaken = sampleNps(NOW - DAY_MS, 1, {
        accountId,
        respondent: asked?.respondent ?? '',
        recordedAt: (asked?.recordedAt ?? 0) - 1,
      });
      return { ...facts, surveyAnswers: [...facts.surveyAnswers, before, mistaken] };
    });
    await saveFacts(db, people, NOW);
    await rescoreAll(db, NOW);
    expect((await readScoreRules(db)).context.npsMean).toBe(8);
  });

  it('lets demo answers colour no score of a real account', async () => {
    const db = await openAcme();
    await seedDemo(db, NOW);
    await rescoreAll(db, NOW);
    expect((await readScoreRules(db)).context).toMatchObject({ csatRate: null, npsMean: null });
  });

  it('gives a log the same score as the run does', async () => {
    const db = await openAcme();
    await saveFacts(
      db,
      Array.from({ length: 20 }, () => answeringAccount(4)),
      NOW,
    );
    await rescoreAll(db, NOW);
    await logNow(db, callEntry());
    const { scores: logged } = await dump(db);
    await rescoreAll(db, NOW);
    expect((await dump(db)).scores).toEqual(logged);
  });

  it('forgets what no longer can be undone', async () => {
    const db = await openAcme();
    await logNow(db, callEntry());
    await rescoreAll(db, NOW + 29 * DAY_MS);
    expect(await db.changes.count()).toBe(1);
    await rescoreAll(db, NOW + 31 * DAY_MS);
    expect(await db.changes.count()).toBe(0);
    expect(await db.interactions.count()).toBe(2);
  });
});

describe('tasks that are due', () => {
  it('are our own open ones, longest overdue first', async () => {
    const db = await openAcme();
    const log = (text: string, days: number | null, owner: 'us' | 'them' = 'us') => {
      const dueAt = days === null ? null : NOW + days * DAY_MS;
      const entry = callEntry({ nextStep: { text, dueAt, owner } });
      return logNow(db, entry);
    };
    await log('yesterday', -1);
    await log('last week', -7);
    await log('tomorrow', 1);
    await log('some day', null);
    await log('theirs', -3, 'them');
    const due = await listDueTasks(db, NOW);
    expect(due.map(({ text, accountName }) => [text, accountName])).toEqual([
      ['last week', 'Acme Works'],
      ['yesterday', 'Acme Works'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../../../lib/model/health.ts';
import { readPanelData, refreshScore } from '../../../../lib/store/panel-data.ts';
import { saveFacts } from '../../../../lib/store/save-facts.ts';
import { setTaskDone } from '../../../../lib/store/tasks.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import {
  ACME,
  acmeFacts,
  callEntry,
  DANA,
  logNow,
  NOW,
  openAcme,
  openSample,
  sampleCall,
  sampleNps,
  sampleSignal,
  sampleTask,
  surveyEntry,
} from './samples.ts';

async function panelOf(change: Partial<AccountFacts>, now = NOW) {
  const db = await openSample();
  await saveFacts(db, [{ ...acmeFacts(), ...change }], NOW);
  const data = await readPanelData(db, ACME, now);
  if (!data) throw new Error('no panel data');
  return { db, data };
}

describe('what a panel shows of an account', () => {
  it('is nothing for an account that is not there', async () => {
    const db = await openSample();
    expect(await readPanelData(db, ACME, NOW)).toBeNull();
  });

  it('has the account, its people and when it was last spoken to', async () => {
    const { data } = await panelOf({});
    expect(data.account).toMatchObject({
      name: 'Acme Works',
      lastContactAt: NOW - 40 * DAY_MS,
      contacts: [{ id: DANA, name: 'Dana Whitfield', role: null }],
    });
  });

  it('shows the newest 25 of the timeline and counts the rest', async () => {
    const interactions = Array.from({ length: 60 }, (_, day) => sampleCall(NOW - day * DAY_MS));
    const surveyAnswers = [sampleNps(NOW - DAY_MS / 2, 9)];
    const deleted = sampleCall(NOW, { deletedAt: NOW });
    const { data } = await panelOf({ interactions: [...interactions, deleted], surveyAnswers });
    expect(data.timeline).toHaveLength(25);
    expect(data.timelineCount).toBe(61);
    expect(data.timeline.slice(0, 2).map(({ type }) => type)).toEqual(['call', 'nps']);
    expect(data.timeline[0]).toMatchObject({
      title: 'connected',
      contactNames: ['Dana Whitfield'],
    });
  });

  it('opens every number to its evidence, beyond the timeline too', async () => {
    const notes = Array.from({ length: 55 }, (_, hour) =>
      sampleCall(NOW - hour * 3_600_000, { type: 'note', outcome: null, sentiment: null }),
    );
    const old = sampleCall(NOW - 30 * DAY_MS);
    const { data } = await panelOf({ interactions: [...notes, old] });
    const refs = data.health.factors
      .flatMap((factor) => factor.measures)
      .flatMap((measure) => measure.evidence.map(({ id }) => id));
    expect(refs).toContain(old.id);
    expect(data.evidence[old.id]).toMatchObject({ id: old.id, type: 'call' });
    const shown = new Set([...data.timeline.map(({ id }) => id), ...Object.keys(data.evidence)]);
    expect(refs.every((id) => shown.has(id))).toBe(true);
  });

  it('opens a number made of promises to the promises, which stand in no timeline', async () => {
    const renewalAt = NOW + 30 * DAY_MS;
    const revenue = sampleSignal(NOW - DAY_MS, { metric: 'recurring-revenue', unit: 'EUR' });
    const kept = sampleTask({ text: 'Send the offer', dueAt: NOW - 5 * DAY_MS, doneAt: NOW });
    const gone = sampleTask({ dueAt: NOW - 5 * DAY_MS, deletedAt: NOW });
    const { data } = await panelOf({
      account: { ...acmeFacts().account, renewalAt },
      signals: [revenue],
      tasks: [kept, gone],
    });
    const commercial = data.health.factors.find(({ factor }) => factor === 'commercial');
    const prepared = commercial?.measures.find(({ measure }) => measure === 'renewal-prepared');
    expect(prepared?.evidence).toMatchObject([{ kind: 'task', id: kept.id }]);
    expect(data.evidence).toMatchObject({
      [kept.id]: {
        kind: 'task',
        type: 'task',
        title: 'Send the offer',
        occurredAt: kept.occurredAt,
      },
    });
    expect(data.timeline.map(({ kind }) => kind)).not.toContain('task');
    expect(Object.keys(data.evidence)).not.toContain(gone.id);
  });

  it('opens a band set by hand to who set it and why, beyond the timeline too', async () => {
    const byHand = sampleSignal(NOW - 20 * DAY_MS, {
      family: 'override',
      metric: 'at-risk',
      value: 60,
      unit: 'days',
      note: 'Merger',
    });
    const calls = Array.from({ length: 60 }, (_, hour) => sampleCall(NOW - hour * 3_600_000));
    const { data } = await panelOf({ interactions: calls, signals: [byHand] });
    expect(data.health.override?.evidence).toMatchObject([{ id: byHand.id }]);
    expect(data.evidence[byHand.id]).toMatchObject({
      type: 'override',
      title: 'at-risk',
      note: 'Merger',
    });
  });

  it('shows what the score could not use, and what only holds it, beyond the timeline too', async () => {
    const wrong = sampleSignal(NOW - 300 * DAY_MS, { metric: 'log-ins', unit: '' });
    const left = sampleSignal(NOW - 50 * DAY_MS, {
      family: 'relationship',
      metric: 'champion-left',
      value: null,
      unit: '',
    });
    const calls = Array.from({ length: 60 }, (_, hour) =>
      sampleCall(NOW - hour * 3_600_000, { type: 'note', outcome: null, sentiment: null }),
    );
    const { data } = await panelOf({ interactions: calls, signals: [wrong, left] });
    expect(data.health.refused).toEqual([{ kind: 'signal', id: wrong.id, why: 'unknown-metric' }]);
    expect(data.health.ceilingsAhead.map(({ cap }) => cap)).toContain('champion-left');
    expect(data.evidence[wrong.id]).toMatchObject({ title: 'log-ins', value: 1000 });
    expect(data.evidence[left.id]).toMatchObject({ title: 'champion-left' });
  });

  it('compares an NPS answer with the same person’s one before', async () => {
    const other = sampleNps(NOW - 50 * DAY_MS, 10, { contactId: null, respondent: 'answer:x' });
    const surveyAnswers = [sampleNps(NOW - 100 * DAY_MS, 5), other, sampleNps(NOW - 2 * DAY_MS, 8)];
    const { data } = await panelOf({ surveyAnswers });
    expect(data.nps.answers.map(({ score, change }) => [score, change])).toEqual([
      [8, 3],
      [10, null],
      [5, null],
    ]);
    expect(data.nps.answers.map(({ respondent }) => respondent)).toEqual([
      'Dana Whitfield',
      '',
      'Dana Whitfield',
    ]);
    expect(data.nps.portfolio.at(-1)).toMatchObject({ n: 2, nps: null });
  });

  it('scores as of the moment it is asked, without a write', async () => {
    const { db, data } = await panelOf({});
    const later = await readPanelData(db, ACME, NOW + 30 * DAY_MS);
    const recency = (health: typeof data.health) =>
      health.factors.find(({ factor }) => factor === 'engagement')?.score ?? null;
    expect(later && recency(later.health)).toBeLessThan(recency(data.health) ?? 0);
  });

  it('leaves malformed rows out, counts them and keeps them stored', async () => {
    const db = await openAcme();
    const broken = [
      { ...sampleCall(NOW), type: 'carrier pigeon' },
      { ...sampleCall(NOW), sentiment: 'fine' },
      { ...sampleCall(NOW), id: 'not-a-uuid' },
    ];
    await db.table('interactions').bulkPut(broken);
    await db.table('tasks').put({ id: 'x', accountId: ACME });
    const data = await readPanelData(db, ACME, NOW);
    expect(data?.quarantined).toBe(4);
    expect(data?.timelineCount).toBe(1);
    await logNow(db, callEntry());
    expect(await db.interactions.count()).toBe(5);
  });

  it('shows open tasks first, by the day they are due', async () => {
    const db = await openAcme();
    const step = (text: string, days: number) =>
      callEntry({ nextStep: { text, dueAt: NOW + days * DAY_MS, owner: 'us' } });
    for (const entry of [step('later', 9), step('done', 1), step('soon', 2)])
      await logNow(db, entry);
    const done = (await db.tasks.toArray()).find(({ text }) => text === 'done');
    const changeId = crypto.randomUUID();
    await setTaskDone(db, { changeId, taskId: done?.id ?? '', done: true }, NOW);
    const data = await readPanelData(db, ACME, NOW);
    expect(data?.tasks.map(({ text, doneAt }) => [text, doneAt])).toEqual([
      ['soon', null],
      ['later', null],
      ['done', NOW],
    ]);
  });
});

describe('the score of another day', () => {
  it('asks for a refresh, which writes today’s point of the history', async () => {
    const { db } = await panelOf({});
    const tomorrow = NOW + DAY_MS;
    expect((await readPanelData(db, ACME, tomorrow))?.needsRefresh).toBe(true);
    await refreshScore(db, ACME, tomorrow);
    const data = await readPanelData(db, ACME, tomorrow);
    expect(data?.needsRefresh).toBe(false);
    expect(data?.history).toHaveLength(1);
    expect(data?.history[0]?.day).toBe('2026-11-23');
  });

  it('keeps one point a week, the newest, for 26 weeks', async () => {
    const { db } = await panelOf({});
    for (let day = 0; day < 200; day += 1) {
      const at = new Date(NOW - day * DAY_MS).toISOString().slice(0, 10);
      const row = { accountId: ACME, day: at, score: day, band: 'watch', coverage: 1 } as const;
      await db.scoreDays.put({ ...row, formulaVersion: '1' });
    }
    const history = (await readPanelData(db, ACME, NOW))?.history ?? [];
    expect(history.map(({ score }) => score)).toEqual(
      Array.from({ length: 26 }, (_, week) => (25 - week) * 7),
    );
  });

  it('drops the kept NPS trend when an answer is logged', async () => {
    const { db } = await panelOf({});
    await refreshScore(db, ACME, NOW);
    expect((await readPanelData(db, ACME, NOW))?.nps.portfolio.at(-1)?.n).toBe(0);
    await logNow(db, surveyEntry());
    expect((await readPanelData(db, ACME, NOW))?.nps.portfolio.at(-1)?.n).toBe(1);
  });
});

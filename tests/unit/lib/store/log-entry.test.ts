import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../../lib/model/log-entry.ts';
import { logEntry } from '../../../../lib/store/log-entry.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import {
  callEntry,
  DANA,
  dump,
  logCommand,
  NOW,
  openAcme,
  SOURCE,
  surveyEntry,
} from './samples.ts';

const PLAIN = { occurredAt: NOW - DAY_MS, note: 'As said', nextStep: null };

async function log(entry: LogEntry) {
  const db = await openAcme();
  const command = logCommand(entry);
  await logEntry(db, command, SOURCE, NOW);
  return { db, id: command.id };
}

async function refuse(entry: unknown) {
  const db = await openAcme();
  const rows = await dump(db);
  const refused = logEntry(db, logCommand(entry as LogEntry), SOURCE, NOW);
  await expect(refused).rejects.toMatchObject({ name: 'StoreError', code: 'invalid' });
  expect(await dump(db)).toEqual(rows);
  return refused.catch((error: Error) => error.message);
}

describe('what a log becomes', () => {
  it('a call with all that was said, when it happened and when it was learned', async () => {
    const { db, id } = await log(callEntry({ occurredAt: NOW - DAY_MS }));
    expect(await db.interactions.get(id)).toMatchObject({
      type: 'call',
      outcome: 'connected',
      contactIds: [DANA],
      durationMin: 15,
      sentiment: 2,
      occurredAt: NOW - DAY_MS,
      recordedAt: NOW,
      source: SOURCE,
    });
  });

  it('a note without anything that was not said', async () => {
    const { db, id } = await log({ ...PLAIN, type: 'note' });
    expect(await db.interactions.get(id)).toMatchObject({
      type: 'note',
      note: 'As said',
      direction: null,
      outcome: null,
      sentiment: null,
      ticket: null,
    });
  });

  it('a closed ticket, raised by the customer', async () => {
    const ticket = {
      priority: 'high',
      status: 'closed',
      escalated: false,
      externalKey: null,
    } as const;
    const { db, id } = await log({ ...PLAIN, ...ticket, type: 'ticket', subject: 'Import fails' });
    expect(await db.interactions.get(id)).toMatchObject({
      type: 'ticket',
      direction: 'in',
      subject: 'Import fails',
      ticket: { ...ticket, closedAt: PLAIN.occurredAt },
    });
  });

  it.each([
    ['nps', 0, { min: 0, max: 10 }, 'relational'],
    ['nps', 10, { min: 0, max: 10 }, 'relational'],
    ['csat', 1, { min: 1, max: 5 }, 'transactional'],
    ['ces', 7, { min: 1, max: 7 }, 'transactional'],
  ] as const)(
    'an answer to %s of %i, raw and with its scale',
    async (survey, score, scale, mode) => {
      const { db, id } = await log(surveyEntry({ survey, score }));
      const answer = await db.surveyAnswers.get(id);
      expect(answer).toMatchObject({ survey, score, scale, mode, respondent: DANA });
    },
  );

  it('a pulse with its level and reason', async () => {
    const { db, id } = await log({ ...PLAIN, type: 'pulse', level: 2 });
    const signal = await db.signals.get(id);
    expect(signal).toMatchObject({ family: 'pulse', value: 2, note: 'As said' });
  });

  it('a task for the next step, tied to the talk that promised it', async () => {
    const nextStep = { text: 'Send the plan', dueAt: NOW + DAY_MS, owner: 'us' } as const;
    const { db, id } = await log(callEntry({ nextStep }));
    const [task] = await db.tasks.toArray();
    expect(task).toMatchObject({ ...nextStep, doneAt: null, interactionId: id });
  });

  it('a new contact when an answer names somebody new', async () => {
    const { db, id } = await log(surveyEntry({ contactId: null, respondentName: 'Li Wei 李伟' }));
    const person = (await db.contacts.toArray()).find(({ name }) => name === 'Li Wei 李伟');
    expect(await db.surveyAnswers.get(id)).toMatchObject({
      contactId: person?.id,
      respondent: person?.id,
    });
  });

  it('no second contact when an answer names somebody known', async () => {
    const { db, id } = await log(
      surveyEntry({ contactId: null, respondentName: ' dana  WHITFIELD' }),
    );
    expect(await db.contacts.count()).toBe(1);
    expect((await db.surveyAnswers.get(id))?.respondent).toBe(DANA);
  });

  it('an answer of its own when nobody knows who gave it', async () => {
    const { db, id } = await log(surveyEntry({ contactId: null, respondentName: '' }));
    const answer = await db.surveyAnswers.get(id);
    expect(answer).toMatchObject({ contactId: null, respondent: `answer:${id}` });
  });
});

describe('what is refused, with nothing written', () => {
  it.each([
    ['nps', 11],
    ['nps', -1],
    ['nps', 7.5],
    ['nps', Number.NaN],
    ['csat', 0],
    ['csat', 6],
    ['ces', 8],
  ] as const)('%s of %d', async (survey, score) => {
    await refuse(surveyEntry({ survey, score }));
  });

  it('an outcome of another type, saying so', async () => {
    const message = await refuse(callEntry({ type: 'meeting', outcome: 'left_voicemail' }));
    expect(message).toMatch(/meeting cannot end as "left_voicemail"/);
  });

  it('a person of another account', async () => {
    await refuse(callEntry({ contactIds: [crypto.randomUUID()] }));
    await refuse(surveyEntry({ contactId: crypto.randomUUID() }));
  });

  it('a note longer than 20,000 characters: refused, not cut', async () => {
    await refuse(callEntry({ note: 'x'.repeat(20_001) }));
    await refuse(callEntry({ nextStep: { text: 'y'.repeat(501), dueAt: null, owner: 'us' } }));
  });

  it('something that has not happened yet', async () => {
    await refuse(callEntry({ occurredAt: NOW + 3 * DAY_MS }));
  });

  it('fields that no entry has', async () => {
    await refuse({ ...callEntry(), health: 100 });
  });
});

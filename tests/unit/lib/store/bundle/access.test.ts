import { describe, expect, it } from 'vitest';
import { readAccess } from '../../../../../lib/store/access.ts';
import { saveDraft } from '../../../../../lib/store/drafts.ts';
import { saveFacts } from '../../../../../lib/store/save-facts.ts';
import {
  ACME,
  acmeFacts,
  DANA,
  NOW,
  openSample,
  sampleAccount,
  sampleCall,
  sampleContact,
  sampleNps,
  sampleTask,
} from '../samples.ts';

const EVE = '00000000-0000-4000-8000-0000000000e1';
const OTHER = '00000000-0000-4000-8000-0000000000ff';

async function openTwo() {
  const db = await openSample();
  const call = sampleCall(NOW - 9, { note: 'With Dana' });
  const secret = sampleCall(NOW - 8, { contactIds: [EVE], isConfidential: true, note: 'CANARY' });
  const acme = {
    ...acmeFacts(),
    contacts: [sampleContact(), sampleContact({ id: EVE, name: 'Eve', deletedAt: NOW })],
    interactions: [call, secret],
    surveyAnswers: [
      sampleNps(NOW - 7, 9),
      sampleNps(NOW - 6, 3, { contactId: null, respondent: 'x' }),
    ],
    tasks: [sampleTask({ interactionId: call.id }), sampleTask({ text: 'Of nobody' })],
  };
  const globex = {
    ...acmeFacts(),
    account: sampleAccount({ id: OTHER, name: 'Globex' }),
    contacts: [],
    interactions: [],
  };
  await saveFacts(db, [acme, globex], NOW);
  await saveDraft(db, ACME, { type: 'call', fields: { note: 'typed' }, updatedAt: NOW });
  await db.table('tasks').put({ id: 'strange', accountId: ACME });
  return db;
}

const counts = (tables: Record<string, unknown[]>) =>
  Object.fromEntries(
    Object.entries(tables).flatMap(([name, { length }]) => (length ? [[name, length]] : [])),
  );

describe('all that is kept', () => {
  it('of an account is every row of it, deleted and unreadable ones too, and of nobody else', async () => {
    const db = await openTwo();
    const options = { accountId: ACME, contactId: null, confidentialNotes: 'left-out' } as const;
    const file = await readAccess(db, options, NOW);
    expect(file).toMatchObject({ format: 'bellwether-access', about: { name: 'Acme Works' } });
    expect(counts(file?.tables ?? {})).toEqual({
      accounts: 1,
      contacts: 2,
      interactions: 2,
      surveyAnswers: 2,
      tasks: 3,
      scoreDays: 1,
      drafts: 1,
    });
    expect(JSON.stringify(file)).not.toMatch(/CANARY|Globex|nameKey/);
    const whole = await readAccess(db, { ...options, confidentialNotes: 'included' }, NOW);
    expect(JSON.stringify(whole)).toContain('CANARY');
  });

  it('of a person is what names them, and nothing else', async () => {
    const db = await openTwo();
    const options = { accountId: ACME, contactId: DANA, confidentialNotes: 'included' } as const;
    const file = await readAccess(db, options, NOW);
    expect(file?.about).toEqual({ accountId: ACME, contactId: DANA, name: 'Dana Whitfield' });
    expect(counts(file?.tables ?? {})).toEqual({
      contacts: 1,
      interactions: 1,
      surveyAnswers: 1,
      tasks: 1,
    });
    expect(JSON.stringify(file)).not.toMatch(/CANARY|Eve|Of nobody/);
  });

  it('of nobody is nothing', async () => {
    const db = await openTwo();
    const options = { contactId: null, confidentialNotes: 'included' } as const;
    expect(await readAccess(db, { ...options, accountId: DANA }, NOW)).toBeNull();
    const stranger = { accountId: OTHER, contactId: DANA, confidentialNotes: 'included' } as const;
    expect(await readAccess(db, stranger, NOW)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { MergeChoice } from '../../../../lib/model/identity.ts';
import { undo } from '../../../../lib/store/commit.ts';
import { addDomain, removeDomain, shareDomain } from '../../../../lib/store/domains.ts';
import { readDraft, saveDraft } from '../../../../lib/store/drafts.ts';
import { setParent } from '../../../../lib/store/families.ts';
import { readIdentity, unlinkRecord } from '../../../../lib/store/identity.ts';
import { linkRecord } from '../../../../lib/store/links.ts';
import { logEntry } from '../../../../lib/store/log-entry.ts';
import { mergeAccounts } from '../../../../lib/store/merge.ts';
import { previewMerge } from '../../../../lib/store/merge-preview.ts';
import { setOverride } from '../../../../lib/store/override.ts';
import { readPanelData } from '../../../../lib/store/panel-data.ts';
import { readScoreRow } from '../../../../lib/store/reads.ts';
import { livingAccount } from '../../../../lib/store/redirect.ts';
import { saveFacts } from '../../../../lib/store/save-facts.ts';
import { previewSplit, splitAccount } from '../../../../lib/store/split.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import {
  ACME,
  acmeFacts,
  callEntry,
  DANA,
  dump,
  logCommand,
  NOW,
  openAcme,
  SOURCE,
  sampleAccount,
  sampleCall,
  sampleContact,
  sampleNps,
  sampleSignal,
  sampleTask,
} from './samples.ts';

const GLOBEX = '00000000-0000-4000-8000-00000000000b';
const INITECH = '00000000-0000-4000-8000-00000000000c';
const SAM = '00000000-0000-4000-8000-0000000000d2';
const STAYS: MergeChoice = { name: 'stays', arr: 'stays', renewalAt: 'stays', ownerName: 'stays' };
const newId = () => crypto.randomUUID();
const TICKET = { site: 'zendesk', host: 'a.test', recordType: 'ticket', recordId: '1' } as const;
const KEY = 'zendesk|a.test|ticket|1';

/** Acme, and Globex with one of every kind of fact; Initech is a part of Globex. */
async function openBoth() {
  const db = await openAcme();
  const of = { accountId: GLOBEX };
  const account = sampleAccount({
    id: GLOBEX,
    name: 'Globex',
    domains: ['globex.test', 'agency.test'],
    sharedDomains: ['agency.test'],
    arr: { amount: 9000, currency: 'EUR' },
    createdAt: NOW - 900 * DAY_MS,
  });
  const facts = {
    account,
    contacts: [sampleContact({ id: SAM, name: 'Sam Okafor', emails: ['sam@globex.test'], ...of })],
    interactions: [sampleCall(NOW - 9 * DAY_MS, { contactIds: [SAM], ...of })],
    surveyAnswers: [sampleNps(NOW - 5 * DAY_MS, 3, { contactId: SAM, respondent: SAM, ...of })],
    signals: [sampleSignal(NOW - 8 * DAY_MS, of)],
    tasks: [sampleTask(of)],
  };
  const part = sampleAccount({ id: INITECH, name: 'Initech', domains: [], parentId: GLOBEX });
  const alone = { ...acmeFacts(), account: part, contacts: [], interactions: [] };
  await saveFacts(db, [facts, alone], NOW - DAY_MS);
  const link = { changeId: newId(), accountId: GLOBEX, record: TICKET, source: SOURCE };
  await linkRecord(db, { ...link, accountRecordId: null, contactRecordId: null }, NOW - DAY_MS);
  const override = { band: 'at-risk', reason: 'Sponsor leaves', days: 30 } as const;
  await setOverride(db, GLOBEX, override, { changeId: newId(), now: NOW - DAY_MS });
  return db;
}

type Db = Awaited<ReturnType<typeof openBoth>>;
const merge = (db: Db, goesId = GLOBEX, choice: Partial<MergeChoice> = {}, staysId = ACME) =>
  mergeAccounts(db, { changeId: newId(), staysId, goesId, choice: { ...STAYS, ...choice } }, NOW);

/** What the user knows: scores are made again, and a change is kept. */
async function factsIn(db: Db) {
  const { scores: _, scoreDays: __, changes: ___, meta: ____, ...facts } = await dump(db);
  return facts;
}

describe('merging two accounts', () => {
  it('says before what moves', async () => {
    const db = await openBoth();
    await saveDraft(db, GLOBEX, { type: 'note', fields: { note: 'x' }, updatedAt: NOW });
    const { stays, goes, moves } = await previewMerge(db, ACME, GLOBEX);
    expect([stays.name, goes.name, goes.arr?.amount]).toEqual(['Acme Works', 'Globex', 9000]);
    expect(moves).toEqual({
      contacts: 1,
      interactions: 1,
      surveyAnswers: 1,
      signals: 2,
      tasks: 1,
      externalIds: 1,
      domains: 2,
      parts: 1,
      drafts: 1,
      scoreDays: 0,
    });
  });

  it('moves everything, keeps the chosen fields, and scores the account that stays at once', async () => {
    const db = await openBoth();
    const [before] = [await readScoreRow(db, ACME)];
    await merge(db, GLOBEX, { arr: 'goes' });
    expect(await db.accounts.get(ACME)).toMatchObject({
      name: 'Acme Works',
      arr: { amount: 9000 },
      domains: ['acme.test', 'globex.test', 'agency.test'],
      sharedDomains: ['agency.test'],
      createdAt: NOW - 900 * DAY_MS,
    });
    expect(await db.accounts.get(GLOBEX)).toMatchObject({ deletedAt: NOW, mergedIntoId: ACME });
    expect((await db.accounts.get(INITECH))?.parentId).toBe(ACME);
    const {
      scores: _,
      accounts: __,
      changes: ___,
      meta: ____,
      drafts: _____,
      ...owned
    } = await dump(db);
    const owners = Object.values(owned).flat() as { accountId: string }[];
    expect(owners.filter(({ accountId }) => accountId === GLOBEX)).toEqual([]);
    const data = await readPanelData(db, ACME, NOW);
    expect(data?.health.override?.band).toBe('at-risk');
    expect(data?.account.contacts.map(({ id }) => id).sort()).toEqual([DANA, SAM]);
    expect(await readScoreRow(db, GLOBEX)).toBeNull();
    const after = await readScoreRow(db, ACME);
    expect(after).toMatchObject({ score: data?.health.score, band: 'at-risk' });
    expect(after?.coverage).not.toBe(before?.coverage);
  });

  it('is undone to the byte, scores and history included', async () => {
    const db = await openBoth();
    await db.scoreDays.bulkPut(
      [GLOBEX, ACME].map((accountId, index) => ({
        ...{ accountId, day: `2026-10-0${index + 1}`, score: 50 + index, band: 'watch' as const },
        ...{ coverage: 0.5, formulaVersion: '1' },
      })),
    );
    await saveDraft(db, GLOBEX, { type: 'note', fields: { note: 'x' }, updatedAt: NOW });
    const before = await factsIn(db);
    const days = await db.scoreDays.toArray();
    const { changeId } = await merge(db);
    expect((await db.scoreDays.get([ACME, '2026-10-01']))?.score).toBe(50);
    expect(await undo(db, changeId, NOW)).toBe(true);
    expect(await factsIn(db)).toEqual(before);
    expect(await db.scoreDays.toArray()).toEqual(expect.arrayContaining(days));
    expect(await readScoreRow(db, GLOBEX)).not.toBeNull();
  });

  it('sent twice is one merge', async () => {
    const db = await openBoth();
    const one = { changeId: newId(), staysId: ACME, goesId: GLOBEX, choice: STAYS };
    await mergeAccounts(db, one, NOW);
    const after = await dump(db);
    await mergeAccounts(db, one, NOW + 1);
    expect(await dump(db)).toEqual(after);
  });

  it('moves what cannot be read too', async () => {
    const db = await openBoth();
    await db.table('signals').put({ id: 'broken', accountId: GLOBEX, value: 'x' });
    await merge(db);
    expect(await db.table('signals').get('broken')).toMatchObject({ accountId: ACME, value: 'x' });
  });

  it('leads from the old id to the account that is left, however often', async () => {
    const db = await openBoth();
    await merge(db);
    await merge(db, ACME, {}, INITECH);
    expect((await livingAccount(db, GLOBEX))?.id).toBe(INITECH);
    expect((await livingAccount(db, ACME))?.id).toBe(INITECH);
    expect(await livingAccount(db, newId())).toBeNull();
  });

  it('joins what was typed for both, and what is typed for the old id afterwards', async () => {
    const db = await openBoth();
    const draft = (note: string, updatedAt: number) =>
      ({ type: 'note', fields: { note }, updatedAt }) as const;
    await saveDraft(db, ACME, draft('for Acme', NOW));
    await saveDraft(db, GLOBEX, draft('for Globex', NOW - 1));
    await merge(db);
    expect((await readDraft(db, ACME))?.fields.note).toBe('for Acme\n\nfor Globex');
    await saveDraft(db, GLOBEX, draft('late', NOW + 1));
    expect((await readDraft(db, ACME))?.fields.note).toBe('late\n\nfor Acme\n\nfor Globex');
    expect(await readDraft(db, GLOBEX)).toBeNull();
  });

  it('leaves what was typed since when it is undone', async () => {
    const db = await openBoth();
    const draft = (note: string) => ({ type: 'note', fields: { note }, updatedAt: NOW }) as const;
    await saveDraft(db, GLOBEX, draft('for Globex'));
    const { changeId } = await merge(db);
    await saveDraft(db, ACME, draft('typed since'));
    expect(await undo(db, changeId, NOW)).toBe(true);
    expect((await readDraft(db, ACME))?.fields.note).toBe('typed since');
    expect((await readDraft(db, GLOBEX))?.fields.note).toBe('for Globex');
  });

  it('keeps a log that came after it where it was logged, when it is undone', async () => {
    const db = await openBoth();
    const { changeId } = await merge(db);
    const log = logCommand(callEntry({ contactIds: [DANA] }));
    await logEntry(db, log, SOURCE, NOW);
    expect(await undo(db, changeId, NOW)).toBe(true);
    expect((await db.interactions.get(log.id))?.accountId).toBe(ACME);
  });

  it('cannot be undone once a later log names a person who came with it', async () => {
    const db = await openBoth();
    const { changeId } = await merge(db);
    await logEntry(db, logCommand(callEntry({ contactIds: [SAM] })), SOURCE, NOW);
    const after = await dump(db);
    expect(await undo(db, changeId, NOW)).toBe(false);
    expect(await dump(db)).toEqual(after);
  });

  it('of a child into its parent, or the other way round, makes no circle', async () => {
    const db = await openBoth();
    await merge(db, GLOBEX, {}, INITECH);
    expect((await db.accounts.get(INITECH))?.parentId).toBeNull();
    const other = await openBoth();
    await merge(other, INITECH, {}, GLOBEX);
    expect((await other.accounts.get(GLOBEX))?.parentId).toBeNull();
  });

  it.each([
    ['with itself', ACME, 'same-account'],
    ['with one of the demo', INITECH, 'demo'],
  ])('is refused %s', async (_, goesId, fault) => {
    const db = await openBoth();
    await db.accounts.update(INITECH, { isDemo: true });
    const before = await dump(db);
    await expect(merge(db, goesId)).rejects.toMatchObject({ fault });
    expect(await dump(db)).toEqual(before);
  });

  it('is refused with an account that is not there', async () => {
    await expect(merge(await openBoth(), newId())).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('splitting an account', () => {
  const choice = { recordKeys: [KEY], contactIds: [SAM], domains: ['globex.test'] };
  const split = (db: Db, change: Partial<typeof choice> = {}) => {
    const [changeId, newAccountId] = [newId(), newId()];
    const one = { changeId, newAccountId, accountId: ACME, name: 'Globex again' };
    return splitAccount(db, { ...one, choice: { ...choice, ...change } }, NOW);
  };
  const ownersOf = async (db: Db, table: string) =>
    (await db.table(table).toArray()).map(({ accountId }) => accountId);

  it('says before what goes along, and what stays because it names people of both', async () => {
    const db = await openBoth();
    await merge(db);
    await logEntry(db, logCommand(callEntry({ contactIds: [DANA, SAM] })), SOURCE, NOW);
    const { moves, mixed } = await previewSplit(db, ACME, choice);
    expect(moves).toMatchObject({ contacts: 1, interactions: 1, surveyAnswers: 1, signals: 0 });
    expect(mixed).toBe(1);
  });

  it('gives the new account its records, people, domains and their facts, both scored', async () => {
    const db = await openBoth();
    await merge(db);
    const { accountId: fresh } = await split(db);
    expect(await db.accounts.get(fresh)).toMatchObject({
      name: 'Globex again',
      nameKey: 'globex again',
      domains: ['globex.test'],
      arr: null,
      parentId: null,
    });
    expect((await db.accounts.get(ACME))?.domains).toEqual(['acme.test', 'agency.test']);
    expect(await ownersOf(db, 'externalIds')).toEqual([fresh]);
    expect(await ownersOf(db, 'surveyAnswers')).toEqual([fresh]);
    expect((await ownersOf(db, 'interactions')).sort()).toEqual([ACME, fresh].sort());
    expect(await readScoreRow(db, fresh)).not.toBeNull();
    expect((await readPanelData(db, ACME, NOW))?.health.override?.band).toBe('at-risk');
  });

  it('takes what was logged on a record with the record', async () => {
    const db = await openAcme();
    const log = logCommand(callEntry({ contactIds: [] }));
    await logEntry(db, log, { ...SOURCE, record: KEY }, NOW);
    const link = { changeId: newId(), accountId: ACME, record: TICKET, source: SOURCE };
    await linkRecord(db, { ...link, accountRecordId: null, contactRecordId: null }, NOW);
    const { accountId: fresh } = await split(db, { contactIds: [], domains: [] });
    expect((await db.interactions.get(log.id))?.accountId).toBe(fresh);
  });

  it('keeps saying who was there, where people of both were', async () => {
    const db = await openBoth();
    await merge(db);
    const log = logCommand(callEntry({ contactIds: [DANA, SAM] }));
    await logEntry(db, log, SOURCE, NOW);
    await split(db);
    const item = (await readPanelData(db, ACME, NOW))?.timeline.find(({ id }) => id === log.id);
    expect(item?.contactNames).toEqual(['Dana Whitfield', 'Sam Okafor']);
  });

  it('is undone to the byte, and not once something was logged on the new account', async () => {
    const db = await openBoth();
    await merge(db);
    const before = await factsIn(db);
    const first = await split(db);
    expect(await undo(db, first.changeId, NOW)).toBe(true);
    expect(await factsIn(db)).toEqual(before);
    expect(await readScoreRow(db, first.accountId)).toBeNull();
    const second = await split(db);
    const log = { ...logCommand(callEntry({ contactIds: [] })), accountId: second.accountId };
    await logEntry(db, log, SOURCE, NOW);
    expect(await undo(db, second.changeId, NOW)).toBe(false);
  });

  it('is refused when nothing is chosen, and for a name that does not fit', async () => {
    const db = await openBoth();
    const none = { recordKeys: [], contactIds: [], domains: ['nobody.test'] };
    await expect(split(db, none)).rejects.toMatchObject({ fault: 'nothing-chosen' });
    const [changeId, newAccountId] = [newId(), newId()];
    const one = { changeId, newAccountId, accountId: ACME, name: ' ', choice };
    await expect(splitAccount(db, one, NOW)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('domains of an account', () => {
  const add = (db: Db, domain: string, accountId = ACME) =>
    addDomain(db, { changeId: newId(), accountId, domain }, NOW);

  it('are added as typed, removed, and given back by undo', async () => {
    const db = await openBoth();
    await add(db, 'https://www.Acme-Shop.test/eu');
    expect((await readIdentity(db, ACME))?.domains.map(({ domain }) => domain)).toEqual([
      'acme.test',
      'acme-shop.test',
    ]);
    const change = { changeId: newId(), accountId: ACME, domain: 'acme.test' };
    await removeDomain(db, change, NOW);
    expect((await db.accounts.get(ACME))?.domains).toEqual(['acme-shop.test']);
    await undo(db, change.changeId, NOW);
    expect((await db.accounts.get(ACME))?.domains).toEqual(['acme.test', 'acme-shop.test']);
  });

  it.each([
    ['co.uk', 'public-suffix', null],
    ['gmail.com', 'anybodys', null],
    ['nonsense', 'not-a-domain', null],
    ['www.acme.test', 'known', null],
    ['globex.test', 'taken', 'Globex'],
  ])('%s is refused: %s', async (domain, fault, owner) => {
    const db = await openBoth();
    await expect(add(db, domain)).rejects.toMatchObject({ fault, owner });
  });

  it('may be shared by parent and part, and by others once one marked it', async () => {
    const db = await openBoth();
    await add(db, 'globex.test', INITECH);
    const shared = { changeId: newId(), accountId: GLOBEX, domain: 'globex.test', isShared: true };
    await shareDomain(db, shared, NOW);
    await add(db, 'globex.test');
    expect((await readIdentity(db, GLOBEX))?.domains).toContainEqual({
      domain: 'globex.test',
      isShared: true,
    });
  });
});

describe('parents', () => {
  const set = (db: Db, accountId: string, parentId: string | null) =>
    setParent(db, { changeId: newId(), accountId, parentId }, NOW);

  it('are set, shown on both sides, and lifted', async () => {
    const db = await openBoth();
    await set(db, GLOBEX, ACME);
    expect((await readIdentity(db, GLOBEX))?.parent).toEqual({ id: ACME, name: 'Acme Works' });
    expect((await readIdentity(db, ACME))?.parts).toEqual([{ id: GLOBEX, name: 'Globex' }]);
    expect((await readPanelData(db, GLOBEX, NOW))?.account.parent?.name).toBe('Acme Works');
    await set(db, GLOBEX, null);
    expect((await readIdentity(db, GLOBEX))?.parent).toBeNull();
  });

  it('never make a circle, not even by undo', async () => {
    const db = await openBoth();
    await expect(set(db, GLOBEX, INITECH)).rejects.toMatchObject({ fault: 'cycle' });
    await expect(set(db, GLOBEX, GLOBEX)).rejects.toMatchObject({ fault: 'itself' });
    const { changeId } = await set(db, INITECH, null);
    await set(db, GLOBEX, INITECH);
    expect(await undo(db, changeId, NOW)).toBe(false);
  });

  it('that were merged away are not brought back by undo', async () => {
    const db = await openBoth();
    const { changeId } = await set(db, INITECH, null);
    await merge(db);
    expect(await undo(db, changeId, NOW)).toBe(false);
  });
});

describe('linked records', () => {
  it('are listed, taken away, and given back by undo', async () => {
    const db = await openBoth();
    const [record] = (await readIdentity(db, GLOBEX))?.records ?? [];
    expect(record?.key).toBe(KEY);
    const change = { changeId: newId(), accountId: GLOBEX, key: KEY };
    await unlinkRecord(db, change, NOW);
    expect((await readIdentity(db, GLOBEX))?.records).toEqual([]);
    await undo(db, change.changeId, NOW);
    expect((await readIdentity(db, GLOBEX))?.records).toEqual([record]);
  });

  it('of another account are not taken away', async () => {
    const db = await openBoth();
    const change = { changeId: newId(), accountId: ACME, key: KEY };
    await expect(unlinkRecord(db, change, NOW)).rejects.toMatchObject({ code: 'not-found' });
  });
});

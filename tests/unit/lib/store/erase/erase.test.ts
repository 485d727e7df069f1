import { describe, expect, it } from 'vitest';
import type { EraseChoice } from '../../../../../lib/model/erase.ts';
import { readAudit, verifyAudit } from '../../../../../lib/store/audit.ts';
import { undo } from '../../../../../lib/store/commit.ts';
import type { BellwetherDatabase } from '../../../../../lib/store/database.ts';
import { eraseForGood, HeldError } from '../../../../../lib/store/erase/erase.ts';
import { listErased } from '../../../../../lib/store/erase/list-erased.ts';
import { previewErase } from '../../../../../lib/store/erase/preview.ts';
import { eraseFromStorages, finishErasure } from '../../../../../lib/store/erase/storages.ts';
import { readUnfinished } from '../../../../../lib/store/erase/unfinished.ts';
import { exportBundle } from '../../../../../lib/store/export.ts';
import { setHold } from '../../../../../lib/store/holds.ts';
import { readPanelData } from '../../../../../lib/store/panel-data.ts';
import { fromStored, TABLE_NAMES } from '../../../../../lib/store/tables.ts';
import { ACME, dump, NOW } from '../samples.ts';
import {
  CANARIES,
  CANARY,
  COLLEAGUE,
  canariesIn,
  canaryStorages,
  OTHER,
  openCanary,
} from './canary.ts';

const PERSON = { of: 'contact', id: CANARY.id } as const;
const ACCOUNT = { of: 'account', id: ACME } as const;
const ALL: EraseChoice = { replacesMentions: true, includesSame: true };
const RANDOM = '0123456789ab'.padEnd(44, 'c');
const AT = { now: NOW, random: RANDOM };
const PSEUDONYM = 'person-0123456789ab';

/** The text of a file with everything in it. */
async function exported(db: BellwetherDatabase): Promise<string> {
  let file = '';
  const write = (text: string) => {
    file += text;
  };
  await exportBundle(db, { layout: 'json', confidentialNotes: 'included', write }, NOW);
  return file;
}

describe('erasing a person', () => {
  it('leaves no canary in any table, export or storage', async () => {
    const db = await openCanary();
    const storages = canaryStorages();
    const kept = async () => [await storages.local.get(null), await storages.session.get(null)];
    expect(canariesIn(await dump(db), await kept())).toEqual(
      CANARIES.filter((one) => one !== '5557781'),
    );
    const { erasure } = await eraseForGood(db, PERSON, ALL, AT);
    await eraseFromStorages(db, erasure, storages);
    for (const [table, rows] of Object.entries(await dump(db)))
      expect(canariesIn(rows), table).toEqual([]);
    expect(canariesIn(await exported(db), await kept())).toEqual([]);
    expect(await readUnfinished(db)).toBeNull();
  });

  it('leaves every row that stays readable, and everybody else as they were', async () => {
    const db = await openCanary();
    const before = await db.interactions.count();
    await eraseForGood(db, PERSON, ALL, AT);
    for (const table of TABLE_NAMES)
      for (const row of await db.table(table).toArray())
        expect(fromStored(table, row), table).not.toBeNull();
    expect(await db.interactions.count()).toBe(before);
    expect(await db.contacts.toArray()).toEqual([COLLEAGUE]);
    const calls = await db.interactions.where('id').above('').toArray();
    const old = calls.find(({ contactIds }) => contactIds.length > 0);
    expect(old?.contactIds).toEqual([COLLEAGUE.id]);
    expect(old?.note).toBe('Met [erased] ([erased], [erased]). [erased] agrees; [erased] signs.');
  });

  it('keeps the answers in the figures, as those of one person', async () => {
    const db = await openCanary();
    await eraseForGood(db, PERSON, ALL, AT);
    const answers = await db.surveyAnswers.toArray();
    expect(answers.map(({ score }) => score).sort()).toEqual([3, 9]);
    expect(answers.map(({ respondent }) => respondent)).toEqual([PSEUDONYM, PSEUDONYM]);
    expect(answers.map(({ contactId }) => contactId)).toEqual([null, null]);
    expect((await readPanelData(db, ACME, NOW))?.nps.answers).toHaveLength(2);
  });

  it('leaves a stub: a line in the audit log, and hashes', async () => {
    const db = await openCanary();
    const { rows } = await eraseForGood(db, PERSON, ALL, AT);
    const { entries } = await readAudit(db, { before: null, limit: 9, action: null });
    expect(entries[0]).toMatchObject({ action: 'erase-person', subject: PSEUDONYM, count: rows });
    expect(rows).toBeGreaterThan(10);
    expect(await verifyAudit(db)).toMatchObject({ isWhole: true });
    const [stub] = await listErased(db);
    expect(stub).toMatchObject({ pseudonym: PSEUDONYM, of: 'contact', at: NOW, count: rows });
    expect(stub?.keys.length).toBeGreaterThanOrEqual(5);
  });

  it('shows first what it would do, and does that', async () => {
    const db = await openCanary();
    const untouched = await dump(db);
    const preview = await previewErase(db, PERSON, ALL);
    expect(await dump(db)).toEqual(untouched);
    expect(preview.name).toBe(CANARY.name);
    expect(preview.counts.contacts).toEqual({ erased: 1, changed: 0 });
    expect(preview.counts.interactions).toEqual({ erased: 0, changed: 3 });
    expect(preview.counts.surveyAnswers).toEqual({ erased: 0, changed: 2 });
    expect(preview.counts.quarantine).toEqual({ erased: 1, changed: 1 });
    expect(preview.mentionCount).toBe(preview.mentions.length);
    expect(preview.mentions.map(({ found }) => found)).toContain('quillon.z@acme.test');
    const { rows } = await eraseForGood(db, PERSON, ALL, AT);
    const foreseen = Object.values(preview.counts).map(({ erased, changed }) => erased + changed);
    expect(rows).toBe(foreseen.reduce((sum, one) => sum + one, 0));
  });

  it('leaves texts alone where the user wants it so', async () => {
    const db = await openCanary();
    const keep = { ...ALL, replacesMentions: false };
    expect((await previewErase(db, PERSON, keep)).mentionCount).toBeGreaterThan(0);
    await eraseForGood(db, PERSON, keep, AT);
    const notes = (await db.interactions.toArray()).map(({ note }) => note).join();
    expect(notes).toContain('Quillon');
    expect(JSON.stringify(await db.interactions.toArray())).not.toContain(CANARY.id);
    expect(await db.contacts.get(CANARY.id)).toBeUndefined();
  });

  it('does not take a colleague of the same first name for them', async () => {
    const db = await openCanary();
    await db.contacts.put({ ...COLLEAGUE, name: 'Quillon Berg' });
    const preview = await previewErase(db, PERSON, ALL);
    expect(preview.sharedNames).toEqual(['Quillon']);
    await eraseForGood(db, PERSON, ALL, AT);
    const [call] = (await db.interactions.toArray()).filter(({ subject }) => subject !== null);
    expect(call?.note).toContain('Quillon signs');
    expect(call?.note).not.toContain('Zephyrine');
    expect((await db.contacts.get(COLLEAGUE.id))?.name).toBe('Quillon Berg');
  });

  it('erases the same person at another account too, if that is wanted', async () => {
    for (const includesSame of [true, false]) {
      const db = await openCanary();
      const twin = { ...CANARY, id: crypto.randomUUID(), accountId: OTHER, name: 'Q. Zephyrine' };
      await db.contacts.add(twin);
      const preview = await previewErase(db, PERSON, { ...ALL, includesSame });
      expect(preview.alsoKnownAs).toEqual([
        { contactId: twin.id, name: 'Q. Zephyrine', accountName: 'Borealis' },
      ]);
      await eraseForGood(db, PERSON, { ...ALL, includesSame }, AT);
      expect((await db.contacts.get(twin.id)) === undefined).toBe(includesSame);
    }
  });

  it('cannot be undone, and nothing that held them can', async () => {
    const db = await openCanary();
    await eraseForGood(db, PERSON, ALL, AT);
    const sealed = (await db.changes.toArray()).find(({ label }) => label === 'merge');
    expect(await undo(db, sealed?.id ?? '', NOW)).toBe(false);
    // What only named them among others can: the log goes, they do not come back.
    const log = (await db.changes.toArray()).find(({ label }) => label === 'log');
    expect(await undo(db, log?.id ?? '', NOW)).toBe(true);
    expect(canariesIn(await dump(db))).toEqual([]);
  });

  it('is whole or not at all', async () => {
    const db = await openCanary();
    const before = await dump(db);
    await eraseForGood(db, PERSON, ALL, AT).catch(() => {});
    const again = await openCanary();
    // The second pseudonym is taken: the last write of the transaction fails.
    await again.erased.add({
      ...{ pseudonym: PSEUDONYM, of: 'contact', at: 0, count: 0, keys: [] },
      salt: '0'.repeat(32),
    });
    const there = await dump(again);
    await expect(eraseForGood(again, PERSON, ALL, AT)).rejects.toThrow();
    expect(await dump(again)).toEqual(there);
    expect(Object.keys(before)).toEqual(Object.keys(there));
  });

  it('goes on after a crash between the database and the other storages', async () => {
    const db = await openCanary();
    const storages = canaryStorages();
    await eraseForGood(db, PERSON, ALL, AT);
    expect(await finishErasure(db, storages)).toBe(true);
    expect(canariesIn(await storages.local.get(null), await storages.session.get(null))).toEqual(
      [],
    );
    expect(await storages.local.get(null)).toHaveProperty('panelLayout');
    expect(await finishErasure(db, storages)).toBe(false);
  });
});

describe('erasing an account', () => {
  it('leaves nothing of it, its people or those merged into it', async () => {
    const db = await openCanary();
    const storages = canaryStorages();
    const merged = crypto.randomUUID();
    const acme = await db.accounts.get(ACME);
    if (!acme) throw new Error('The sample has no account.');
    await db.accounts.add({ ...acme, id: merged, deletedAt: NOW, mergedIntoId: ACME });
    await db.accounts.update(OTHER, { parentId: ACME });
    const { erasure, accountIds } = await eraseForGood(db, ACCOUNT, ALL, AT);
    await eraseFromStorages(db, erasure, storages);
    const left = await dump(db);
    expect(JSON.stringify({ ...left, audit: [], erased: [] })).not.toContain(ACME);
    expect(canariesIn(left)).toEqual([]);
    expect(left.accounts).toHaveLength(1);
    expect(await db.accounts.get(OTHER)).toMatchObject({ parentId: null });
    expect(left.interactions).toHaveLength(1);
    expect(left.scores).toHaveLength(1);
    expect(new Set(accountIds)).toEqual(new Set([ACME, merged, OTHER]));
    expect(JSON.stringify(await storages.local.get(null))).not.toContain(ACME);
  });

  it('is not for the demo', async () => {
    const db = await openCanary();
    await db.accounts.update(ACME, { isDemo: true });
    for (const target of [ACCOUNT, PERSON])
      await expect(eraseForGood(db, target, ALL, AT)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('a legal hold', () => {
  it.each([
    ['on the person', { id: CANARY.id, of: 'contact' }, PERSON],
    ['on their account', { id: ACME, of: 'account' }, PERSON],
    ['on the account', { id: ACME, of: 'account' }, ACCOUNT],
    ['on one of its people', { id: CANARY.id, of: 'contact' }, ACCOUNT],
  ] as const)('%s forbids it, and says why', async (_where, hold, target) => {
    const db = await openCanary();
    await setHold(db, { ...hold, reason: 'Lawsuit 12/26' }, NOW);
    const before = await dump(db);
    const preview = await previewErase(db, target, ALL);
    expect(preview.holds).toEqual([{ ...hold, reason: 'Lawsuit 12/26', since: NOW }]);
    const refused = eraseForGood(db, target, ALL, AT);
    await expect(refused).rejects.toThrow(HeldError);
    await expect(refused).rejects.toThrow('Lawsuit 12/26');
    expect(await dump(db)).toEqual(before);
  });
});

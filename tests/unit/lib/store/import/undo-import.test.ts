import { describe, expect, it, vi } from 'vitest';
import { undoImport } from '../../../../../lib/store/import/undo-import.ts';
import { logEntry } from '../../../../../lib/store/log-entry.ts';
import { readScoreRow } from '../../../../../lib/store/reads.ts';
import { rescoreAll } from '../../../../../lib/store/rescore.ts';
import { callEntry, dump, logCommand, NOW, openAcme, SOURCE } from '../samples.ts';
import {
  accountRecord,
  callRecord,
  contactRecord,
  importAll,
  JOB,
  openSameAcme,
  usageRecord,
} from './files.ts';

const CLOCK = { clock: () => NOW };
const KIM = { externalId: null, email: 'kim@new.test', name: 'Kim' };
const NEW_CALLS = Array.from({ length: 8 }, (_, index) =>
  callRecord({ name: index % 2 ? 'New one' : 'Acme Works' }, { note: `${index}`, people: [KIM] }),
);

describe('taking an import back', () => {
  it('never takes a log of the user, nor the customer and the person it is about', async () => {
    const db = await openAcme();
    await importAll(db, NEW_CALLS);
    const fresh = await db.accounts.where('nameKey').equals('new one').first();
    const kim = await db.contacts
      .where('accountId')
      .equals(fresh?.id ?? '')
      .first();
    const entry = callEntry({ contactIds: [kim?.id ?? ''] });
    const command = { ...logCommand(entry), accountId: fresh?.id ?? '' };
    await logEntry(db, command, SOURCE, NOW);
    const { stays } = await undoImport(db, JOB, CLOCK);
    expect(stays).toEqual({ 'changed-since': 0, 'in-use': 2 });
    expect(await db.accounts.get(fresh?.id ?? '')).toEqual(fresh);
    expect(await db.contacts.get(kim?.id ?? '')).toEqual(kim);
    expect(await db.interactions.where('id').equals(command.id).count()).toBe(1);
    expect(await db.interactions.count()).toBe(2);
    expect((await readScoreRow(db, fresh?.id ?? ''))?.lastContactAt).toBe(NOW);
  });

  it('leaves what a later import changed, and says so', async () => {
    const db = await openAcme();
    const said = (seats: number) => accountRecord({ externalId: 'A1', name: 'North' }, { seats });
    await importAll(db, [said(5)]);
    await importAll(db, [said(6)], { order: { id: crypto.randomUUID() } });
    const { stays } = await undoImport(db, JOB, CLOCK);
    expect(stays).toMatchObject({ 'changed-since': 1 });
    expect((await db.accounts.where('nameKey').equals('north').first())?.seats).toBe(6);
  });

  it('leaves a row that the user changed since', async () => {
    const db = await openAcme();
    await importAll(db, [accountRecord({ name: 'Acme Works' }, { seats: 5 })]);
    await db.accounts.where('nameKey').equals('acme works').modify({ seats: 50 });
    const { stays } = await undoImport(db, JOB, CLOCK);
    expect(stays).toEqual({ 'changed-since': 1, 'in-use': 0 });
    expect((await db.accounts.where('nameKey').equals('acme works').first())?.seats).toBe(50);
  });

  it('gives rows back to the last byte, and forgets scores and history of who goes', async () => {
    const db = await openSameAcme();
    const before = await dump(db);
    const people = [contactRecord({ name: 'New one' }), contactRecord({ domain: 'acme.test' })];
    await importAll(db, people);
    await undoImport(db, JOB, CLOCK);
    const after = await dump(db);
    for (const table of ['accounts', 'contacts', 'interactions', 'externalIds'])
      expect(JSON.stringify(after[table])).toBe(JSON.stringify(before[table]));
    expect(after.scores).toHaveLength(before.scores?.length ?? -1);
  });

  it('is taken up again after it broke off at any chunk', async () => {
    const whole = await openSameAcme();
    await importAll(whole, NEW_CALLS);
    await undoImport(whole, JOB, CLOCK);
    const expected = await dump(whole);
    for (let chunk = 0; chunk < 3; chunk += 1) {
      const db = await openSameAcme();
      await importAll(db, NEW_CALLS);
      const get = db.importChunks.get.bind(db.importChunks) as (key: unknown) => unknown;
      const failing = vi.spyOn(db.importChunks, 'get').mockImplementation(((
        key: [string, number],
      ) => {
        if (key[1] === chunk) throw new Error('the power is gone');
        return get(key);
      }) as typeof db.importChunks.get);
      await expect(undoImport(db, JOB, CLOCK)).rejects.toThrow('the power is gone');
      failing.mockRestore();
      expect((await undoImport(db, JOB, CLOCK)).state).toBe('undone');
      expect(await dump(db)).toEqual(expected);
    }
  });

  it('has nobody expect the metrics any more that only this import brought', async () => {
    const db = await openSameAcme();
    await rescoreAll(db, NOW);
    const { scores } = await dump(db);
    await importAll(db, [usageRecord({ domain: 'acme.test' })]);
    await undoImport(db, JOB, CLOCK);
    expect((await dump(db)).scores).toEqual(scores);
  });

  it('says that there is no such import', async () => {
    const db = await openAcme();
    await expect(undoImport(db, JOB, CLOCK)).rejects.toMatchObject({ fault: 'not-found' });
  });
});

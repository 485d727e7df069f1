import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import type { ImportRecord } from '../../../../../lib/intake/import-record.ts';
import { undoImport } from '../../../../../lib/store/import/undo-import.ts';
import { DAY_MS } from '../../../../../lib/time.ts';
import { dump, NOW, openSample } from '../samples.ts';
import {
  accountRecord,
  answerRecord,
  callRecord,
  contactRecord,
  importAll,
  JOB,
  knowledge,
  openSameAcme,
  planAll,
  usageRecord,
} from './files.ts';

const KIM = { externalId: null, email: 'kim@acme.test', name: 'Kim Ito' };
const LEE = { externalId: 'p7', email: 'lee@new.test', name: 'Lee' };

/** Of each kind of file: new and known customers, repetitions, a row that is not clean. */
const FILES: Record<string, (ImportRecord | null)[]> = {
  accounts: [
    accountRecord({ externalId: 'A1', name: 'North', domain: 'north.test' }, { seats: 5 }),
    accountRecord({ name: 'Acme Works' }, { domains: ['acme.example'] }),
    accountRecord(
      { externalId: 'A2', name: 'South' },
      { parent: { externalId: 'A9', domain: null, name: 'Group' } },
    ),
    null,
    accountRecord({ externalId: 'A1', name: 'North Ltd' }, { ownerName: 'Sam' }),
    accountRecord({ externalId: 'A9', name: 'Group' }, { arr: { amount: 5, currency: 'EUR' } }),
    accountRecord({ name: 'north' }, { seats: 9 }),
    accountRecord({ name: 'ACME works' }, { seats: 3 }),
  ],
  contacts: [
    contactRecord({ domain: 'acme.test' }, { name: 'Kim Ito', emails: ['kim@acme.test'] }),
    contactRecord(
      { name: 'acme works' },
      { name: 'Dana Whitfield', emails: ['dana@acme.test'], phone: '+4930123456' },
    ),
    contactRecord({ name: 'New one' }, { name: 'Lee', externalId: 'p7' }),
    contactRecord(
      { domain: 'acme.test' },
      { name: 'Kim I.', emails: ['kim@acme.test'], role: 'champion' },
    ),
    contactRecord({ name: 'New one' }, { name: 'Lee', externalId: 'p7' }),
  ],
  interactions: [
    callRecord({ domain: 'acme.test' }, { people: [KIM] }),
    callRecord({ name: 'New one' }, { people: [LEE, KIM], note: 'First' }),
    callRecord({ name: 'New one' }, { people: [LEE], note: 'Second', externalId: 'i2' }),
    callRecord({ domain: 'acme.test' }, { people: [KIM] }),
    callRecord({ externalId: 'only-an-id' }),
    null,
    callRecord(
      { name: 'New one' },
      { note: '', externalId: 'i2', people: [{ ...KIM, name: 'Jo', email: 'jo@new.test' }] },
    ),
    callRecord(
      { name: 'Other', externalId: 'A7' },
      { note: 'Third', type: 'meeting', outcome: 'held' },
    ),
  ],
  answers: [
    answerRecord({ domain: 'acme.test' }, { person: KIM }),
    answerRecord({ domain: 'acme.test' }, { score: 3 }),
    answerRecord({ domain: 'acme.test' }, { score: 3 }),
    answerRecord({ name: 'New one' }, { person: LEE, comment: 'Fine' }),
  ],
  usage: [
    usageRecord({ domain: 'acme.test' }, { set: { seats: 40 } }),
    usageRecord({ domain: 'acme.test' }, { occurredAt: NOW - 9 * DAY_MS, set: { seats: 30 } }),
    usageRecord({ name: 'New one' }, { set: { seats: 7 } }),
    usageRecord(
      { name: 'New one' },
      { kind: 'renewals', occurredAt: null, signals: [], set: { renewalAt: NOW } },
    ),
    usageRecord(
      { name: 'New one' },
      { kind: 'renewals', occurredAt: null, signals: [], set: { renewalAt: NOW + 1 } },
    ),
  ],
};

describe.each(Object.keys(FILES))('an import of %s', (name) => {
  const file = FILES[name] ?? [];

  it('does what its dry run said', async () => {
    const db = await openSameAcme();
    const before = await dump(db);
    const planned = await planAll(db, file);
    expect(await dump(db)).toEqual(before);
    const { job, outlook } = await importAll(db, file);
    expect(outlook).toEqual(planned);
    expect(job).toMatchObject({ state: 'done', rowsDone: file.length, counts: planned.counts });
    expect(Object.values(job.counts).reduce((sum, count) => sum + count)).toBe(file.length);
  });

  it('changes nothing the second time', async () => {
    const db = await openSameAcme();
    await importAll(db, file);
    const before = await knowledge(db);
    const again = { order: { id: crypto.randomUUID() } };
    const { job } = await importAll(db, file, again);
    expect(await knowledge(db)).toEqual(before);
    expect(job.counts).toMatchObject({ created: 0, updated: 0 });
  });

  it('ends the same after it broke off in the middle of any chunk', async () => {
    const whole = await openSameAcme();
    await importAll(whole, file);
    const expected = await dump(whole);
    for (let chunk = 0; chunk * 3 < file.length; chunk += 1) {
      const db = await openSameAcme();
      await importBroken(db, file, chunk);
      const { job } = await importAll(db, file);
      expect(job.state).toBe('done');
      expect(await dump(db)).toEqual(expected);
    }
  });

  it('is taken back as one step', async () => {
    const db = await openSameAcme();
    const before = await knowledge(db);
    await importAll(db, file);
    const job = await undoImport(db, JOB, { clock: () => NOW });
    expect(job).toMatchObject({ state: 'undone', stays: { 'changed-since': 0, 'in-use': 0 } });
    const { scores, scoreDays, meta, ...facts } = before;
    const after = await knowledge(db);
    expect(after).toMatchObject(facts);
    expect(after.scores).toHaveLength(scores?.length ?? -1);
    expect(await db.importChunks.count()).toBe(0);
  });
});

/** Imports until the chunk with this number, whose transaction fails after its rows were put. */
async function importBroken(
  db: Awaited<ReturnType<typeof openSameAcme>>,
  file: readonly (ImportRecord | null)[],
  chunk: number,
): Promise<void> {
  const add = db.importChunks.add.bind(db.importChunks);
  const failing = vi.spyOn(db.importChunks, 'add').mockImplementation((row) => {
    if (row.index === chunk) return Dexie.Promise.reject(new Error('the power is gone'));
    return add(row);
  });
  await expect(importAll(db, file)).rejects.toThrow('the power is gone');
  failing.mockRestore();
}

describe('a chunk of many rows', () => {
  it('has its first rows changed by later ones, though they are on their way to the disk', async () => {
    const db = await openSample();
    const first = accountRecord({ externalId: 'A-0', name: 'First' });
    const between = Array.from({ length: 1_100 }, (_, index) =>
      accountRecord({ externalId: `B-${index}`, name: `Customer ${index}` }),
    );
    const again = accountRecord({ externalId: 'A-0', name: 'First' }, { seats: 50 });
    const { job } = await importAll(db, [first, ...between, again], { run: { chunkRows: 4_000 } });
    expect(job).toMatchObject({ chunks: 1, counts: { created: 1_101, merged: 1 } });
    const found = (await db.accounts.toArray()).filter(({ name }) => name === 'First');
    expect(found).toMatchObject([{ seats: 50 }]);
    expect(await db.accounts.count()).toBe(1_101);
    await undoImport(db, JOB, { clock: () => NOW });
    expect(await db.accounts.count()).toBe(0);
  });
});

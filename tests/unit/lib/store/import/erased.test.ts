import { describe, expect, it } from 'vitest';
import { eraseForGood } from '../../../../../lib/store/erase/erase.ts';
import { forgetErased } from '../../../../../lib/store/erase/list-erased.ts';
import { ACME, DANA, NOW, openAcme } from '../samples.ts';
import { accountRecord, callRecord, contactRecord, importAll } from './files.ts';

const ALL = { replacesMentions: true, includesSame: true };

async function openWithout(of: 'account' | 'contact') {
  const db = await openAcme();
  const id = of === 'account' ? ACME : DANA;
  await eraseForGood(db, { of, id }, ALL, { now: NOW, random: 'a'.repeat(44) });
  return db;
}

describe('a file with somebody who was erased', () => {
  it('does not bring a person back, and says why; others it does', async () => {
    const db = await openWithout('contact');
    const at = { domain: 'acme.test' };
    const { job, outlook } = await importAll(db, [
      contactRecord(at, { name: 'D. W.', emails: ['dana@acme.test'] }),
      contactRecord(at, { name: 'Dana Whitfield' }),
      contactRecord(at, { name: 'Kim Ito', emails: ['kim@acme.test'] }),
    ]);
    expect(job.counts).toMatchObject({ created: 1, skipped: 2 });
    expect(outlook.reasons).toEqual({ erased: 2 });
    expect((await db.contacts.toArray()).map(({ name }) => name)).toEqual(['Kim Ito']);
  });

  it('keeps what happened, without the person', async () => {
    const db = await openWithout('contact');
    const person = { externalId: null, email: 'dana@acme.test', name: 'Dana Whitfield' };
    const { job } = await importAll(db, [
      { ...callRecord({ domain: 'acme.test' }), people: [person] },
    ]);
    expect(job.counts).toMatchObject({ created: 1 });
    expect(await db.contacts.count()).toBe(0);
  });

  it('does not bring an account back, by a row of its own or by a fact', async () => {
    const db = await openWithout('account');
    const { job, outlook } = await importAll(db, [accountRecord({ name: 'ACME works' })]);
    expect(job.counts).toMatchObject({ skipped: 1 });
    expect(outlook.reasons).toEqual({ erased: 1 });
    const calls = await importAll(db, [callRecord({ domain: 'acme.test', name: 'Acme' })], {
      order: { id: crypto.randomUUID() },
    });
    expect(calls.outlook.reasons).toEqual({ erased: 1 });
    expect(await db.accounts.count()).toBe(0);
  });

  it('brings them back once the user lets them', async () => {
    const db = await openWithout('account');
    await forgetErased(db, 'account-aaaaaaaaaaaa');
    const { job } = await importAll(db, [accountRecord({ name: 'Acme Works' })]);
    expect(job.counts).toMatchObject({ created: 1 });
  });
});

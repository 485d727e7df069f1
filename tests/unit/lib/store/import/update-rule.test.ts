import { describe, expect, it } from 'vitest';
import type { AccountRecord } from '../../../../../lib/intake/import-record.ts';
import type { ImportOptions } from '../../../../../lib/model/import-job.ts';
import { DAY_MS } from '../../../../../lib/time.ts';
import { ACME, NOW, openAcme, SOURCE, sampleAccount } from '../samples.ts';
import { accountRecord, importAll, OPTIONS, planAll, usageRecord } from './files.ts';

const EUR = { amount: 900, currency: 'EUR' };

/** Acme with a figure, as somebody wrote it, after a file said otherwise. */
async function acmeAfter(
  kind: 'dashboard' | 'import' | 'page',
  said: Partial<AccountRecord>,
  options: Partial<ImportOptions> = {},
) {
  const db = await openAcme();
  await db.accounts.update(ACME, { seats: 10, source: { ...SOURCE, kind } });
  const row = accountRecord({ domain: 'acme.test' }, said);
  const planned = await planAll(db, [row], options);
  const { outlook } = await importAll(db, [row], {
    order: { options: { ...OPTIONS, ...options } },
  });
  expect(outlook).toEqual(planned);
  return { account: await db.accounts.get(ACME), outlook };
}

describe('what a file says of a row that is there', () => {
  it.each(['dashboard', 'import', 'page'] as const)(
    'fills what is missing, by %s',
    async (kind) => {
      const { account, outlook } = await acmeAfter(kind, { arr: EUR });
      expect(account?.arr).toEqual(EUR);
      expect(outlook.examples.updated).toMatchObject([
        { changes: [{ field: 'arr', before: null, after: EUR }] },
      ]);
    },
  );

  it('never overwrites what the user typed', async () => {
    const { account, outlook } = await acmeAfter('dashboard', { seats: 99 });
    expect(account?.seats).toBe(10);
    expect(outlook.examples.merged).toMatchObject([
      { reason: 'yours-stays', kept: [{ field: 'seats', before: 10, after: 99 }] },
    ]);
  });

  it('overwrites it if the user wants that', async () => {
    const { account, outlook } = await acmeAfter('dashboard', { seats: 99 }, { fileWins: true });
    expect(account).toMatchObject({ seats: 99, source: { kind: 'dashboard' } });
    expect(outlook.fields).toEqual({ seats: 1 });
  });

  it.each(['import', 'page'] as const)('changes what a %s said', async (kind) => {
    const { account } = await acmeAfter(kind, { seats: 99 });
    expect(account).toMatchObject({ seats: 99, updatedAt: NOW, source: { kind: 'import' } });
  });

  it('never makes unknown what is known', async () => {
    const { account, outlook } = await acmeAfter('import', { seats: null });
    expect(account?.seats).toBe(10);
    expect(outlook.counts.merged).toBe(1);
  });

  it('adds domains, but not those of another account', async () => {
    const db = await openAcme();
    await importAll(db, [accountRecord({ name: 'Other', domain: 'other.test' })]);
    await db.accounts.update(ACME, { source: { ...SOURCE, kind: 'import' } });
    const row = accountRecord({ name: 'Acme Works' }, { domains: ['acme.example'] });
    await importAll(db, [row], { order: { id: crypto.randomUUID() } });
    const taken = accountRecord({ name: 'Acme Works', domain: 'acme.test' }, { domains: [] });
    await importAll(db, [taken], { order: { id: crypto.randomUUID() } });
    expect((await db.accounts.get(ACME))?.domains).toEqual(['acme.test', 'acme.example']);
  });

  it('is a parent only if that is no part of the account itself', async () => {
    const db = await openAcme();
    const parent = (name: string) => ({ externalId: null, domain: null, name });
    await importAll(db, [
      accountRecord({ name: 'Group' }, { parent: parent('Holding') }),
      accountRecord({ name: 'Holding' }, { parent: parent('Group') }),
    ]);
    const accounts = await db.accounts.toArray();
    const of = (name: string) => accounts.find((one) => one.name === name);
    expect(of('Group')?.parentId).toBe(of('Holding')?.id);
    expect(of('Holding')?.parentId).toBeNull();
  });

  it('is, of dated rows, what the latest says, in whatever order', async () => {
    const db = await openAcme();
    await db.accounts.update(ACME, { source: { ...SOURCE, kind: 'import' } });
    const at = (days: number, seats: number) =>
      usageRecord({ domain: 'acme.test' }, { occurredAt: NOW - days * DAY_MS, set: { seats } });
    await importAll(db, [at(9, 1), at(2, 7), at(5, 3), at(30, 2), at(6, 4)]);
    expect((await db.accounts.get(ACME))?.seats).toBe(7);
  });

  it('keeps the account’s own name where it differs in case only', async () => {
    const db = await openAcme();
    const { outlook } = await importAll(db, [accountRecord({ name: 'ACME  WORKS' })]);
    expect(outlook.counts.merged).toBe(1);
    expect((await db.accounts.get(ACME))?.name).toBe(sampleAccount().name);
  });
});

import { describe, expect, it } from 'vitest';
import type { ImportRecord, InteractionRecord } from '../../../../../lib/intake/import-record.ts';
import { matchKeys } from '../../../../../lib/matching/match-keys.ts';
import { externalKey } from '../../../../../lib/model/external-key.ts';
import type { ImportOptions } from '../../../../../lib/model/import-job.ts';
import { NO_FIELDS } from '../../../../../lib/model/no-fields.ts';
import type { BellwetherDatabase } from '../../../../../lib/store/database.ts';
import { findMatchHits } from '../../../../../lib/store/match-hits.ts';
import { mergeAccounts } from '../../../../../lib/store/merge.ts';
import { saveFacts } from '../../../../../lib/store/save-facts.ts';
import { ACME, acmeFacts, DANA, NOW, openAcme, sampleAccount } from '../samples.ts';
import { accountRecord, callRecord, importAll, OPTIONS, planAll } from './files.ts';

const OTHER = '00000000-0000-4000-8000-00000000000b';

async function addAccount(
  db: BellwetherDatabase,
  change: Parameters<typeof sampleAccount>[0],
): Promise<void> {
  const account = sampleAccount({ id: OTHER, name: 'Other', domains: [], ...change });
  const nothing = { contacts: [], interactions: [], surveyAnswers: [], signals: [], tasks: [] };
  await saveFacts(db, [{ account, ...nothing }], NOW);
}

/** Where a call that names its customer so ends up; else why it did not. */
async function placeOf(
  db: BellwetherDatabase,
  record: InteractionRecord,
  options: Partial<ImportOptions> = {},
): Promise<string | null> {
  const order = { id: crypto.randomUUID(), options: { ...OPTIONS, ...options } };
  const { job, outlook } = await importAll(db, [{ ...record, note: order.id }], { order });
  const found = await db.interactions.filter(({ source }) => source.importId === job.id).first();
  const [skipped] = outlook.examples.skipped;
  return found?.accountId ?? skipped?.reason ?? null;
}

describe('the customer of a row', () => {
  it('is the one with its id in that system, before domain and name', async () => {
    const db = await openAcme();
    await addAccount(db, {});
    await importAll(db, [accountRecord({ externalId: 'A1', name: 'Other' })]);
    const ref = { externalId: 'A1', domain: 'acme.test', name: 'Acme Works' };
    expect(await placeOf(db, callRecord(ref))).toBe(OTHER);
  });

  it('is the one that a page of that system was linked to, and a page then suggests who has its id', async () => {
    const db = await openAcme();
    const record = { site: 'salesforce', host: 'acme.lightning.force.com' };
    const account = { ...record, recordType: 'account', recordId: '001D000000IRFma' } as const;
    const key = externalKey(account.site, account.host, 'account', account.recordId);
    const source = { kind: 'page', site: account.site, url: null } as const;
    await db.externalIds.add({ key, accountId: ACME, ...account, linkedAt: NOW, source });
    const row = accountRecord({ externalId: account.recordId, name: 'Acme Works, Inc.' });
    const other = accountRecord({ externalId: '001D000000IRFmb', name: 'Globex' });
    const order = { id: crypto.randomUUID(), options: { ...OPTIONS, host: '' } };
    const { job } = await importAll(db, [row, other], { order });
    expect(job.counts).toMatchObject({ created: 1, skipped: 0 });
    expect(await db.accounts.count()).toBe(2);
    const page = { ...account, recordId: '001D000000IRFmb' };
    const { byImportedId } = await findMatchHits(db, matchKeys(page, NO_FIELDS));
    expect(byImportedId).toMatchObject([{ accountName: 'Globex', value: page.recordId }]);
  });

  it('is the one with its domain, unless others use that too', async () => {
    const db = await openAcme();
    expect(await placeOf(db, callRecord({ domain: 'acme.test', name: 'Elsewhere' }))).toBe(ACME);
    await db.accounts.update(ACME, { sharedDomains: ['acme.test'] });
    expect(await placeOf(db, callRecord({ domain: 'acme.test', name: 'Acme works' }))).toBe(ACME);
    const other = await placeOf(db, callRecord({ domain: 'acme.test', name: 'Elsewhere' }));
    expect((await db.accounts.get(other ?? ''))?.name).toBe('Elsewhere');
  });

  it('is nobody if a domain is that of a mail provider', async () => {
    const db = await openAcme();
    await addAccount(db, { domains: ['gmail.com'] });
    expect(await placeOf(db, callRecord({ domain: 'gmail.com', name: 'Acme Works' }))).toBe(ACME);
  });

  it('is never guessed among two, in the dry run neither', async () => {
    const db = await openAcme();
    await addAccount(db, { name: 'acme  works' });
    const row = callRecord({ name: 'Acme Works' });
    expect(await placeOf(db, row)).toBe('account-ambiguous');
    expect((await planAll(db, [row])).examples.skipped).toMatchObject([
      { reason: 'account-ambiguous', line: 2, about: 'Acme Works' },
    ]);
    expect(await db.accounts.count()).toBe(2);
  });

  it('is the account that one was merged into', async () => {
    const db = await openAcme();
    await addAccount(db, { name: 'Old name' });
    const choice = { name: 'stays', arr: 'stays', renewalAt: 'stays', ownerName: 'stays' } as const;
    const merge = { changeId: crypto.randomUUID(), staysId: ACME, goesId: OTHER, choice };
    await mergeAccounts(db, merge, NOW);
    expect(await placeOf(db, callRecord({ name: 'Old name' }))).toBe(ACME);
  });

  it('is never an invented one', async () => {
    const db = await openAcme();
    await addAccount(db, { name: 'Invented', isDemo: true });
    const made = await placeOf(db, callRecord({ name: 'Invented' }));
    expect((await db.accounts.get(made ?? ''))?.isDemo).toBe(false);
  });

  it('is made only if the user wants it, and the row says who it is', async () => {
    const db = await openAcme();
    const skip = { unknownAccounts: 'skip' } as const;
    expect(await placeOf(db, callRecord({ name: 'New' }), skip)).toBe('account-unknown');
    expect(await placeOf(db, callRecord({ externalId: '77' }))).toBe('account-unknown');
    const made = await placeOf(db, callRecord({ domain: 'new.test' }));
    expect(await db.accounts.get(made ?? '')).toMatchObject({ domains: ['new.test'] });
  });

  it('is another one where two of one system share a domain, and then it is nobody by it', async () => {
    const db = await openAcme();
    const twins = ['A1', 'A2'].map((externalId) =>
      accountRecord({ externalId, domain: 'twin.test', name: `Twin ${externalId}` }),
    );
    const { job } = await importAll(db, twins);
    expect(job.counts.created).toBe(2);
    expect(await placeOf(db, callRecord({ domain: 'twin.test' }))).toBe('account-ambiguous');
  });
});

describe('the people of a row', () => {
  const at = (people: Parameters<typeof callRecord>[1]) =>
    callRecord({ domain: 'acme.test' }, people);
  const person = (email: string | null, name: string | null) => ({ externalId: null, email, name });

  async function peopleOf(record: ImportRecord) {
    const db = await openAcme();
    const { job } = await importAll(db, [record]);
    const row = await db.interactions.filter(({ source }) => source.importId === job.id).first();
    return { ids: row?.contactIds, contacts: await db.contacts.toArray() };
  }

  it('are those of the account, by e-mail address or by name alone', async () => {
    const people = [person('dana@acme.test', 'D. W.'), person(null, 'dana  whitfield')];
    const { ids, contacts } = await peopleOf(at({ people }));
    expect(ids).toEqual([DANA]);
    expect(contacts).toHaveLength(1);
  });

  it('with the name of another and an address of their own are others', async () => {
    const { ids } = await peopleOf(at({ people: [person('dana@else.test', 'Dana Whitfield')] }));
    expect(ids).toHaveLength(1);
    expect(ids).not.toContain(DANA);
  });

  it('are left out where two have the name, and the row is kept', async () => {
    const db = await openAcme();
    const { contacts } = acmeFacts();
    await db.contacts.bulkAdd(contacts.map((one) => ({ ...one, id: crypto.randomUUID() })));
    const row = at({ people: [person(null, 'Dana Whitfield')] });
    const { outlook } = await importAll(db, [row]);
    expect(outlook).toMatchObject({ peopleLeftOut: 1, counts: { created: 1 } });
  });
});

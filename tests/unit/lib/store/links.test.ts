import { describe, expect, it } from 'vitest';
import type { PageRecord } from '../../../../lib/model/page.ts';
import type { AccountProposal } from '../../../../lib/model/views.ts';
import { accountsOfChange, undo } from '../../../../lib/store/commit.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { type AccountCreation, createAccount, linkRecord } from '../../../../lib/store/links.ts';
import { logEntry } from '../../../../lib/store/log-entry.ts';
import { findMatchHits } from '../../../../lib/store/match-hits.ts';
import { readScoreRow } from '../../../../lib/store/reads.ts';
import { ACME, callEntry, dump, logCommand, NOW, openAcme, SOURCE } from './samples.ts';

const TICKET: PageRecord = {
  site: 'zendesk',
  host: 'Acme.zendesk.com',
  recordType: 'ticket',
  recordId: '341',
};
const GLOBEX = '00000000-0000-4000-8000-00000000000b';
const PROPOSAL: AccountProposal = {
  name: 'Globex  Corporation ',
  domain: ' Globex.test ',
  contactName: 'Sam Okafor',
  contactEmail: 'Sam.Okafor@Globex.test',
  arr: { amount: 1200, currency: 'EUR' },
  renewalAt: NOW,
};

function creation(change: Partial<AccountCreation> = {}): AccountCreation {
  return {
    changeId: crypto.randomUUID(),
    accountId: GLOBEX,
    proposal: PROPOSAL,
    record: TICKET,
    accountRecordId: '900',
    contactRecordId: '77',
    source: SOURCE,
    ...change,
  };
}

function linking(accountId: string) {
  const { changeId, accountRecordId, contactRecordId, source } = creation();
  return { changeId, accountId, record: TICKET, accountRecordId, contactRecordId, source };
}

async function ownersOf(db: BellwetherDatabase, ...keys: string[]) {
  const none = { importedIds: [], domains: [], emails: [], names: [] };
  const { byExternalKey } = await findMatchHits(db, { externalKeys: keys, ...none });
  return byExternalKey.map(({ accountId }) => accountId);
}

const KEYS = [
  'zendesk|acme.zendesk.com|ticket|341',
  'zendesk|acme.zendesk.com|account|900',
  'zendesk|acme.zendesk.com|contact|77',
];

describe('creating an account from a page', () => {
  it('keeps what was seen, links the records of the page, and scores it', async () => {
    const db = await openAcme();
    await createAccount(db, creation(), NOW);
    expect(await db.accounts.get(GLOBEX)).toMatchObject({
      name: 'Globex  Corporation',
      nameKey: 'globex corporation',
      domains: ['globex.test'],
      arr: { amount: 1200, currency: 'EUR' },
      renewalAt: NOW,
      isDemo: false,
      createdAt: NOW,
    });
    const [contact] = await db.contacts.where('accountId').equals(GLOBEX).toArray();
    expect(contact).toMatchObject({ name: 'Sam Okafor', emails: ['sam.okafor@globex.test'] });
    expect(await ownersOf(db, ...KEYS)).toEqual([GLOBEX, GLOBEX, GLOBEX]);
    expect((await readScoreRow(db, GLOBEX))?.band).toBe('unknown');
  });

  it('works without a page, a domain or a person', async () => {
    const db = await openAcme();
    const proposal = {
      name: 'Solo',
      domain: null,
      contactName: null,
      contactEmail: null,
      arr: null,
      renewalAt: null,
    };
    await createAccount(db, creation({ proposal, record: null }), NOW);
    expect(await db.accounts.get(GLOBEX)).toMatchObject({ name: 'Solo', domains: [] });
    expect(await db.externalIds.count()).toBe(0);
    expect(await db.contacts.where('accountId').equals(GLOBEX).count()).toBe(0);
  });

  it('leaves no trace when it is undone', async () => {
    const db = await openAcme();
    const { changes: _, ...before } = await dump(db);
    const { changeId } = await createAccount(db, creation(), NOW);
    expect(await undo(db, changeId, NOW)).toBe(true);
    const { changes: __, ...after } = await dump(db);
    expect(after).toEqual(before);
  });

  it('is not undone under facts that were logged on it since', async () => {
    const db = await openAcme();
    const { changeId } = await createAccount(db, creation(), NOW);
    const log = { ...logCommand(callEntry({ contactIds: [] })), accountId: GLOBEX };
    await logEntry(db, log, SOURCE, NOW);
    expect(await undo(db, changeId, NOW)).toBe(false);
    expect(await db.accounts.get(GLOBEX)).toBeDefined();
  });

  it('refuses a name too long and an id that is taken, with nothing written', async () => {
    const db = await openAcme();
    const rows = await dump(db);
    const tooLong = creation({ proposal: { ...PROPOSAL, name: 'x'.repeat(201) } });
    await expect(createAccount(db, tooLong, NOW)).rejects.toMatchObject({ code: 'invalid' });
    const taken = creation({ accountId: ACME });
    await expect(createAccount(db, taken, NOW)).rejects.toMatchObject({ code: 'invalid' });
    expect(await dump(db)).toEqual(rows);
  });
});

describe('linking a record', () => {
  it('links the account and contact records of the page with it', async () => {
    const db = await openAcme();
    await linkRecord(db, linking(ACME), NOW);
    expect(await ownersOf(db, ...KEYS)).toEqual([ACME, ACME, ACME]);
  });

  it('corrects a wrong link with one change, and undo brings the old one back', async () => {
    const db = await openAcme();
    await createAccount(db, creation(), NOW);
    const receipt = await linkRecord(db, linking(ACME), NOW);
    expect(receipt.accountId).toBe(ACME);
    expect(await ownersOf(db, ...KEYS)).toEqual([ACME, GLOBEX, GLOBEX]);
    expect(await accountsOfChange(db, receipt.changeId)).toEqual([ACME, GLOBEX]);
    expect(await undo(db, receipt.changeId, NOW)).toBe(true);
    expect(await ownersOf(db, ...KEYS)).toEqual([GLOBEX, GLOBEX, GLOBEX]);
  });

  it('moves an account record only from its own page', async () => {
    const db = await openAcme();
    await createAccount(db, creation(), NOW);
    const record: PageRecord = { ...TICKET, recordType: 'account', recordId: '900' };
    await linkRecord(db, { ...linking(ACME), record, accountRecordId: '900' }, NOW);
    expect(await ownersOf(db, ...KEYS)).toEqual([GLOBEX, ACME, GLOBEX]);
  });

  it('takes over the records of an account that is gone', async () => {
    const db = await openAcme();
    await createAccount(db, creation(), NOW);
    await db.accounts.update(GLOBEX, { deletedAt: NOW });
    await linkRecord(db, linking(ACME), NOW);
    expect(await ownersOf(db, ...KEYS)).toEqual([ACME, ACME, ACME]);
  });

  it('refuses an account that is gone', async () => {
    const db = await openAcme();
    const refused = linkRecord(db, linking(crypto.randomUUID()), NOW);
    await expect(refused).rejects.toMatchObject({ code: 'not-found' });
    expect(await db.externalIds.count()).toBe(0);
  });
});

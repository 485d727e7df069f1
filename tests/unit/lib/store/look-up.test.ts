import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../lib/model/account.ts';
import type { MatchKeys } from '../../../../lib/model/match.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { findMatchHits } from '../../../../lib/store/match-hits.ts';
import { saveFacts } from '../../../../lib/store/save-facts.ts';
import { searchAccounts } from '../../../../lib/store/search.ts';
import { acmeFacts, NOW, openSample, sampleAccount, sampleContact } from './samples.ts';

function idOf(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

async function openWith(...accounts: Partial<Account>[]): Promise<BellwetherDatabase> {
  const db = await openSample();
  const facts = accounts.map((change, index) => {
    const account = sampleAccount({ id: idOf(index), domains: [], ...change });
    return { ...acmeFacts(), account, contacts: [], interactions: [] };
  });
  await saveFacts(db, facts, NOW);
  return db;
}

async function namesFor(db: BellwetherDatabase, query: string, limit = 8): Promise<string[]> {
  return (await searchAccounts(db, query, limit)).map(({ name }) => name);
}

describe('searching accounts', () => {
  it('finds the beginning of a name before its middle, whatever the case', async () => {
    const db = await openWith(
      { name: 'Great Northern' },
      { name: 'Northwind Traders' },
      { name: 'NORTH Sea Oil' },
      { name: 'Southwind' },
    );
    const found = ['NORTH Sea Oil', 'Northwind Traders', 'Great Northern'];
    expect(await namesFor(db, ' nORth')).toEqual(found);
    expect(await namesFor(db, 'north', 2)).toEqual(found.slice(0, 2));
  });

  it('finds a domain by its beginning or middle, each account once', async () => {
    const db = await openWith(
      { name: 'Acme', domains: ['acme.test', 'acme-shop.test'] },
      { name: 'Other', domains: ['my-acme.test'] },
    );
    expect(await namesFor(db, 'acme')).toEqual(['Acme', 'Other']);
    expect(await namesFor(db, 'shop')).toEqual(['Acme']);
  });

  it('finds names in other scripts and with odd characters', async () => {
    const db = await openWith({ name: 'Banyan 榕树软件' }, { name: 'Initech <Ireland> & Co' });
    expect(await namesFor(db, '榕树')).toEqual(['Banyan 榕树软件']);
    expect(await namesFor(db, '<ireland>')).toEqual(['Initech <Ireland> & Co']);
    expect(await namesFor(db, '__proto__')).toEqual([]);
  });

  it('finds nothing for nothing, and no account that was deleted', async () => {
    const db = await openWith({ name: 'Gone', deletedAt: NOW });
    expect(await namesFor(db, '  ')).toEqual([]);
    expect(await namesFor(db, 'gone')).toEqual([]);
  });

  it('survives a malformed account', async () => {
    const db = await openWith({ name: 'Northwind' });
    await db.table('accounts').put({ id: 'x', nameKey: 'northeast', deletedAt: null });
    expect(await namesFor(db, 'north')).toEqual(['Northwind']);
  });
});

describe('finding accounts by the keys of a page', () => {
  const none: MatchKeys = { externalKeys: [], domains: [], emails: [], names: [] };

  it('says for each kind of key which value hit which account', async () => {
    const db = await openWith(
      { name: 'Acme Works', domains: ['acme.test', 'acme.example'] },
      { name: 'Globex', domains: ['globex.test'] },
    );
    await db.contacts.put(sampleContact({ accountId: idOf(1), emails: ['sam@globex.test'] }));
    const hits = await findMatchHits(db, {
      externalKeys: ['zendesk|a.test|ticket|1'],
      domains: ['globex.test', 'acme.example', 'nobody.test'],
      emails: ['sam@globex.test'],
      names: ['ACME  works'],
    });
    const acme = { accountId: idOf(0), accountName: 'Acme Works' };
    const globex = { accountId: idOf(1), accountName: 'Globex' };
    expect(hits.byExternalKey).toEqual([]);
    expect(hits.byDomain).toHaveLength(2);
    expect(hits.byDomain).toEqual(
      expect.arrayContaining([
        { value: 'acme.example', ...acme },
        { value: 'globex.test', ...globex },
      ]),
    );
    expect(hits.byEmail).toEqual([{ value: 'sam@globex.test', ...globex }]);
    expect(hits.byName).toEqual([{ value: 'ACME  works', ...acme }]);
  });

  it('shows every account that shares a key, so that nobody guesses', async () => {
    const db = await openWith({ name: 'Twin' }, { name: 'twin' });
    const { byName } = await findMatchHits(db, { ...none, names: ['Twin'] });
    expect(byName.map(({ accountId }) => accountId).sort()).toEqual([idOf(0), idOf(1)]);
  });

  it('never hits a deleted account or contact', async () => {
    const db = await openWith({ name: 'Gone', domains: ['gone.test'], deletedAt: NOW }, {});
    const left = sampleContact({ accountId: idOf(1), emails: ['x@y.test'], deletedAt: NOW });
    await db.contacts.put(left);
    const keys = { ...none, domains: ['gone.test'], emails: ['x@y.test'], names: ['gone'] };
    const hits = await findMatchHits(db, keys);
    expect(Object.values(hits).flat()).toEqual([]);
  });

  it('hits nobody without a key, not even those who have no domain or e-mail', async () => {
    const db = await openWith({ name: 'Acme', domains: [] });
    await db.contacts.put(sampleContact({ accountId: idOf(0), emails: [] }));
    expect(Object.values(await findMatchHits(db, none)).flat()).toEqual([]);
  });
});

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
  const none: MatchKeys = {
    externalKeys: [],
    importedIds: [],
    domains: [],
    emails: [],
    names: [],
  };

  it('says for each kind of key which value hit which account', async () => {
    const db = await openWith(
      { name: 'Acme Works', domains: ['acme.test', 'acme.example'] },
      { name: 'Globex', domains: ['globex.test'] },
    );
    await db.contacts.put(sampleContact({ accountId: idOf(1), emails: ['sam@globex.test'] }));
    const hits = await findMatchHits(db, {
      ...none,
      externalKeys: ['zendesk|a.test|ticket|1'],
      domains: ['globex.test', 'acme.example', 'nobody.test'],
      emails: ['sam@globex.test'],
      names: ['Acme  Works'],
    });
    const acme = {
      accountId: idOf(0),
      accountName: 'Acme Works',
      domains: ['acme.test', 'acme.example'],
      parts: [],
    };
    const globex = {
      accountId: idOf(1),
      accountName: 'Globex',
      domains: ['globex.test'],
      parts: [],
    };
    expect(hits.byExternalKey).toEqual([]);
    expect(hits.byDomain).toHaveLength(2);
    expect(hits.byDomain).toEqual(
      expect.arrayContaining([
        { value: 'acme.example', ...acme },
        { value: 'globex.test', ...globex },
      ]),
    );
    expect(hits.byEmail).toEqual([{ value: 'sam@globex.test', ...globex }]);
    expect(hits.byName).toEqual([{ value: 'Acme  Works', ...acme }]);
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

  it('suggests names that differ by legal form, case or width, and takes none of them', async () => {
    const db = await openWith(
      { name: 'Northwind Traders GmbH' },
      { name: 'ＮＯＲＴＨＷＩＮＤ traders' },
      { name: 'Northern Traders' },
      { name: 'Northwind Traders Inc', deletedAt: NOW },
    );
    const { byName, similar } = await findMatchHits(db, { ...none, names: ['Northwind Traders'] });
    expect(byName).toEqual([]);
    expect(similar.map(({ accountId, score }) => [accountId, score])).toEqual([
      [idOf(0), 1],
      [idOf(1), 1],
    ]);
  });

  it('looks for like names only where nothing else hit', async () => {
    const db = await openWith({ name: 'Northwind GmbH' }, { name: 'Acme', domains: ['acme.test'] });
    const keys = { ...none, domains: ['acme.test'], names: ['Northwind'] };
    expect((await findMatchHits(db, keys)).similar).toEqual([]);
  });

  it('finds a rare name among many that start alike', async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({ name: `Northern ${index}` }));
    const db = await openWith(...many, { name: 'Northwind Trading' });
    const { similar } = await findMatchHits(db, { ...none, names: ['Northwind'] });
    expect(similar).toMatchObject([{ accountId: idOf(120), accountName: 'Northwind Trading' }]);
  });

  it('finds nobody by a domain that one account marked as shared', async () => {
    const domains = ['agency.test'];
    const db = await openWith(
      { name: 'Acme', domains, sharedDomains: domains },
      { name: 'Globex', domains },
    );
    const hits = await findMatchHits(db, { ...none, domains: ['agency.test', 'acme.test'] });
    expect(hits.byDomain).toEqual([]);
    expect(hits.sharedDomains).toEqual(domains);
  });

  it('says which accounts are a part of the one that was hit', async () => {
    const db = await openWith(
      { name: 'Acme', domains: ['acme.test'] },
      { name: 'Acme Logistics', parentId: idOf(0) },
      { name: 'Acme Gone', parentId: idOf(0), deletedAt: NOW },
    );
    const { byDomain } = await findMatchHits(db, { ...none, domains: ['acme.test'] });
    expect(byDomain[0]?.parts).toEqual([{ accountId: idOf(1), name: 'Acme Logistics' }]);
  });

  it('hits nobody without a key, not even those who have no domain or e-mail', async () => {
    const db = await openWith({ name: 'Acme', domains: [] });
    await db.contacts.put(sampleContact({ accountId: idOf(0), emails: [] }));
    expect(Object.values(await findMatchHits(db, none)).flat()).toEqual([]);
  });
});

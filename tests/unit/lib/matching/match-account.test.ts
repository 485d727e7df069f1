import { describe, expect, it } from 'vitest';
import { matchAccount } from '../../../../lib/matching/match-account.ts';
import { matchKeys } from '../../../../lib/matching/match-keys.ts';
import { proposeAccount } from '../../../../lib/matching/propose-account.ts';
import type { MatchHit, MatchHits } from '../../../../lib/model/match.ts';
import { NO_FIELDS } from '../../../../lib/model/no-fields.ts';
import type { PageFields, PageRecord } from '../../../../lib/model/page.ts';

const RECORD: PageRecord = {
  site: 'zendesk',
  host: 'ACME.zendesk.com',
  recordType: 'ticket',
  recordId: '341',
};
const TICKET = { ticketSubject: 'Export times out', ticketStatus: 'Open' };
const FIELDS: PageFields = {
  ...NO_FIELDS,
  ...TICKET,
  accountName: '  Northwind \n Traders ',
  accountRecordId: '360001234567',
  domain: 'https://www.northwind.co.uk/',
  contactName: 'Dana Whitfield',
  contactRecordId: '361234567890',
  emails: ['Dana.Whitfield@eu.northwind.co.uk', 'dana@gmail.com'],
};
/** A ticket of nobody: what it is about tells no account. */
const NOTHING: PageFields = { ...NO_FIELDS, ...TICKET };
const KEYS = matchKeys(RECORD, FIELDS);
const NO_HITS: MatchHits = {
  byExternalKey: [],
  byImportedId: [],
  byDomain: [],
  byEmail: [],
  byName: [],
  similar: [],
  sharedDomains: [],
};

function hit(accountId: string, value: string, change: Partial<MatchHit> = {}): MatchHit {
  const accountName = `Account ${accountId}`;
  return { accountId, value, accountName, domains: [], parts: [], ...change };
}

describe('what a reading offers to match by', () => {
  it('is the record itself, then its account, then its contact', () => {
    expect(KEYS.externalKeys).toEqual([
      'zendesk|acme.zendesk.com|ticket|341',
      'zendesk|acme.zendesk.com|account|360001234567',
      'zendesk|acme.zendesk.com|contact|361234567890',
    ]);
  });

  it('is the account’s id as a file has it, which names no host', () => {
    expect(KEYS.importedIds).toEqual(['zendesk||account|360001234567']);
    const own = { ...RECORD, recordType: 'account' as const, recordId: '7' };
    expect(matchKeys(own, NOTHING).importedIds).toEqual(['zendesk||account|7']);
    expect(matchKeys({ ...own, recordType: 'contact' }, NOTHING).importedIds).toEqual([]);
  });

  it('counts an e-mail’s company domain, and never a free-mail one', () => {
    expect(KEYS.domains).toEqual(['northwind.co.uk']);
    expect(matchKeys(RECORD, { ...NOTHING, emails: ['x@qq.com'] }).domains).toEqual([]);
    expect(matchKeys(RECORD, { ...NOTHING, emails: ['x@eu.globex.test'] }).domains).toEqual([
      'globex.test',
    ]);
  });

  it('is not the site that hosts its page and everybody else’s', () => {
    const domain = 'https://www.linkedin.com/company/northwind';
    expect(matchKeys(RECORD, { ...NOTHING, domain }).domains).toEqual([]);
    expect(matchKeys(RECORD, { ...NOTHING, domain, emails: ['x@att.net'] }).domains).toEqual([]);
  });

  it('folds a name’s white space and an e-mail’s case', () => {
    expect(KEYS.names).toEqual(['Northwind Traders']);
    expect(KEYS.emails).toEqual(['dana.whitfield@eu.northwind.co.uk', 'dana@gmail.com']);
  });

  it('is nothing but the record where nothing was read', () => {
    expect(matchKeys(RECORD, NOTHING)).toEqual({
      externalKeys: ['zendesk|acme.zendesk.com|ticket|341'],
      importedIds: [],
      domains: [],
      emails: [],
      names: [],
    });
  });
});

describe('the account of a page', () => {
  const account = hit('a', KEYS.externalKeys[1] ?? '');

  it('is the one of the strongest rung, with the value that decided', () => {
    const hits: MatchHits = {
      byExternalKey: [account],
      byImportedId: [hit('e', '360001234567')],
      byDomain: [hit('b', 'northwind.co.uk')],
      byEmail: [hit('c', 'dana@gmail.com')],
      byName: [hit('d', 'Northwind Traders')],
      similar: [],
      sharedDomains: [],
    };
    const decided = [
      matchAccount(KEYS, hits),
      matchAccount(KEYS, { ...hits, byExternalKey: [] }),
      matchAccount(KEYS, { ...hits, byExternalKey: [], byDomain: [] }),
      matchAccount(KEYS, { ...NO_HITS, byName: hits.byName }),
    ];
    expect(decided).toEqual([
      {
        status: 'matched',
        accountId: 'a',
        reason: { rung: 'external-id', value: 'zendesk|acme.zendesk.com|account|360001234567' },
      },
      {
        status: 'matched',
        accountId: 'b',
        reason: { rung: 'domain', value: 'northwind.co.uk' },
      },
      { status: 'matched', accountId: 'c', reason: { rung: 'email', value: 'dana@gmail.com' } },
      { status: 'matched', accountId: 'd', reason: { rung: 'name', value: 'Northwind Traders' } },
    ]);
  });

  it.each(['byDomain', 'byEmail', 'byName'] as const)(
    'is asked for, with both candidates, when two stand on one rung (%s)',
    (rung) => {
      const result = matchAccount(KEYS, { ...NO_HITS, [rung]: [hit('a', 'x'), hit('b', 'x')] });
      expect(result.status).toBe('ask');
      expect(result.status === 'ask' && result.candidates.map((one) => one.accountId)).toEqual([
        'a',
        'b',
      ]);
    },
  );

  it('is asked for when the account’s link and the contact’s link disagree', () => {
    const byExternalKey = [account, hit('b', KEYS.externalKeys[2] ?? '')];
    expect(matchAccount(KEYS, { ...NO_HITS, byExternalKey }).status).toBe('ask');
  });

  it('is the one the user linked to this very record, against every other link', () => {
    const byExternalKey = [account, hit('z', KEYS.externalKeys[0] ?? '')];
    expect(matchAccount(KEYS, { ...NO_HITS, byExternalKey })).toMatchObject({ accountId: 'z' });
  });

  it('is the same account when several of its keys hit', () => {
    const byDomain = [hit('a', 'northwind.co.uk'), hit('a', 'northwind.test')];
    expect(matchAccount(KEYS, { ...NO_HITS, byDomain })).toMatchObject({ status: 'matched' });
  });

  it('is only suggested by a like name, with how much it is alike', () => {
    const similar = [{ accountId: 'a', accountName: 'Northwind', score: 1 }];
    expect(matchAccount(KEYS, { ...NO_HITS, similar })).toEqual({
      status: 'ask',
      candidates: [
        {
          accountId: 'a',
          name: 'Northwind',
          reason: { rung: 'similar-name', value: 'Northwind Traders', score: 1 },
        },
      ],
    });
  });

  it('is suggested, before like names, by the id that a file gave it: another host may use it too', () => {
    const byImportedId = [hit('b', '360001234567')];
    const similar = [
      { accountId: 'b', accountName: 'Account b', score: 0.9 },
      { accountId: 'c', accountName: 'Northwind', score: 0.8 },
    ];
    expect(matchAccount(KEYS, { ...NO_HITS, byImportedId, similar })).toMatchObject({
      status: 'ask',
      candidates: [
        { accountId: 'b', reason: { rung: 'imported-id', value: '360001234567' } },
        { accountId: 'c', reason: { rung: 'similar-name' } },
      ],
    });
  });

  it('is asked for where the name is the same and the domain is another', () => {
    const other = hit('a', 'Northwind Traders', { domains: ['northwind.jp'] });
    expect(matchAccount(KEYS, { ...NO_HITS, byName: [other] })).toMatchObject({
      status: 'ask',
      candidates: [{ accountId: 'a', reason: { rung: 'name' } }],
    });
  });

  it('is told by its name where the other domain is one that identifies nobody', () => {
    const other = hit('a', 'Northwind Traders', { domains: ['northwind.jp'] });
    const sharedDomains = ['northwind.co.uk'];
    const hits = { ...NO_HITS, byName: [other], sharedDomains };
    expect(matchAccount(KEYS, hits)).toMatchObject({ status: 'matched', accountId: 'a' });
  });

  it('is asked for when two of a family share the domain, both listed', () => {
    const domain = 'northwind.co.uk';
    const parts = [{ accountId: 'b', name: 'Account b' }];
    const byDomain = [hit('a', domain, { parts }), hit('b', domain)];
    const result = matchAccount(KEYS, { ...NO_HITS, byDomain });
    expect(result).toMatchObject({
      status: 'ask',
      candidates: [
        { accountId: 'a', reason: { rung: 'domain', value: domain } },
        { accountId: 'b', reason: { rung: 'domain', value: domain } },
      ],
    });
  });

  it.each([
    ['byDomain', 'northwind.co.uk'],
    ['byEmail', 'dana@gmail.com'],
    ['byExternalKey', 'zendesk|acme.zendesk.com|contact|361234567890'],
  ] as const)('is never silently the parent by what its parts carry too (%s)', (rung, value) => {
    const parent = hit('a', value, { parts: [{ accountId: 'b', name: 'Northwind Traders' }] });
    expect(matchAccount(KEYS, { ...NO_HITS, [rung]: [parent] })).toEqual({
      status: 'ask',
      candidates: [
        {
          accountId: 'b',
          name: 'Northwind Traders',
          reason: { rung: 'part-of', value: 'Account a' },
        },
        expect.objectContaining({ accountId: 'a' }),
      ],
    });
  });

  it('is the parent where the page names it, or is linked to it', () => {
    const parts = [{ accountId: 'b', name: 'Northwind Logistics' }];
    const named = hit('a', 'northwind.co.uk', { parts, accountName: 'Northwind Traders' });
    const linked = hit('a', KEYS.externalKeys[1] ?? '', { parts });
    expect(matchAccount(KEYS, { ...NO_HITS, byDomain: [named] })).toMatchObject({ accountId: 'a' });
    expect(matchAccount(KEYS, { ...NO_HITS, byExternalKey: [linked] })).toMatchObject({
      accountId: 'a',
    });
  });

  it('is asked for, without candidates, when nothing is known', () => {
    expect(matchAccount(KEYS, NO_HITS)).toEqual({ status: 'ask', candidates: [] });
  });
});

describe('the account to create', () => {
  it('is named after what was read', () => {
    expect(proposeAccount(RECORD, FIELDS)).toEqual({
      name: 'Northwind Traders',
      domain: 'northwind.co.uk',
      contactName: 'Dana Whitfield',
      contactEmail: 'dana.whitfield@eu.northwind.co.uk',
      arr: null,
      renewalAt: null,
    });
  });

  it('is named after its domain where the page names no organisation', () => {
    const person = { ...NOTHING, contactName: 'Wei Li', emails: ['wei@globex.test'] };
    expect(proposeAccount(RECORD, person)?.name).toBe('globex.test');
  });

  it('is left without a name, for the user to give, where only a person is known', () => {
    const person = { ...NOTHING, contactName: 'Wei Li', emails: ['wei@qq.com'] };
    expect(proposeAccount(RECORD, person)).toEqual({
      name: '',
      domain: null,
      contactName: 'Wei Li',
      contactEmail: 'wei@qq.com',
      arr: null,
      renewalAt: null,
    });
  });

  it('has the revenue and the renewal that the page shows beyond doubt', () => {
    const figures = (arr: string, renewal: string, language: string | null = null) => {
      const proposal = proposeAccount(RECORD, { ...FIELDS, arr, renewal }, [], language);
      return [proposal?.arr, proposal?.renewalAt];
    };
    expect(figures('€ 1,200,000', '31 March 2027')).toEqual([
      { amount: 1_200_000, currency: 'EUR' },
      Date.UTC(2027, 2, 31, 12),
    ]);
    expect(figures('€ 1.200', '03/04/2027')).toEqual([null, null]);
    expect(figures('€ 1.200', '03/04/2027', 'de-DE')).toEqual([
      { amount: 1200, currency: 'EUR' },
      Date.UTC(2027, 3, 3, 12),
    ]);
    expect(figures('-€ 5,000,000', 'soon')).toEqual([null, null]);
  });

  it('leaves a domain away that a user said identifies nobody', () => {
    expect(proposeAccount(RECORD, FIELDS, ['northwind.co.uk'])?.domain).toBeNull();
  });

  it('has no domain that is anybody’s', () => {
    const page = { ...FIELDS, domain: 'https://www.facebook.com/northwind', emails: [] };
    expect(proposeAccount(RECORD, page)).toMatchObject({ name: 'Northwind Traders', domain: null });
  });

  it('is none where the page says nothing', () => {
    expect(proposeAccount(RECORD, NOTHING)).toBeNull();
  });
});

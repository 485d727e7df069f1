import { describe, expect, it } from 'vitest';
import { externalKey } from '../../../../lib/model/external-key.ts';
import { recordsAt, recordsHost } from '../../../../lib/sites/records-at.ts';
import { salesforce } from '../../../../lib/sites/salesforce.ts';
import { showPage } from './fixture.ts';

function keysAt(url: string): string[] {
  return recordsAt(new URL(url), 'auto').map(({ site, host, recordType, recordId }) =>
    externalKey(site, host, recordType, recordId),
  );
}

describe('a Salesforce record', () => {
  it.each([
    'https://acme.lightning.force.com/lightning/r/Account/001Hs00000ABCDEIA5/view',
    'https://acme.lightning.force.com/lightning/r/001Hs00000ABCDE/view',
    'https://acme.lightning.force.com/one/one.app#/alohaRedirect/sObject/001Hs00000ABCDEIA5/view',
    'https://acme.my.salesforce.com/001Hs00000ABCDE',
    'https://acme.my.salesforce.com/001Hs00000ABCDEIA5?isdtp=vw',
    'https://acme--c.vf.force.com/apex/Page?id=001Hs00000ABCDE',
    'https://acme--pkg.vf.force.com/apex/pkg__Page?core.apexpages=1&id=001Hs00000ABCDEIA5',
    'https://acme.lightning.force.com.mcas.ms/lightning/r/Account/001Hs00000ABCDEIA5/view',
  ])('has one key in every interface: %s', (url) => {
    expect(keysAt(url)).toEqual(['salesforce|acme.lightning.force.com|account|001Hs00000ABCDE']);
  });

  it.each([
    '/001Hs00000ABCDE/e',
    '/001Hs00000ABCDE/p',
    '/001/o',
    '/001/e?retURL=%2F001%2Fo',
    '/00QHs00000LEADA',
    '/console#%2F500Hs00000CASEA',
    '/home/home.jsp',
    '/apex/Page',
    '/apex/Page?id=a0THs00000ABCDE',
    '/apex/Page?id=001Hs00000ABCDE%26x',
    '/_ui/search/ui/UnifiedSearchResults?id=001Hs00000ABCDE',
  ])('is not named by %s', (path) => {
    expect(keysAt(`https://acme.my.salesforce.com${path}`)).toEqual([]);
  });

  it.each([
    ['acme--uat.sandbox.my.salesforce.com', 'acme--uat.sandbox.lightning.force.com'],
    ['acme--uat--c.sandbox.vf.force.com', 'acme--uat.sandbox.lightning.force.com'],
    ['acme.my.salesforce.mil', 'acme.lightning.crmforce.mil'],
    ['acme.lightning.force.com', 'acme.lightning.force.com'],
    ['acme.my.salesforce.com.evil.example', 'acme.my.salesforce.com.evil.example'],
    ['acme.zendesk.com', 'acme.zendesk.com'],
  ])('of %s is known by %s', (host, known) => {
    expect(recordsHost(host)).toBe(known);
  });
});

describe('a Lightning page with a card of another record of the same kind', () => {
  const url = 'https://acme.lightning.force.com/lightning/r/Account/001Hs00000ABCDEIA5/view';
  const website = (address: string) =>
    `<div data-target-selection-name="sfdc:RecordField.Account.Website">
       <lightning-formatted-url>${address}</lightning-formatted-url></div>`;
  const show = (rows: string) =>
    showPage({
      url,
      html: `<div class="windowViewMode-normal active"><records-highlights2>
        <span slot="primaryField">Northwind Traders</span></records-highlights2>${rows}</div>`,
    });
  const domain = () => {
    const route = salesforce.route(new URL(url));
    return route && salesforce.read(document, route)?.fields.domain;
  };

  it('has no field that both show and that differs', () => {
    show(website('contoso.test') + website('northwind.test'));
    expect(domain()).toBeNull();
    show(website('northwind.test') + website('northwind.test'));
    expect(domain()).toBe('northwind.test');
  });
});

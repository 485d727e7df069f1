import { describe, expect, it } from 'vitest';
import { VENDOR_SITES } from '../../../../lib/sites/catalogue.ts';
import { SITES } from '../../../../lib/sites/registry.ts';
import { siteFor } from './fixture.ts';

function routeAt(siteId: string, url: string) {
  return SITES.find(({ id }) => id === siteId)?.route(new URL(url));
}

describe('salesforce addresses', () => {
  const at = (path: string) => routeAt('salesforce', `https://acme.lightning.force.com${path}`);
  const account = { recordType: 'account', recordId: '001Hs00000ABCDE' };

  it.each([
    '/lightning/r/Account/001Hs00000ABCDEIA5/view',
    '/lightning/r/Account/001Hs00000ABCDE/view',
    '/lightning/r/001Hs00000ABCDEIA5/view',
    '/lightning/r/Account/001Hs00000ABCDEIA5',
    '/lightning/r/Account/001Hs00000ABCDEIA5/view?ws=%2Flightning%2Fr%2FCase%2F500Hs00000ABCDEIA5%2Fview',
    '/one/one.app#/sObject/001Hs00000ABCDEIA5/view',
  ])('%s is the same account, whether its id has 15 or 18 characters', (path) => {
    expect(at(path)).toEqual(account);
  });

  it('an id that differs by case is another record', () => {
    expect(at('/lightning/r/Account/001Hs00000abcdeIA5/view')).not.toEqual(account);
  });

  it.each([
    ['/lightning/r/Contact/003Hs00000ABCDEIA5/view', 'contact'],
    ['/lightning/r/Opportunity/006Hs00000ABCDEIA5/view', 'deal'],
    ['/lightning/r/Case/500Hs00000ABCDEIA5/view', 'ticket'],
  ])('%s is a %s', (path, recordType) => {
    expect(at(path)?.recordType).toBe(recordType);
  });

  it.each([
    '/lightning/r/Account/001Hs00000ABCDEIA5/related/AccountTeamMembers/view',
    '/lightning/r/Support_Request__c/a0THs00000ABCDEIA5/view',
    '/lightning/r/Account/001Hs00000ABCDEIA5/edit',
    '/lightning/o/Account/list',
    '/lightning/page/home',
  ])('%s is no record that is read', (path) => {
    expect(at(path)).toBeNull();
  });
});

describe('hubspot addresses', () => {
  const at = (path: string) => routeAt('hubspot', `https://app-eu1.hubspot.com${path}`);

  it.each([
    '/contacts/12345678/record/0-2/9988776655/',
    '/contacts/12345678/record/0-2/9988776655',
    '/contacts/12345678/company/9988776655/',
    '/contacts/12345678/company/9988776655?eschref=1',
  ])('%s is the same company', (path) => {
    expect(at(path)).toEqual({ recordType: 'account', recordId: '12345678/0-2/9988776655' });
  });

  it('a ticket in the help desk is the ticket among the records', () => {
    const ticket = { recordType: 'ticket', recordId: '12345678/0-5/4455' };
    expect(at('/help-desk/12345678/view/all/ticket/4455/thread/7788')).toEqual(ticket);
    expect(at('/contacts/12345678/record/0-5/4455')).toEqual(ticket);
  });

  it('the same number in two portals is two records', () => {
    expect(at('/contacts/1/record/0-2/7')).not.toEqual(at('/contacts/2/record/0-2/7'));
  });

  it.each([
    '/contacts/12345678/objects/0-2/views/all/list',
    '/live-messages/12345678/inbox',
    '/contacts/12345678/record/2-12345678/77',
    '/reports-dashboard/12345678',
  ])('%s is no record that is read', (path) => {
    expect(at(path)).toBeNull();
  });
});

describe('zendesk addresses', () => {
  const at = (path: string) => routeAt('zendesk', `https://acme.zendesk.com${path}`);

  it.each([
    ['/agent/tickets/341', 'ticket', '341'],
    ['/agent/tickets/341/events', 'ticket', '341'],
    ['/agent/users/361234567890/requested_tickets', 'contact', '361234567890'],
    ['/agent/organizations/360001234567/tickets', 'account', '360001234567'],
  ])('%s is a %s', (path, recordType, recordId) => {
    expect(at(path)).toEqual({ recordType, recordId });
  });

  it.each(['/agent/tickets/new/1', '/agent/filters/360099', '/agent/home/tickets', '/hc/en-us'])(
    '%s is no record',
    (path) => {
      expect(at(path)).toBeNull();
    },
  );
});

describe('self-hosted addresses', () => {
  it('two installations of Request Tracker on one host keep their records apart', () => {
    const at = (path: string) => routeAt('request-tracker', `https://rt.acme.example${path}`);
    expect(at('/Ticket/Display.html?id=7')).toEqual({ recordType: 'ticket', recordId: '7' });
    expect(at('/emea/Ticket/Display.html?id=7')?.recordId).toBe('emea/7');
    expect(at('/User/Summary.html?id=88')?.recordType).toBe('contact');
    expect(at('/Ticket/Display.html?id=7%20or%201')).toBeNull();
    expect(at('/Search/Results.html?id=7')).toBeNull();
  });

  it('Atomic CRM names its record in the hash', () => {
    const at = (hash: string) => routeAt('atomic-crm', `http://crm.localhost/${hash}`);
    expect(at('#/companies/55/show/contacts')).toEqual({ recordType: 'account', recordId: '55' });
    expect(at('#/deals/50/show')?.recordType).toBe('deal');
    expect(at('#/contacts/500')).toBeNull();
    expect(at('#/companies')).toBeNull();
  });
});

describe('registry', () => {
  it('offers for permission exactly the vendors that it reads, on the same hosts', () => {
    const read = SITES.filter(({ matches }) => matches.length > 0);
    expect(read.map(({ id, name, matches }) => ({ id, name, matches: [...matches] }))).toEqual(
      VENDOR_SITES.map(({ id, name, matches }) => ({ id, name, matches: [...matches] })),
    );
  });

  it('knows every product by one id', () => {
    expect(new Set(SITES.map(({ id }) => id)).size).toBe(SITES.length);
  });

  it.each([
    ['https://acme--dev.sandbox.lightning.force.com/', 'salesforce'],
    ['https://app-na2.hubspot.com/', 'hubspot'],
    ['https://acme.zendesk.com/', 'zendesk'],
    ['https://zendesk.com/', 'zendesk'],
    ['https://acme.zendesk.com.evil.example/', undefined],
    ['https://notzendesk.com/', undefined],
  ])('%s is %s', (url, id) => {
    expect(siteFor(SITES, new URL(url), document.implementation.createHTMLDocument())?.id).toBe(id);
  });
});

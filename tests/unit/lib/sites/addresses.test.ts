import { describe, expect, it } from 'vitest';
import { recogniseProduct } from '../../../../lib/sites/fingerprints.ts';
import { recordsAt } from '../../../../lib/sites/records-at.ts';
import { SITES } from '../../../../lib/sites/registry.ts';
import { siteFor } from './fixture.ts';

const GUID = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
const HEX = '0123456789abcdef01234567';
const OTHER_HEX = '89abcdef0123456789abcdef';
const UUID = '1f0c2d3e-4a5b-6c7d-8e9f-001122334455';

/** Addresses of records: of which product, which kind and which id. */
const RECORDS: [address: string, site: string, recordType: string, recordId: string][] = [
  [
    `https://contoso.crm4.dynamics.com/main.aspx?appid=0&forceUCI=1&pagetype=entityrecord&etn=account&id=${GUID}`,
    'dynamics',
    'account',
    GUID,
  ],
  [
    `https://contoso.crm.dynamics.com/main.aspx?appid=x&pagetype=entityrecord&etn=contact&id={${GUID}}`,
    'dynamics',
    'contact',
    GUID,
  ],
  [
    `https://contoso.crm.dynamics.com/main.aspx?id=${GUID}&etn=opportunity&pagetype=entityrecord`,
    'dynamics',
    'deal',
    GUID,
  ],
  [
    `https://contoso.crm.dynamics.com/main.aspx?pagetype=entityrecord&etn=incident&id=%7B${GUID.toUpperCase()}%7D`,
    'dynamics',
    'ticket',
    GUID,
  ],
  ['https://acme.atlassian.net/browse/HD-123', 'jira-service-management', 'ticket', 'HD-123'],
  [
    'https://acme.atlassian.net/jira/servicedesk/projects/HD/queues/custom/68/HD-123',
    'jira-service-management',
    'ticket',
    'HD-123',
  ],
  [
    'https://acme.atlassian.net/jira/servicedesk/projects/TIC/section/service-requests/custom/10/TIC-5',
    'jira-service-management',
    'ticket',
    'TIC-5',
  ],
  [
    'https://acme.atlassian.net/jira/servicedesk/projects/HD/queues/custom/68?selectedIssue=HD-9',
    'jira-service-management',
    'ticket',
    'HD-9',
  ],
  [
    'https://crm.zoho.com/crm/org12345678/tab/Accounts/1234567000001234567',
    'zoho-crm',
    'account',
    'org12345678/1234567000001234567',
  ],
  [
    'https://crm.zoho.com.au/crm/org12345678/tab/Contacts/1234567000001234568',
    'zoho-crm',
    'contact',
    'org12345678/1234567000001234568',
  ],
  [
    'https://crm.zohocloud.ca/crm/acme-inc/tab/Potentials/1234567000001234569/',
    'zoho-crm',
    'deal',
    'acme-inc/1234567000001234569',
  ],
  [
    'https://crm.zoho.eu/crm/org12345678/tab/Cases/248784000015266044',
    'zoho-crm',
    'ticket',
    'org12345678/248784000015266044',
  ],
  [
    'https://desk.zoho.eu/agent/mycompany/mydepartment/tickets/details/80000000001234567',
    'zoho-desk',
    'ticket',
    'mycompany/80000000001234567',
  ],
  [
    'https://desk.zoho.eu/support/mycompany/ShowHomePage.do#Cases/dv/80000000001234567',
    'zoho-desk',
    'ticket',
    'mycompany/80000000001234567',
  ],
  [
    'https://desk.zoho.in/agent/mycompany/contacts/details/80000000001234568',
    'zoho-desk',
    'contact',
    'mycompany/80000000001234568',
  ],
  [
    'https://desk.zoho.com.cn/agent/mycompany/mydepartment/accounts/details/80000000001234569',
    'zoho-desk',
    'account',
    'mycompany/80000000001234569',
  ],
  ['https://acme.gorgias.com/app/ticket/180000001', 'gorgias', 'ticket', '180000001'],
  ['https://acme.gorgias.com/app/views/1300001/180000001', 'gorgias', 'ticket', '180000001'],
  ['https://acme.gorgias.com/app/customer/101', 'gorgias', 'contact', '101'],
  [`https://acme.kustomerapp.com/app/customers/${HEX}`, 'kustomer', 'contact', HEX],
  [
    `https://acme.kustomerapp.com/app/customers/${HEX}/event/${OTHER_HEX}`,
    'kustomer',
    'ticket',
    OTHER_HEX,
  ],
  [`https://acme.kustomerapp.com/app/conversations/${OTHER_HEX}`, 'kustomer', 'ticket', OTHER_HEX],
  [`https://app.attio.com/acme-inc/company/${UUID}/overview`, 'attio', 'account', UUID],
  [`https://app.attio.com/acme-inc/person/${UUID.toUpperCase()}`, 'attio', 'contact', UUID],
  [`https://app.attio.com/acme-inc/deals/${UUID}/overview`, 'attio', 'deal', UUID],
  ['https://app.close.com/lead/lead_AbC123xyz/', 'close', 'account', 'lead_AbC123xyz'],
  ['https://app.close.com/contact/cont_AbC123xyz/', 'close', 'contact', 'cont_AbC123xyz'],
  ['https://app.close.com/opportunity/oppo_AbC123xyz', 'close', 'deal', 'oppo_AbC123xyz'],
  [
    'https://app.copper.com/companies/500001/app#/organization/7788',
    'copper',
    'account',
    '500001/7788',
  ],
  ['https://app.copper.com/companies/500001/app#/contact/7788', 'copper', 'contact', '500001/7788'],
  ['https://app.copper.com/companies/500001/app#/people/7788', 'copper', 'contact', '500001/7788'],
  ['https://app.copper.com/companies/500001/app#/deal/7788?tab=1', 'copper', 'deal', '500001/7788'],
];

/** Lists, drafts, settings, previews and records of no kind that is read. */
const OTHER_PAGES = [
  'https://contoso.crm.dynamics.com/main.aspx?appid=x&pagetype=entitylist&etn=account',
  'https://contoso.crm.dynamics.com/main.aspx?appid=x&pagetype=entityrecord&etn=account',
  `https://contoso.crm.dynamics.com/main.aspx?pagetype=entityrecord&etn=lead&id=${GUID}`,
  `https://contoso.crm.dynamics.com/main.aspx?pagetype=entityrecord&etn=toString&id=${GUID}`,
  `https://contoso.crm.dynamics.com/main.aspx?pagetype=entityrecord&etn=account&id=${GUID}0`,
  'https://contoso.crm.dynamics.com/main.aspx?pagetype=dashboard',
  'https://acme.atlassian.net/jira/software/projects/BOT/boards/2?selectedIssue=BOT-9',
  'https://acme.atlassian.net/jira/servicedesk/projects/HD/queues/custom/68',
  'https://acme.atlassian.net/jira/servicedesk/projects/HD/settings/request-types',
  'https://acme.atlassian.net/wiki/spaces/HD/pages/123',
  'https://acme.atlassian.net/browse/HD',
  'https://crm.zoho.in/crm/org12345678/tab/Leads/custom-view/1234567890123/list',
  'https://crm.zoho.com/crm/org12345678/tab/Accounts/create',
  'https://crm.zoho.com/crm/org12345678/tab/Accounts/1234567000001234567/edit',
  'https://crm.zoho.com/crm/org12345678/tab/Tasks/1234567000001234567',
  'https://crm.zoho.com/crm/org12345678/settings/roles',
  'https://desk.zoho.eu/agent/mycompany/mydepartment/tickets/list/all-cases',
  'https://desk.zoho.eu/agent/mycompany/mydepartment/tickets/new',
  'https://desk.zoho.eu/agent/mycompany/mydepartment/setup#setup/data-administration/export',
  'https://acme.gorgias.com/app/views/1300001',
  'https://acme.gorgias.com/app/ticket/new',
  'https://acme.gorgias.com/app/settings/rules',
  'https://acme.kustomerapp.com/app/customers',
  'https://acme.kustomerapp.com/app/users/status?u=0123456789abcdef01234567',
  `https://app.attio.com/acme-inc/custom/workspaces/record/${UUID}`,
  'https://app.attio.com/acme-inc/companies/view/abc',
  'https://app.attio.com/authorize?state=1',
  'https://app.close.com/leads/?query=northwind',
  'https://app.close.com/lead/new/',
  'https://app.close.com/lead/cont_AbC123xyz/',
  'https://app.close.com/settings/developer/oauth-apps',
  'https://app.copper.com/companies/500001/app#/feed',
  'https://app.copper.com/companies/500001/app#/browse/list/companies/default?preview=companies-7788',
  'https://app.copper.com/companies/500001/app',
];

function siteAt(address: string) {
  const blank = document.implementation.createHTMLDocument();
  return siteFor(SITES, new URL(address), blank);
}

describe('addresses', () => {
  it.each(RECORDS)('%s is a record of %s: %s %s', (address, site, recordType, recordId) => {
    expect(siteAt(address)?.id).toBe(site);
    expect(siteAt(address)?.route(new URL(address))).toEqual({ recordType, recordId });
  });

  it.each(OTHER_PAGES)('%s is no record that is read', (address) => {
    const site = siteAt(address);
    expect(site).not.toBeNull();
    expect(site?.route(new URL(address))).toBeNull();
  });

  it('keep apart what different customers of a shared host number alike', () => {
    const idAt = (address: string) => siteAt(address)?.route(new URL(address))?.recordId;
    expect(idAt('https://app.copper.com/companies/1/app#/deal/7')).not.toBe(
      idAt('https://app.copper.com/companies/2/app#/deal/7'),
    );
    expect(idAt('https://crm.zoho.com/crm/org1/tab/Accounts/1234567000001234567')).not.toBe(
      idAt('https://crm.zoho.com/crm/org2/tab/Accounts/1234567000001234567'),
    );
  });

  it('of two Data Centers of Jira on one host differ by their path', () => {
    const jira = SITES.find(({ id }) => id === 'jira-service-management');
    const at = (path: string) => jira?.route(new URL(path, 'https://jira.acme.example'));
    expect(at('/browse/HD-123')?.recordId).toBe('HD-123');
    expect(at('/jira/browse/HD-123')?.recordId).toBe('jira/HD-123');
    expect(at('/jira/projects/HD/queues/custom/12/HD-123')?.recordId).toBe('jira/HD-123');
  });

  it('are of a product hosted anywhere where its own marks are in the page', () => {
    const at = (address: string, head: string) =>
      recogniseProduct(new DOMParser().parseFromString(head, 'text/html'), new URL(address));
    expect(at('https://crm.acme.example/main.aspx', '')).toBeNull();
    expect(
      at('https://jira.acme.example/browse/HD-1', '<meta name="application-name" content="JIRA">'),
    ).toBe('jira-service-management');
    expect(
      at(
        'https://crm.acme.example/acme/main.aspx',
        '<script src="/uclient/scripts/a.js"></script>',
      ),
    ).toBe('dynamics');
  });

  it('of a product that its vendor hosts and customers as well are known on any host', () => {
    const address = new URL('https://jira.acme.example/browse/HD-123');
    expect(recordsAt(address, 'auto').map(({ site }) => site)).toContain('jira-service-management');
    expect(recordsAt(address, 'request-tracker')).toEqual([]);
  });
});

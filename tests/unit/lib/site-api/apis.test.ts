import { describe, expect, it } from 'vitest';
import type { PageFields, PageRecord } from '../../../../lib/model/page.ts';
import { hasApi, requestFor } from '../../../../lib/site-api/apis.ts';
import { ownId, pathUnder } from '../../../../lib/site-api/site-api.ts';
import * as answers from './answers.ts';
import { recordOf } from './answers.ts';

const GUID = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
const dynamics = (type: PageRecord['recordType'], id = GUID, host = 'acme.crm4.dynamics.com') =>
  recordOf('dynamics', type, id, host);

const DANA = {
  contactName: 'Dana Whitfield',
  emails: ['dana.whitfield@northwind.test'],
  phone: '+1 555 0101',
};

type Documented = [
  name: string,
  record: PageRecord,
  path: string,
  answer: unknown,
  fields: Partial<PageFields>,
];

const DOCUMENTED: Documented[] = [
  [
    'a ticket of Zendesk',
    recordOf('zendesk', 'ticket', '341'),
    '/api/v2/tickets/341.json?include=users,organizations',
    answers.ZENDESK_TICKET,
    {
      ...DANA,
      accountName: 'Northwind Traders',
      accountRecordId: '360001234567',
      contactRecordId: '361234567890',
      domain: 'northwind.test',
      owner: 'Priya Raman',
      ticketSubject: 'Export to CSV times out',
      ticketStatus: 'open',
      ticketPriority: 'high',
    },
  ],
  [
    'a person of Zendesk',
    recordOf('zendesk', 'contact', '361234567890'),
    '/api/v2/users/361234567890.json?include=organizations',
    answers.ZENDESK_USER,
    {
      ...DANA,
      accountName: 'Northwind Traders',
      accountRecordId: '360001234567',
      contactRecordId: '361234567890',
      domain: 'northwind.test',
    },
  ],
  [
    'an organisation of Zendesk',
    recordOf('zendesk', 'account', '360001234567'),
    '/api/v2/organizations/360001234567.json',
    answers.ZENDESK_ORGANISATION,
    {
      accountName: 'Northwind Traders',
      accountRecordId: '360001234567',
      domain: 'northwind.test',
    },
  ],
  [
    'a ticket of Freshdesk',
    recordOf('freshdesk', 'ticket', '10100'),
    '/api/v2/tickets/10100?include=requester,company',
    answers.FRESHDESK_TICKET,
    {
      ...DANA,
      accountName: 'Northwind Traders',
      accountRecordId: '43000123456',
      contactRecordId: '43012345678',
      ticketSubject: 'Export to CSV times out',
      ticketStatus: 'Open',
      ticketPriority: 'High',
    },
  ],
  [
    'a contact of Freshdesk',
    recordOf('freshdesk', 'contact', '43012345678'),
    '/api/v2/contacts/43012345678',
    answers.FRESHDESK_CONTACT,
    { ...DANA, accountRecordId: '43000123456', contactRecordId: '43012345678' },
  ],
  [
    'a company of Freshdesk',
    recordOf('freshdesk', 'account', '43000123456'),
    '/api/v2/companies/43000123456',
    answers.FRESHDESK_COMPANY,
    {
      accountName: 'Northwind Traders',
      accountRecordId: '43000123456',
      domain: 'northwind.test',
      renewal: '2027-03-01T00:00:00Z',
    },
  ],
  [
    'an account of Dynamics',
    dynamics('account'),
    `/api/data/v9.0/accounts(${GUID})?$select=name,websiteurl,emailaddress1,telephone1,_ownerid_value`,
    answers.DYNAMICS_ACCOUNT,
    {
      accountName: 'Northwind Traders',
      domain: 'https://www.northwind.test',
      emails: ['hello@northwind.test'],
      phone: '+1 555 0101',
      owner: 'Priya Raman',
    },
  ],
  [
    'a contact of Dynamics',
    dynamics('contact'),
    `/api/data/v9.0/contacts(${GUID})?$select=fullname,emailaddress1,telephone1,mobilephone,_parentcustomerid_value,_ownerid_value`,
    answers.DYNAMICS_CONTACT,
    {
      ...DANA,
      accountName: 'Northwind Traders',
      accountRecordId: '9b2c1d00-0000-4000-8000-00000000c0de',
      owner: 'Priya Raman',
    },
  ],
  [
    'an opportunity of Dynamics',
    dynamics('deal'),
    `/api/data/v9.0/opportunities(${GUID})?$select=estimatedvalue,_parentaccountid_value,_parentcontactid_value,_customerid_value,_ownerid_value`,
    answers.DYNAMICS_OPPORTUNITY,
    {
      accountName: 'Northwind Traders',
      accountRecordId: '9b2c1d00-0000-4000-8000-00000000c0de',
      contactName: 'Dana Whitfield',
      contactRecordId: '0c1d2e3f-0000-4000-8000-00000000da4a',
      amount: '€48,000.00',
      owner: 'Priya Raman',
    },
  ],
  [
    'a case of Dynamics whose customer is a person',
    dynamics('ticket'),
    `/api/data/v9.0/incidents(${GUID})?$select=title,statuscode,prioritycode,_customerid_value,_primarycontactid_value,_ownerid_value`,
    answers.DYNAMICS_CASE,
    {
      contactName: 'Dana Whitfield',
      contactRecordId: '0c1d2e3f-0000-4000-8000-00000000da4a',
      owner: 'Priya Raman',
      ticketSubject: 'Export to CSV times out',
      ticketStatus: 'In Progress',
      ticketPriority: 'High',
    },
  ],
  [
    'a ticket of Request Tracker, below its web path',
    recordOf('request-tracker', 'ticket', 'emea/1042'),
    '/emea/REST/2.0/ticket/1042?fields[Owner]=Name,RealName',
    answers.RT_TICKET,
    {
      owner: 'Priya Raman',
      ticketSubject: 'Export to CSV times out',
      ticketStatus: 'open',
      ticketPriority: '50',
    },
  ],
  [
    'a user of Request Tracker, of whom a summary is told',
    recordOf('request-tracker', 'contact', '31'),
    '/REST/2.0/user/31',
    answers.RT_USER,
    { ...DANA, accountName: 'Northwind Traders' },
  ],
  [
    'an account of EspoCRM',
    recordOf('espocrm', 'account', '64a1b2c3d4e5f6a7b'),
    '/api/v1/Account/64a1b2c3d4e5f6a7b',
    answers.ESPO_ACCOUNT,
    {
      accountName: 'Northwind Traders',
      domain: 'https://northwind.test',
      emails: ['hello@northwind.test'],
      phone: '+1 555 0101',
      owner: 'Priya Raman',
    },
  ],
  [
    'a contact of EspoCRM in a folder',
    recordOf('espocrm', 'contact', 'tools/crm/64a1b2c3d4e5f6a7c'),
    '/tools/crm/api/v1/Contact/64a1b2c3d4e5f6a7c',
    answers.ESPO_CONTACT,
    {
      accountName: 'Northwind Traders',
      accountRecordId: 'tools/crm/64a1b2c3d4e5f6a7b',
      contactName: 'Dana Whitfield',
      emails: ['dana.whitfield@northwind.test'],
    },
  ],
  [
    'an opportunity of EspoCRM',
    recordOf('espocrm', 'deal', '64a1b2c3d4e5f6a7d'),
    '/api/v1/Opportunity/64a1b2c3d4e5f6a7d',
    answers.ESPO_OPPORTUNITY,
    {
      accountName: 'Northwind Traders',
      accountRecordId: '64a1b2c3d4e5f6a7b',
      amount: 'EUR 48000.5',
    },
  ],
  [
    'a case of EspoCRM',
    recordOf('espocrm', 'ticket', '64a1b2c3d4e5f6a7e'),
    '/api/v1/Case/64a1b2c3d4e5f6a7e',
    answers.ESPO_CASE,
    {
      accountName: 'Northwind Traders',
      accountRecordId: '64a1b2c3d4e5f6a7b',
      contactName: 'Dana Whitfield',
      contactRecordId: '64a1b2c3d4e5f6a7c',
      ticketSubject: 'Export to CSV times out',
      ticketStatus: 'Assigned',
      ticketPriority: 'High',
    },
  ],
];

/** Without what is not there. */
function told(fields: Partial<PageFields> | undefined) {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value?.length));
}

describe('what products document', () => {
  it.each(DOCUMENTED)('%s is read from its address', (_, record, path, answer, fields) => {
    const request = requestFor(record);
    expect(request?.path).toBe(path);
    expect(request?.headers.accept).toBe('application/json');
    expect(told(request?.parse(answer)?.fields)).toEqual(fields);
  });

  it.each(DOCUMENTED)(
    '%s is not read from the answer for another record',
    (_, record, __, answer) => {
      const other = {
        ...record,
        recordId: record.recordId.replace(/.$/, (end) => (end === '4' ? '5' : '4')),
      };
      expect(requestFor(other)?.parse(answer)).toBeNull();
    },
  );

  const HOSTILE: unknown[] = [
    null,
    7,
    'text',
    [],
    {},
    [[[[]]]],
    { ticket: [] },
    { user: { id: {} } },
    JSON.parse('{"__proto__": {"id": 341, "ticket": {"id": 341}}}'),
    { id: Number.MAX_SAFE_INTEGER + 2 },
  ];

  it.each(DOCUMENTED)('%s is not read from anything else', (_, record) => {
    for (const answer of HOSTILE) expect(requestFor(record)?.parse(answer) ?? null).toBeNull();
  });

  it('texts come out plain and short, whatever stands in them', () => {
    const ticket = {
      ...answers.ZENDESK_TICKET.ticket,
      subject: `\u202E${'A'.repeat(10_000)}\n<img>`,
      status: { toString: 'open' },
      priority: true,
    };
    const record = recordOf('zendesk', 'ticket', '341');
    const found = requestFor(record)?.parse({ ...answers.ZENDESK_TICKET, ticket });
    expect(found?.fields.ticketSubject).toBe('A'.repeat(499));
    expect(found?.fields).toMatchObject({ ticketStatus: null, ticketPriority: null });
  });
});

describe('where nothing is asked', () => {
  it.each([
    recordOf('odoo', 'account', '14'),
    recordOf('hubspot', 'account', '1/0-2/7'),
    recordOf('toString', 'account', '14'),
    recordOf('zendesk', 'deal', '7'),
    recordOf('zendesk', 'ticket', '../users/me'),
    recordOf('freshdesk', 'deal', '7'),
    recordOf('freshdesk', 'ticket', '7?x=1'),
    dynamics('account', 'x'),
    dynamics('account', GUID, 'crm.acme.example'),
    dynamics('account', GUID, 'crm.dynamics.com.evil.example'),
    recordOf('request-tracker', 'account', '7'),
    recordOf('request-tracker', 'ticket', '7 or 1'),
    recordOf('espocrm', 'account', 'x%2F..'),
  ])('%j has no documented address', (record) => {
    expect(requestFor(record)).toBeNull();
  });

  it('is every product but those with addresses for the session of a page', () => {
    expect(hasApi('zendesk')).toBe(true);
    expect(hasApi('odoo')).toBe(false);
    expect(hasApi('constructor')).toBe(false);
  });

  it('no path names another host', () => {
    expect(pathUnder(ownId('//evil.example/7').webPath, '/api')).toBe('/evil.example/api');
    expect(requestFor(recordOf('espocrm', 'account', '/evil.example/7'))?.path).toBe(
      '/evil.example/api/v1/Account/7',
    );
  });
});

describe('what an answer leads to', () => {
  it('is the company of a ticket or contact of Freshdesk', () => {
    for (const [type, id, answer] of [
      ['ticket', '10100', answers.FRESHDESK_TICKET],
      ['contact', '43012345678', answers.FRESHDESK_CONTACT],
    ] as const) {
      const next = requestFor(recordOf('freshdesk', type, id))?.parse(answer)?.next;
      expect(next?.path).toBe('/api/v2/companies/43000123456');
      expect(next?.parse(answers.FRESHDESK_COMPANY)?.fields.renewal).toBe('2027-03-01T00:00:00Z');
    }
  });

  it('is nothing where no company is named', () => {
    const contact = { ...answers.FRESHDESK_CONTACT, company_id: null };
    const record = recordOf('freshdesk', 'contact', '43012345678');
    expect(requestFor(record)?.parse(contact)?.next).toBeNull();
  });

  const rt = requestFor(recordOf('request-tracker', 'ticket', 'emea/1042'));

  it('is the requestor of a ticket of Request Tracker', () => {
    const next = rt?.parse(answers.RT_TICKET)?.next;
    expect(next?.path).toBe('/emea/REST/2.0/user/dana.whitfield%40northwind.test');
    expect(told(next?.parse(answers.RT_USER)?.fields)).toEqual({
      ...DANA,
      accountName: 'Northwind Traders',
    });
  });

  it('is nobody of several requestors, and no login that would be a path', () => {
    const [one] = answers.RT_TICKET.Requestor;
    const several = { ...answers.RT_TICKET, Requestor: [one, one] };
    expect(rt?.parse(several)?.next).toBeNull();
    const odd = { ...answers.RT_TICKET, Requestor: [{ id: '../ticket/1' }] };
    expect(rt?.parse(odd)?.next).toBeNull();
  });

  it('a ticket of Request Tracker that nobody owns has no owner', () => {
    const unowned = { ...answers.RT_TICKET, Owner: { type: 'user', id: 'Nobody' } };
    expect(rt?.parse(unowned)?.fields.owner).toBeNull();
  });
});

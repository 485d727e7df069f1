import type { PageRecord } from '../../../../lib/model/page.ts';

/** Answers in the shapes that the products document; the people in them are invented. */

export function recordOf(
  site: string,
  recordType: PageRecord['recordType'],
  recordId: string,
  host = `acme.${site}.test`,
): PageRecord {
  return { site, host, recordType, recordId };
}

const ORGANISATION = {
  id: 360001234567,
  name: 'Northwind Traders',
  domain_names: ['northwind.test', 'northwind.example'],
  details: 'Write to sales@bait.test',
  organization_fields: { arr: '99000' },
};
const DANA = {
  id: 361234567890,
  name: 'Dana Whitfield',
  email: 'dana.whitfield@northwind.test',
  phone: '+1 555 0101',
  organization_id: 360001234567,
  role: 'end-user',
};
const PRIYA = { id: 361, name: 'Priya Raman', email: 'priya@acme.test', role: 'agent' };

export const ZENDESK_TICKET = {
  ticket: {
    id: 341,
    subject: 'Export to CSV times out',
    description: 'Globex Corporation here, sales@bait.test',
    status: 'open',
    priority: 'high',
    requester_id: 361234567890,
    assignee_id: 361,
    organization_id: 360001234567,
    via: { source: { from: { address: 'sales@bait.test', name: 'Globex Corporation' } } },
  },
  users: [PRIYA, { id: 99, name: 'Sam Okafor', email: 'sam.okafor@globex.test' }, DANA],
  organizations: [{ id: 1, name: 'Globex Corporation', domain_names: [] }, ORGANISATION],
};
export const ZENDESK_USER = { user: DANA, organizations: [ORGANISATION] };
export const ZENDESK_ORGANISATION = { organization: ORGANISATION };

export const FRESHDESK_TICKET = {
  id: 10100,
  subject: 'Export to CSV times out',
  status: 2,
  priority: 3,
  requester_id: 43012345678,
  responder_id: 43000000001,
  company_id: 43000123456,
  requester: {
    id: 43012345678,
    name: 'Dana Whitfield',
    email: 'dana.whitfield@northwind.test',
    phone: null,
    mobile: '+1 555 0101',
  },
  company: { id: 43000123456, name: 'Northwind Traders' },
  to_emails: ['sales@bait.test'],
};
export const FRESHDESK_CONTACT = {
  id: 43012345678,
  name: 'Dana Whitfield',
  email: 'dana.whitfield@northwind.test',
  phone: '+1 555 0101',
  mobile: null,
  company_id: 43000123456,
  other_emails: ['sales@bait.test'],
};
export const FRESHDESK_COMPANY = {
  id: 43000123456,
  name: 'Northwind Traders',
  domains: ['northwind.test'],
  renewal_date: '2027-03-01T00:00:00Z',
  health_score: 'Happy',
};

const GUID = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
const shown = (column: string, text: string) => ({
  [`${column}@OData.Community.Display.V1.FormattedValue`]: text,
});
const referred = (column: string, id: string, table: string, name: string) => ({
  [column]: id,
  [`${column}@Microsoft.Dynamics.CRM.lookuplogicalname`]: table,
  ...shown(column, name),
});
const ACCOUNT_ID = '9B2C1D00-0000-4000-8000-00000000C0DE';
const CONTACT_ID = '0c1d2e3f-0000-4000-8000-00000000da4a';
const OWNER = referred('_ownerid_value', 'e0e0', 'systemuser', 'Priya Raman');

export const DYNAMICS_ACCOUNT = {
  '@odata.context': 'https://acme.crm.dynamics.com/api/data/v9.0/$metadata#accounts/$entity',
  accountid: GUID,
  name: 'Northwind Traders',
  websiteurl: 'https://www.northwind.test',
  emailaddress1: 'hello@northwind.test',
  telephone1: '+1 555 0101',
  ...OWNER,
};
export const DYNAMICS_CONTACT = {
  contactid: GUID.toUpperCase(),
  fullname: 'Dana Whitfield',
  emailaddress1: 'dana.whitfield@northwind.test',
  telephone1: null,
  mobilephone: '+1 555 0101',
  ...referred('_parentcustomerid_value', ACCOUNT_ID, 'account', 'Northwind Traders'),
  ...OWNER,
};
export const DYNAMICS_OPPORTUNITY = {
  opportunityid: GUID,
  estimatedvalue: 48000,
  ...shown('estimatedvalue', '€48,000.00'),
  ...referred('_parentaccountid_value', ACCOUNT_ID, 'account', 'Northwind Traders'),
  _parentcontactid_value: null,
  ...referred('_customerid_value', CONTACT_ID, 'contact', 'Dana Whitfield'),
  ...OWNER,
};
export const DYNAMICS_CASE = {
  incidentid: GUID,
  title: 'Export to CSV times out',
  statuscode: 1,
  ...shown('statuscode', 'In Progress'),
  prioritycode: 1,
  ...shown('prioritycode', 'High'),
  ...referred('_customerid_value', CONTACT_ID, 'contact', 'Dana Whitfield'),
  _primarycontactid_value: null,
  ...OWNER,
};

export const RT_TICKET = {
  id: 1042,
  Subject: 'Export to CSV times out',
  Status: 'open',
  Priority: 50,
  Owner: {
    type: 'user',
    id: 'priya',
    _url: 'https://rt.acme.test/REST/2.0/user/priya',
    Name: 'priya',
    RealName: 'Priya Raman',
  },
  Requestor: [
    {
      type: 'user',
      id: 'dana.whitfield@northwind.test',
      _url: 'https://rt.acme.test/REST/2.0/user/dana.whitfield@northwind.test',
    },
  ],
  Cc: [{ type: 'user', id: 'sales@bait.test', _url: 'https://rt.acme.test/REST/2.0/user/9' }],
  CustomFields: [],
};
export const RT_USER = {
  Name: 'dana.whitfield@northwind.test',
  RealName: 'Dana Whitfield',
  EmailAddress: 'Dana.Whitfield@northwind.test',
  Organization: 'Northwind Traders',
  WorkPhone: '',
  MobilePhone: '+1 555 0101',
  Privileged: 0,
  _hyperlinks: [{ ref: 'self', type: 'user', id: '31', _url: 'https://rt.acme.test/…/user/31' }],
};

export const ESPO_ACCOUNT = {
  id: '64a1b2c3d4e5f6a7b',
  name: 'Northwind Traders',
  website: 'https://northwind.test',
  emailAddress: 'hello@northwind.test',
  phoneNumber: '+1 555 0101',
  assignedUserName: 'Priya Raman',
  description: 'sales@bait.test',
};
export const ESPO_CONTACT = {
  id: '64a1b2c3d4e5f6a7c',
  name: 'Dana Whitfield',
  accountId: '64a1b2c3d4e5f6a7b',
  accountName: 'Northwind Traders',
  emailAddress: 'dana.whitfield@northwind.test',
  phoneNumber: null,
};
export const ESPO_OPPORTUNITY = {
  id: '64a1b2c3d4e5f6a7d',
  name: 'Northwind renewal',
  accountId: '64a1b2c3d4e5f6a7b',
  accountName: 'Northwind Traders',
  amount: 48000.5,
  amountCurrency: 'EUR',
};
export const ESPO_CASE = {
  id: '64a1b2c3d4e5f6a7e',
  name: 'Export to CSV times out',
  number: 12,
  status: 'Assigned',
  priority: 'High',
  accountId: '64a1b2c3d4e5f6a7b',
  accountName: 'Northwind Traders',
  contactId: '64a1b2c3d4e5f6a7c',
  contactName: 'Dana Whitfield',
};

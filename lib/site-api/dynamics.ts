import type { RecordType } from '../model/external-key.ts';
import type { PageFields } from '../model/page.ts';
import { emailsIn } from '../sites/emails.ts';
import { idAt, lineAt } from './json.ts';
import { JSON_HEADERS, type SiteApi } from './site-api.ts';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Asks for the names of records and choices beside their numbers. */
const HEADERS = {
  ...JSON_HEADERS,
  'odata-maxversion': '4.0',
  'odata-version': '4.0',
  prefer: 'odata.include-annotations="*"',
};

/** What is shown for a column: the name of a choice or of a record, an amount with its currency. */
function shown(row: unknown, column: string): string | null {
  return lineAt(row, `${column}@OData.Community.Display.V1.FormattedValue`);
}

/** The record a column refers to, if it is of this table. */
function referred(row: unknown, column: string, table: 'account' | 'contact') {
  const of = lineAt(row, `${column}@Microsoft.Dynamics.CRM.lookuplogicalname`);
  return of === table
    ? { name: shown(row, column), id: idAt(row, column)?.toLowerCase() ?? null }
    : null;
}

function account(row: unknown, ...columns: string[]): Partial<PageFields> {
  const [found] = columns.flatMap((column) => referred(row, column, 'account') ?? []);
  return { accountName: found?.name ?? null, accountRecordId: found?.id ?? null };
}

function contact(row: unknown, ...columns: string[]): Partial<PageFields> {
  const [found] = columns.flatMap((column) => referred(row, column, 'contact') ?? []);
  return { contactName: found?.name ?? null, contactRecordId: found?.id ?? null };
}

interface Table {
  set: string;
  key: string;
  columns: string;
  read(row: unknown): Partial<PageFields>;
}

const TABLES: Record<RecordType, Table> = {
  account: {
    set: 'accounts',
    key: 'accountid',
    columns: 'name,websiteurl,emailaddress1,telephone1',
    read: (row) => ({
      accountName: lineAt(row, 'name'),
      domain: lineAt(row, 'websiteurl'),
      emails: emailsIn([lineAt(row, 'emailaddress1')]),
      phone: lineAt(row, 'telephone1'),
    }),
  },
  contact: {
    set: 'contacts',
    key: 'contactid',
    columns: 'fullname,emailaddress1,telephone1,mobilephone,_parentcustomerid_value',
    read: (row) => ({
      ...account(row, '_parentcustomerid_value'),
      contactName: lineAt(row, 'fullname'),
      emails: emailsIn([lineAt(row, 'emailaddress1')]),
      phone: lineAt(row, 'telephone1') ?? lineAt(row, 'mobilephone'),
    }),
  },
  deal: {
    set: 'opportunities',
    key: 'opportunityid',
    columns: 'estimatedvalue,_parentaccountid_value,_parentcontactid_value,_customerid_value',
    read: (row) => ({
      ...account(row, '_parentaccountid_value', '_customerid_value'),
      ...contact(row, '_parentcontactid_value', '_customerid_value'),
      amount: shown(row, 'estimatedvalue'),
    }),
  },
  ticket: {
    set: 'incidents',
    key: 'incidentid',
    columns: 'title,statuscode,prioritycode,_customerid_value,_primarycontactid_value',
    read: (row) => ({
      ...account(row, '_customerid_value'),
      ...contact(row, '_primarycontactid_value', '_customerid_value'),
      ticketSubject: lineAt(row, 'title'),
      ticketStatus: shown(row, 'statuscode'),
      ticketPriority: shown(row, 'prioritycode'),
    }),
  },
};

/**
 * The Web API of Dynamics 365 on Microsoft's hosts. On a host of one's own an organisation may stand
 * in the path, of which an address of a record says nothing: there nothing is asked.
 */
export const dynamicsApi: SiteApi = ({ host, recordType, recordId }) => {
  if (!host.endsWith('.dynamics.com') || !GUID.test(recordId)) return null;
  const { set, key, columns, read } = TABLES[recordType];
  return {
    path: `/api/data/v9.0/${set}(${recordId})?$select=${columns},_ownerid_value`,
    headers: HEADERS,
    parse: (row) =>
      idAt(row, key)?.toLowerCase() === recordId
        ? { fields: { ...read(row), owner: shown(row, '_ownerid_value') } }
        : null,
  };
};

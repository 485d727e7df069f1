import type { RecordType } from '../model/external-key.ts';
import type { PageFields } from '../model/page.ts';
import { emailsIn } from '../sites/emails.ts';
import { idAt, lineAt } from './json.ts';
import { JSON_HEADERS, ownId, pathUnder, type SiteApi } from './site-api.ts';

const ID = /^[\w-]{1,36}$/;

/** The id of another record of the same installation, as addresses give it. */
function keyOf(webPath: string, id: string | null): string | null {
  return id && webPath ? `${webPath}/${id}` : id;
}

function linked(webPath: string, row: unknown): Partial<PageFields> {
  return {
    accountName: lineAt(row, 'accountName'),
    accountRecordId: keyOf(webPath, idAt(row, 'accountId')),
    contactName: lineAt(row, 'contactName'),
    contactRecordId: keyOf(webPath, idAt(row, 'contactId')),
  };
}

function reachable(row: unknown): Partial<PageFields> {
  return {
    emails: emailsIn([lineAt(row, 'emailAddress')]),
    phone: lineAt(row, 'phoneNumber'),
  };
}

/** An amount is a number, with its currency in a field of its own. */
function amountOf(row: unknown): string | null {
  const amount = lineAt(row, 'amount');
  const currency = lineAt(row, 'amountCurrency');
  return amount && currency ? `${currency} ${amount}` : amount;
}

type Read = (row: unknown, webPath: string) => Partial<PageFields>;

const ENTITIES: Record<RecordType, [entity: string, read: Read]> = {
  account: [
    'Account',
    (row) => ({
      ...reachable(row),
      accountName: lineAt(row, 'name'),
      domain: lineAt(row, 'website'),
    }),
  ],
  contact: [
    'Contact',
    (row, webPath) => ({
      ...reachable(row),
      accountName: lineAt(row, 'accountName'),
      accountRecordId: keyOf(webPath, idAt(row, 'accountId')),
      contactName: lineAt(row, 'name'),
    }),
  ],
  deal: ['Opportunity', (row, webPath) => ({ ...linked(webPath, row), amount: amountOf(row) })],
  ticket: [
    'Case',
    (row, webPath) => ({
      ...linked(webPath, row),
      ticketSubject: lineAt(row, 'name'),
      ticketStatus: lineAt(row, 'status'),
      ticketPriority: lineAt(row, 'priority'),
    }),
  ],
};

/** EspoCRM's API, version 1, below the folder where the application is. */
export const espocrmApi: SiteApi = ({ recordType, recordId }) => {
  const { webPath, id } = ownId(recordId);
  if (!ID.test(id)) return null;
  const [entity, read] = ENTITIES[recordType];
  return {
    path: pathUnder(webPath, `/api/v1/${entity}/${id}`),
    headers: JSON_HEADERS,
    parse: (row) =>
      idAt(row, 'id') === id
        ? { fields: { ...read(row, webPath), owner: lineAt(row, 'assignedUserName') } }
        : null,
  };
};

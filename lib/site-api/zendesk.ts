import type { PageFields } from '../model/page.ts';
import { emailsIn } from '../sites/emails.ts';
import { idAt, lineAt, listAt, valueAt, withId } from './json.ts';
import { type ApiRequest, type Finding, JSON_HEADERS, type SiteApi } from './site-api.ts';

const NUMBER = /^\d{1,20}$/;

function personOf(user: unknown): Partial<PageFields> {
  return {
    contactName: lineAt(user, 'name'),
    contactRecordId: idAt(user, 'id'),
    emails: emailsIn([lineAt(user, 'email')]),
    phone: lineAt(user, 'phone'),
  };
}

function organisationOf(organisation: unknown): Partial<PageFields> {
  const [domain] = listAt(organisation, 'domain_names');
  return {
    accountName: lineAt(organisation, 'name'),
    accountRecordId: idAt(organisation, 'id'),
    domain: lineAt({ domain }, 'domain'),
  };
}

function ticketOf(answer: unknown, ticket: unknown): Finding {
  const users = listAt(answer, 'users');
  const assignee = withId(users, idAt(ticket, 'assignee_id'));
  return {
    fields: {
      ...organisationOf(withId(listAt(answer, 'organizations'), idAt(ticket, 'organization_id'))),
      ...personOf(withId(users, idAt(ticket, 'requester_id'))),
      owner: lineAt(assignee, 'name'),
      ticketSubject: lineAt(ticket, 'subject'),
      ticketStatus: lineAt(ticket, 'status'),
      ticketPriority: lineAt(ticket, 'priority'),
    },
  };
}

function userOf(answer: unknown, user: unknown): Finding {
  const organisation = withId(listAt(answer, 'organizations'), idAt(user, 'organization_id'));
  return { fields: { ...organisationOf(organisation), ...personOf(user) } };
}

const READS = {
  ticket: ['tickets', 'ticket', '?include=users,organizations', ticketOf],
  contact: ['users', 'user', '?include=organizations', userOf],
  account: [
    'organizations',
    'organization',
    '',
    (_, organisation) => ({ fields: organisationOf(organisation) }),
  ],
} satisfies Record<string, [string, string, string, (answer: unknown, record: unknown) => Finding]>;

/** Zendesk's Support API, by which one request gives a record and those it names. */
export const zendeskApi: SiteApi = ({ recordType, recordId }): ApiRequest | null => {
  if (recordType === 'deal' || !NUMBER.test(recordId)) return null;
  const [collection, member, query, read] = READS[recordType];
  return {
    path: `/api/v2/${collection}/${recordId}.json${query}`,
    headers: JSON_HEADERS,
    parse(answer) {
      const found = valueAt(answer, member);
      return idAt(found, 'id') === recordId ? read(answer, found) : null;
    },
  };
};

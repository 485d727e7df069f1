import type { PageFields } from '../model/page.ts';
import { emailsIn } from '../sites/emails.ts';
import { idAt, lineAt, listAt, valueAt } from './json.ts';
import { type ApiRequest, type Finding, JSON_HEADERS, type SiteApi } from './site-api.ts';

const NUMBER = /^\d{1,20}$/;
/** What the numbers mean that every Freshdesk has; those of one's own making have no names here. */
const STATUSES: Record<string, string> = {
  2: 'Open',
  3: 'Pending',
  4: 'Resolved',
  5: 'Closed',
};
const PRIORITIES: Record<string, string> = { 1: 'Low', 2: 'Medium', 3: 'High', 4: 'Urgent' };

function get(path: string, parse: ApiRequest['parse']): ApiRequest {
  return { path: `/api/v2/${path}`, headers: JSON_HEADERS, parse };
}

/** @param id `null`: no company is named, and there is nothing to ask for */
function companyRequest(id: string | null): ApiRequest | null {
  if (id === null || !NUMBER.test(id)) return null;
  return get(`companies/${id}`, (company) => {
    if (idAt(company, 'id') !== id) return null;
    const [domain] = listAt(company, 'domains');
    return {
      fields: {
        accountName: lineAt(company, 'name'),
        accountRecordId: id,
        domain: lineAt({ domain }, 'domain'),
        renewal: lineAt(company, 'renewal_date'),
      },
    };
  });
}

function personOf(person: unknown): Partial<PageFields> {
  return {
    contactName: lineAt(person, 'name'),
    contactRecordId: idAt(person, 'id'),
    emails: emailsIn([lineAt(person, 'email')]),
    phone: lineAt(person, 'phone') ?? lineAt(person, 'mobile'),
  };
}

function ticketOf(ticket: unknown): Finding {
  const company = idAt(ticket, 'company', 'id') ?? idAt(ticket, 'company_id');
  return {
    fields: {
      ...personOf(valueAt(ticket, 'requester')),
      accountName: lineAt(ticket, 'company', 'name'),
      accountRecordId: company,
      ticketSubject: lineAt(ticket, 'subject'),
      ticketStatus: STATUSES[lineAt(ticket, 'status') ?? ''] ?? null,
      ticketPriority: PRIORITIES[lineAt(ticket, 'priority') ?? ''] ?? null,
    },
    next: companyRequest(company),
  };
}

function contactOf(contact: unknown): Finding {
  const company = idAt(contact, 'company_id');
  return {
    fields: { ...personOf(contact), accountRecordId: company },
    next: companyRequest(company),
  };
}

/** Freshdesk's API, version 2. Its limit of requests is one for the whole company: few are made. */
export const freshdeskApi: SiteApi = ({ recordType, recordId }) => {
  if (!NUMBER.test(recordId)) return null;
  const ifOwn = (read: (answer: unknown) => Finding) => (answer: unknown) =>
    idAt(answer, 'id') === recordId ? read(answer) : null;
  switch (recordType) {
    case 'ticket':
      return get(`tickets/${recordId}?include=requester,company`, ifOwn(ticketOf));
    case 'contact':
      return get(`contacts/${recordId}`, ifOwn(contactOf));
    case 'account':
      return companyRequest(recordId);
    default:
      return null;
  }
};

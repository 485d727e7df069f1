import { addressOf, first, visible } from './dom.ts';
import { emailsIn, nameBeforeEmail } from './emails.ts';
import { linkedAccount } from './links.ts';
import { makeReading } from './reading.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import { agreedTextAt } from './sole.ts';
import type { SiteSupport } from './support.ts';
import { routeUnder } from './web-path.ts';

const ADDRESS = /^(?:\/(.+))?\/index\.pl$/;
const PAGES = {
  AgentTicketZoom: ['ticket', 'TicketID'],
  AgentCustomerInformationCenter: ['account', 'CustomerID'],
  AgentCustomerUserInformationCenter: ['contact', 'CustomerUserID'],
} as const;
const COMPANY = '#CustomerInformationCenterHeading';

/** Where a person has their name; tickets and companies prove themselves by their ids. */
export const znunyTitles = '#CustomerUserInformationCenterHeading';

/** Parameters are separated by semicolons or ampersands. */
function route(url: URL): SiteRoute | null {
  const [isPage, path] = ADDRESS.exec(url.pathname) ?? [];
  const parameters = new URLSearchParams(url.search.replaceAll(';', '&'));
  const action = parameters.get('Action') ?? '';
  if (!isPage || !Object.hasOwn(PAGES, action)) return null;
  const [type, key] = PAGES[action as keyof typeof PAGES];
  const id = parameters.get(key);
  if (!id || (type === 'ticket' && !/^\d{1,18}$/.test(id))) return null;
  return routeUnder(path, type, id);
}

/** Whether the ticket's own menu is about this ticket. */
function isTicket(doc: Document, { recordId }: SiteRoute): boolean {
  return visible(doc, '.TicketZoom .Actions a[href*="TicketID="]').some((link) => {
    const query = addressOf(link)?.search.replaceAll(';', '&') ?? '';
    return `/${recordId}`.endsWith(`/${new URLSearchParams(query).get('TicketID')}`);
  });
}

/** What stands beside labels only is not read: they are translated. */
function readTicket(doc: Document): SiteReading {
  const heading = agreedTextAt(doc, '.TicketZoom h1');
  const [, ticketSubject = null] = /^.*? — (.+)$/.exec(heading ?? '') ?? [];
  const links = visible(doc, '.TicketZoom a[href*="Action=AgentCustomerInformationCenter"]');
  return makeReading(
    'ticket',
    { by: 'id' },
    {
      accountRecordId: linkedAccount(links, route).accountRecordId,
      ticketSubject,
    },
    ['ticketSubject'],
  );
}

/** A company's name stands before its id in brackets; another id is another company's. */
function readCompany(doc: Document, { recordId }: SiteRoute): SiteReading | null {
  const heading = agreedTextAt(doc, COMPANY);
  const [, accountName = null, id] = /^(.+) \((.+)\)$/.exec(heading ?? '') ?? [];
  if (!heading || (id && !`/${recordId}`.endsWith(`/${id}`))) return null;
  return makeReading('account', { by: 'id' }, { accountName }, ['accountName']);
}

function readPerson(doc: Document): SiteReading | null {
  const title = agreedTextAt(doc, znunyTitles);
  const found = { contactName: nameBeforeEmail(title), emails: emailsIn([title]) };
  const expected = ['contactName', 'emails'] as const;
  return title ? makeReading('contact', { by: 'title', title }, found, expected) : null;
}

function read(doc: Document, record: SiteRoute): SiteReading | null {
  if (record.recordType === 'account') return readCompany(doc, record);
  if (record.recordType === 'contact') return readPerson(doc);
  return isTicket(doc, record) ? readTicket(doc) : null;
}

/** The agents' skin and the application's root, as in OTRS, which it comes from. */
export function isZnuny(doc: Document): boolean {
  return (
    first(doc, 'head link[href*="/skins/Agent/"]') !== null && first(doc, '#AppWrapper') !== null
  );
}

/** Znuny and OTRS, hosted anywhere. */
export const znuny: Site = {
  id: 'znuny',
  name: 'Znuny',
  matches: [],
  recognises: isZnuny,
  route,
  ready: (doc, record) => read(doc, record) !== null,
  read,
};

export const znunySupport: SiteSupport = {
  confidence: 'medium',
  evidence: '2023-04',
  reads: {
    account: ['accountName'],
    contact: ['contactName', 'emails'],
    ticket: ['accountRecordId', 'ticketSubject'],
  },
};

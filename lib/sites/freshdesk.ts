import { all, first, firstVisible, isVisible, nearest, ownTextOf, textOf } from './dom.ts';
import { emailsIn } from './emails.ts';
import { linkedAccount, linkedContact } from './links.ts';
import { IDENTITY_ONLY, makeReading } from './reading.ts';
import { rootsBelow } from './shadow.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

const TYPES = { tickets: 'ticket', contacts: 'contact', companies: 'account' } as const;
const ADDRESS =
  /^\/(?:a\/(tickets|contacts|companies)|helpdesk\/(tickets))\/(\d{1,20})(?:\/(?!edit\b)|$)/;

/** `/a/tickets/filters/…` are lists, `/a/tickets/new` is a draft: they have no number there. */
function route(url: URL): SiteRoute | null {
  const [, collection, former, recordId] = ADDRESS.exec(url.pathname) ?? [];
  if (!recordId) return null;
  return { recordType: TYPES[(collection ?? former) as keyof typeof TYPES], recordId };
}

/** Where a ticket's number stands. Its subject is no proof: customers write the same one twice. */
const NUMBER = '.breadcrumb__item.active';
export const freshdeskTitles = NUMBER;
const SUBJECTS = '.sentiment-ticket-heading, .ticket-subject-heading';
const PANEL = 'mfe-application[app-id="fw-unified-mfe--contact-info"]';
/** What customers and agents wrote: it links to whomever they like. */
const CONVERSATION =
  '.conversation-header, .ticket_note, [data-note-id], [data-test-conversation="conversation-text"]';

/** The heading holds buttons beside the subject, and in newer layouts a heading of its own. */
function subjectOf(doc: Document): string | null {
  const texts = all(doc, SUBJECTS).filter(isVisible).map(ownTextOf);
  return texts.find(Boolean) ?? null;
}

function numberOf(doc: Document): string | null {
  return textOf(firstVisible(doc, NUMBER));
}

function isShown(doc: Document, { recordId }: SiteRoute): boolean {
  return numberOf(doc)?.replace('#', '') === recordId && subjectOf(doc) !== null;
}

/** Where the page shows the customer, and what stands there. */
interface Customer {
  panel: Element | null;
  contacts: Element[];
  companies: Element[];
  emails: string[];
}

const CONTACTS = 'a[href*="/a/contacts/"]';
const CUSTOMER = `[data-test-id="user-link"] ${CONTACTS}`;
const COMPANIES = 'a[href*="/a/companies/"]';

/** In one layout the customer has a panel with a shadow root. */
function inPanel(panel: Element): Customer {
  const roots = rootsBelow(panel);
  const find = (selector: string) => roots.flatMap((root) => all(root, selector));
  const emails = emailsIn(find('p, a[href^="mailto:"]').map(textOf));
  return {
    panel,
    contacts: find(CONTACTS),
    companies: find(COMPANIES),
    emails: emails.length === 1 ? emails : [],
  };
}

/** In the other one the customer's link is named like those of authors; beside it, the company. */
function onPage(doc: Document): Customer {
  const contacts = all(doc, CUSTOMER).filter(
    (link) => isVisible(link) && !nearest(link, CONVERSATION),
  );
  const [contact] = contacts;
  const companies = contact ? all(cornerOf(contact), COMPANIES).filter(isVisible) : [];
  return { panel: null, contacts, companies, emails: [] };
}

/** The widest part of the page around a link that is neither the conversation nor the heading. */
function cornerOf(link: Element): Element {
  let corner = link;
  for (let up = link.parentElement; up; up = up.parentElement) {
    if (first(up, `${CONVERSATION}, ${NUMBER}`)) break;
    corner = up;
  }
  return corner;
}

function customerOf(doc: Document): Customer {
  const panel = firstVisible(doc, PANEL);
  const inside = panel && inPanel(panel);
  return inside && inside.contacts.length > 0 ? inside : onPage(doc);
}

function readTicket(doc: Document): SiteReading {
  const title = numberOf(doc);
  const { panel, contacts, companies, emails } = customerOf(doc);
  const contact = linkedContact(contacts, route);
  return makeReading(
    'ticket',
    panel ? { by: 'holder', holder: panel, title } : { by: 'title', title },
    {
      ...contact,
      ...(contact.contactRecordId !== null && linkedAccount(companies, route)),
      emails,
      ticketSubject: subjectOf(doc),
    },
    ['accountName', 'contactName', 'ticketSubject'],
  );
}

/** Whether a document is Freshdesk's, on any host: its tickets' pages tell. */
export function isFreshdesk(doc: Document, url: URL): boolean {
  if (!url.pathname.startsWith('/a/')) return false;
  return first(doc, '.app-main-wrapper #ticket-details, mfe-application[app-id^="fw-"]') !== null;
}

export const freshdeskSupport: SiteSupport = {
  confidence: 'medium',
  evidence: '2026-06',
  reads: {
    account: [],
    contact: [],
    ticket: [
      'accountName',
      'accountRecordId',
      'contactName',
      'contactRecordId',
      'emails',
      'ticketSubject',
    ],
  },
};

/** Freshdesk, on its own hosts and on those of its customers. Of people and companies the address. */
export const freshdesk: Site = {
  id: 'freshdesk',
  name: 'Freshdesk',
  matches: ['https://*.freshdesk.com/*'],
  recognises: isFreshdesk,
  route,
  ready: (doc, record) => record.recordType !== 'ticket' || isShown(doc, record),
  read(doc, record) {
    if (record.recordType !== 'ticket') return IDENTITY_ONLY;
    return isShown(doc, record) ? readTicket(doc) : null;
  },
};

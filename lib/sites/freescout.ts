import {
  attribute,
  first,
  firstVisible,
  onlyVisible,
  ownTextOf,
  plainText,
  textOf,
  visible,
} from './dom.ts';
import { emailsIn } from './emails.ts';
import { linkedContact } from './links.ts';
import { makeReading } from './reading.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import { agreedTextAt, sole } from './sole.ts';
import type { SiteSupport } from './support.ts';
import { ownId, routeUnder } from './web-path.ts';

const ADDRESS = /^(?:\/(.+))?\/(conversation|customers)\/(\d{1,18})(?:\/|$)/;
const CARD = '.customer-snippet';
/** Nobody has taken the conversation yet: the choice of no agent. */
const ANYONE = '-1';

function route(url: URL): SiteRoute | null {
  const [, path, page, id] = ADDRESS.exec(url.pathname) ?? [];
  return id ? routeUnder(path, page === 'customers' ? 'contact' : 'ticket', id) : null;
}

/** The page's body names the record that it was made for. */
function isOf(doc: Document, record: SiteRoute): boolean {
  const name = record.recordType === 'ticket' ? 'data-conversation_id' : 'data-customer_id';
  return attribute(doc.body, name) === ownId(record) && onlyVisible(doc, CARD) !== null;
}

/**
 * The customer's card. Their company is one of several lines without a name, any of which may be
 * missing: it cannot be told from a job title, and is not read.
 */
function readCustomer(doc: Document) {
  const card = onlyVisible(doc, CARD);
  const contacts = onlyVisible(card, '.customer-contacts');
  const websites = onlyVisible(card, '.customer-social-profiles');
  const emails = visible(contacts, '.customer-email .contact-main').map(textOf);
  return {
    contactName: agreedTextAt(card, '.customer-name'),
    emails: emailsIn(emails),
    // Its kind stands behind it.
    phone: ownTextOf(firstVisible(contacts, '.customer-phone a')),
    domain: plainText(attribute(firstVisible(websites, 'a.glyphicon-globe'), 'href')),
  };
}

/** The agent's name; for the agent who looks at the page there stands a translated word instead. */
function readOwner(doc: Document): string | null {
  const assignee = onlyVisible(doc, '#conv-assignee');
  // The list that the choice is made from is closed.
  const chosen = attribute(sole(assignee, 'li.active a'), 'data-user_id');
  const isNamed = chosen !== ANYONE && chosen !== attribute(doc.body, 'data-auth_user_id');
  return isNamed ? agreedTextAt(assignee, '.conv-info-val > span:first-child') : null;
}

function readTicket(doc: Document): SiteReading {
  return makeReading(
    'ticket',
    { by: 'id' },
    {
      ...linkedContact(visible(doc, `${CARD} .customer-name`), route),
      ...readCustomer(doc),
      owner: readOwner(doc),
      ticketSubject: agreedTextAt(doc, '#conv-subject .conv-subjtext > span'),
      ticketStatus: agreedTextAt(doc, '#conv-status .conv-info-val > span:first-child'),
    },
    ['contactName', 'emails', 'ticketSubject', 'ticketStatus'],
  );
}

/** Every page of an agent says on its body who they are. */
export function isFreescout(doc: Document): boolean {
  return first(doc, 'body[data-auth_user_id] #app') !== null;
}

/** FreeScout, hosted anywhere. */
export const freescout: Site = {
  id: 'freescout',
  name: 'FreeScout',
  matches: [],
  recognises: isFreescout,
  route,
  ready: isOf,
  read(doc, record) {
    if (!isOf(doc, record)) return null;
    if (record.recordType === 'ticket') return readTicket(doc);
    const expected = ['contactName', 'emails'] as const;
    return makeReading('contact', { by: 'id' }, readCustomer(doc), expected);
  },
};

export const freescoutSupport: SiteSupport = {
  confidence: 'high',
  evidence: '2026-08',
  reads: {
    contact: ['contactName', 'emails', 'phone', 'domain'],
    ticket: [
      'contactName',
      'contactRecordId',
      'emails',
      'phone',
      'domain',
      'owner',
      'ticketSubject',
      'ticketStatus',
    ],
  },
};

import { all, attribute, first, firstVisible, textAt, textOf } from './dom.ts';
import { emailsIn, nameBeforeEmail } from './emails.ts';
import { linkedContact } from './links.ts';
import { makeReading } from './reading.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';
import { routeUnder } from './web-path.ts';

const ADDRESS = /^(?:\/(.{1,99}))?\/(Ticket\/Display|User\/Summary)\.html$/;
/** "Nobody in particular", whose words are translated and whose number is not. */
const NOBODY = '6';
const BASICS = '.ticket-info-basics';
/** Where a user has a name; tickets prove themselves by their ids. */
export const requestTrackerTitles = '#header h1';
const USER_CARD = '.user-summary-extra';
const USER = '.user[data-user-id]';

function route(url: URL): SiteRoute | null {
  const id = url.searchParams.get('id') ?? '';
  const [, path, page] = ADDRESS.exec(url.pathname) ?? [];
  if (!page || !/^\d{1,18}$/.test(id)) return null;
  return routeUnder(path, page.startsWith('T') ? 'ticket' : 'contact', id);
}

/** Values are shown beside hidden edit forms that repeat them: only `.current-value` is the record. */
function shownValue(root: Element | null, field: string): string | null {
  return textAt(root, `.${field} .current-value`);
}

/** The basics of this very ticket: its number stands among them. */
function basicsOf(doc: Document, { recordId }: SiteRoute): Element | null {
  const basics = firstVisible(doc, BASICS);
  const id = textAt(basics, '.id .value, .id .rt-value');
  return id && `/${recordId}`.endsWith(`/${id}`) ? basics : null;
}

/** Headings begin with the ticket's number: one with another belongs to another ticket. */
function subjectOf(doc: Document, { recordId }: SiteRoute): string | null {
  const start = `#${recordId.slice(recordId.lastIndexOf('/') + 1)}: `;
  const headings = [textOf(firstVisible(doc, requestTrackerTitles)), textAt(doc, 'title')];
  return headings.find((heading) => heading?.startsWith(start))?.slice(start.length) ?? null;
}

/** Either a number, or words for the priority now and at last. */
function priorityOf(basics: Element): string | null {
  const shown = first(basics, '.priority .current-value');
  return shown?.firstElementChild ? textAt(shown, '.Priority') : textOf(shown);
}

function readTicket(doc: Document, basics: Element, record: SiteRoute): SiteReading {
  const people = firstVisible(doc, '.ticket-info-people');
  const requestors = people ? all(people, `.requestors ${USER}`) : [];
  const [requestor = null] = requestors.length === 1 ? requestors : [];
  const shown = textOf(requestor);
  // Compared, not selected: a quote in the number would break the selector, and with it the reader.
  const card = `accordion-requestor-${attribute(requestor, 'data-user-id')}`;
  const cards = all(doc, '.ticket-info-requestor [id]');
  const more = cards.find((one) => attribute(one, 'id') === card) ?? null;
  const owner = first(people, `.owner ${USER}`);
  return makeReading(
    'ticket',
    { by: 'id' },
    {
      ...linkedContact(requestor ? all(requestor, 'a') : [], route),
      accountName: shownValue(more, 'Organization'),
      contactName: nameBeforeEmail(shown),
      emails: emailsIn([shown]),
      phone: shownValue(more, 'WorkPhone'),
      owner: attribute(owner, 'data-user-id') === NOBODY ? null : nameBeforeEmail(textOf(owner)),
      ticketSubject: subjectOf(doc, record),
      ticketStatus: shownValue(basics, 'status'),
      ticketPriority: priorityOf(basics),
    },
  );
}

function readUser(doc: Document, card: Element): SiteReading {
  return makeReading(
    'contact',
    { by: 'title', title: textAt(doc, requestTrackerTitles) },
    {
      accountName: shownValue(card, 'Organization'),
      contactName: shownValue(card, 'RealName') ?? shownValue(card, 'Name'),
      emails: emailsIn([shownValue(card, 'EmailAddress')]),
      phone: shownValue(card, 'WorkPhone') ?? shownValue(card, 'MobilePhone'),
    },
  );
}

function shownRecord(doc: Document, record: SiteRoute): Element | null {
  return record.recordType === 'ticket' ? basicsOf(doc, record) : firstVisible(doc, USER_CARD);
}

/** Every page names its component on `<body>`. */
export function isRequestTracker(doc: Document): boolean {
  return first(doc, '[id^="comp-"] .main-container #body') !== null;
}

/** Request Tracker 5 and 6, hosted anywhere. */
export const requestTracker: Site = {
  id: 'request-tracker',
  name: 'Request Tracker',
  matches: [],
  recognises: isRequestTracker,
  route,
  ready: (doc, record) => shownRecord(doc, record) !== null,
  read(doc, record) {
    const shown = shownRecord(doc, record);
    return shown && (record.recordType === 'ticket' ? readTicket : readUser)(doc, shown, record);
  },
};

export const requestTrackerSupport: SiteSupport = {
  confidence: 'high',
  evidence: '2025-06',
  reads: {
    contact: ['accountName', 'contactName', 'emails', 'phone'],
    ticket: [
      'accountName',
      'contactName',
      'contactRecordId',
      'emails',
      'phone',
      'owner',
      'ticketSubject',
      'ticketStatus',
      'ticketPriority',
    ],
  },
};

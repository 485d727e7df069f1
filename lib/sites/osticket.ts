import {
  addressOf,
  all,
  attribute,
  first,
  firstVisible,
  onlyVisible,
  ownTextOf,
  visible,
} from './dom.ts';
import { emailsIn } from './emails.ts';
import { linkedAccount } from './links.ts';
import { makeReading } from './reading.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import { agreedTextAt, soleText } from './sole.ts';
import type { SiteSupport } from './support.ts';
import { ownId, routeUnder } from './web-path.ts';

const ADDRESS = /^(?:\/(.+))?\/scp\/(tickets|users|orgs)\.php$/;
const TYPES = { tickets: 'ticket', users: 'contact', orgs: 'account' } as const;
const CARD = '.ticket_info';

function route(url: URL): SiteRoute | null {
  const [, path, page] = ADDRESS.exec(url.pathname) ?? [];
  const id = url.searchParams.get('id') ?? '';
  if (!page || !/^\d{1,18}$/.test(id)) return null;
  return routeUnder(path, TYPES[page as keyof typeof TYPES], id);
}

/** The heading, which leads to the record itself. */
function headingOf(doc: Document, { recordType, recordId }: SiteRoute): Element | null {
  const leadsHere = (link: Element) => {
    const address = addressOf(link);
    const target = address && route(address);
    return target?.recordType === recordType && target.recordId === recordId;
  };
  const headings = visible(doc, '#pjax-container h2 > a');
  return firstVisible(doc, CARD) && (headings.find(leadsHere) ?? null);
}

/** What the page shows of a person carries their number: `user-9-email`. */
function ofUser(doc: Document, userId: string, field: string): string | null {
  return agreedTextAt(doc, `${CARD} span[id="user-${userId}-${field}"]`);
}

/** The organisation's name stands beside its icon, before a count and a menu. */
function organisationOf(doc: Document) {
  const icon = onlyVisible(doc, `${CARD} td > i.icon-building`);
  const cell = icon?.parentElement ?? null;
  // The menu that leads there is closed.
  const links = cell ? all(cell, 'a[href^="orgs.php?id="]') : [];
  return {
    accountRecordId: linkedAccount(links, route).accountRecordId,
    accountName: ownTextOf(cell),
  };
}

function readTicket(doc: Document, record: SiteRoute): SiteReading {
  const named = attribute(onlyVisible(doc, `${CARD} span[id^="user-"][id$="-name"]`), 'id');
  const [, userId = ''] = /^user-(\d{1,18})-name$/.exec(named ?? '') ?? [];
  const assignee = onlyVisible(doc, `${CARD} a[href="#tickets/${ownId(record)}/assign"]`);
  const folder = record.recordId.slice(0, -ownId(record).length);
  return makeReading(
    'ticket',
    { by: 'id' },
    {
      ...organisationOf(doc),
      contactName: ofUser(doc, userId, 'name'),
      contactRecordId: userId ? folder + userId : null,
      emails: emailsIn([ofUser(doc, userId, 'email')]),
      // Where nobody was assigned, a word says so.
      owner: first(assignee, '.faded') ? null : soleText(assignee),
      ticketSubject: agreedTextAt(doc, '.tixTitle h3'),
      ticketStatus: agreedTextAt(doc, `${CARD} a[href="#statuses"]`),
    },
  );
}

/**
 * A person or an organisation. A person's organisation is not read: where there is none, the same
 * link offers to add one.
 */
function readOther(doc: Document, record: SiteRoute, heading: Element): SiteReading {
  const name = soleText(heading);
  if (record.recordType === 'account')
    return makeReading('account', { by: 'id' }, { accountName: name }, ['accountName']);
  const emails = emailsIn([ofUser(doc, ownId(record), 'email')]);
  const found = { contactName: name, emails };
  return makeReading('contact', { by: 'id' }, found, ['contactName', 'emails']);
}

/** The agents' panel has its own folder; its pages are swapped into one container. */
export function isOsticket(doc: Document, url: URL): boolean {
  return /\/scp\//.test(url.pathname) && first(doc, '#pjax-container > #sub_nav') !== null;
}

/** osTicket's agent panel, hosted anywhere. */
export const osticket: Site = {
  id: 'osticket',
  name: 'osTicket',
  matches: [],
  recognises: isOsticket,
  route,
  ready: (doc, record) => headingOf(doc, record) !== null,
  read(doc, record) {
    const heading = headingOf(doc, record);
    if (!heading) return null;
    return record.recordType === 'ticket'
      ? readTicket(doc, record)
      : readOther(doc, record, heading);
  },
};

export const osticketSupport: SiteSupport = {
  confidence: 'high',
  evidence: '2023-10',
  reads: {
    account: ['accountName'],
    contact: ['contactName', 'emails'],
    ticket: [
      'accountName',
      'accountRecordId',
      'contactName',
      'contactRecordId',
      'emails',
      'owner',
      'ticketSubject',
      'ticketStatus',
    ],
  },
};

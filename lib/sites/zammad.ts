import { all, first, onlyVisible, ownTextOf, textOf, visible } from './dom.ts';
import { emailsIn } from './emails.ts';
import { linkedAccount } from './links.ts';
import { makeReading } from './reading.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import { agreedTextAt, sole, soleText } from './sole.ts';
import type { SiteSupport } from './support.ts';
import { ownId, routeUnder, webPath } from './web-path.ts';

const ADDRESS = /^#(ticket\/zoom|user\/profile|organization\/profile)\/(\d{1,18})(?:[/?]|$)/;
const TYPES = {
  'ticket/zoom': 'ticket',
  'user/profile': 'contact',
  'organization/profile': 'account',
} as const;
const CONTAINER = '[id^="content_permanent_"]';
const TASKS = { ticket: 'Ticket', contact: 'User', account: 'Organization', deal: '' };

function route(url: URL): SiteRoute | null {
  const [, page, id] = ADDRESS.exec(url.hash) ?? [];
  return page && id ? routeUnder(webPath(url), TYPES[page as keyof typeof TYPES], id) : null;
}

/** Every open record stays mounted, in a container that names it; only one is shown. */
function containerOf(doc: Document, record: SiteRoute): Element | null {
  const name = `#content_permanent_${TASKS[record.recordType]}-${ownId(record)}`;
  const container = onlyVisible(doc, name);
  return first(container, CONTAINER) ? null : container;
}

/** What is chosen in the ticket's form; an empty choice is shown as a dash. */
function chosen(ticket: Element, field: string): string | null {
  const select = sole(ticket, `.edit select[name="${field}"]`);
  const [option] = select instanceof HTMLSelectElement ? select.selectedOptions : [];
  return option?.value ? textOf(option) : null;
}

/** The tabs of the sidebar are mounted whether they are open or not. */
function tabOf(ticket: Element, name: string): Element | null {
  return sole(ticket, `.sidebar[data-tab="${name}"]`);
}

/** An address among the customer's details, if there is only one: others may be somebody else's. */
function emailsOf(tab: Element | null): string[] {
  if (!tab) return [];
  const values = [
    ...all(tab, '.sidebar-block > a').map(textOf),
    ...all(tab, '.sidebar-block').map(ownTextOf),
  ];
  const emails = emailsIn(values);
  return emails.length === 1 ? emails : [];
}

function readTicket(ticket: Element): SiteReading {
  const customer = tabOf(ticket, 'customer');
  const organisation = tabOf(ticket, 'organization');
  const links = organisation ? all(organisation, '.organizationInfo-avatar a') : [];
  return makeReading(
    'ticket',
    { by: 'id' },
    {
      accountRecordId: linkedAccount(links, route).accountRecordId,
      accountName: soleText(sole(organisation, '.sidebar-block > h3')),
      contactName: soleText(sole(customer, '.sidebar-block > h3')),
      emails: emailsOf(customer),
      owner: chosen(ticket, 'owner_id'),
      ticketSubject: agreedTextAt(ticket, '.js-objectTitle'),
      ticketStatus: chosen(ticket, 'state_id'),
      ticketPriority: chosen(ticket, 'priority_id'),
    },
  );
}

function readProfile(profile: Element, type: 'account' | 'contact'): SiteReading {
  const name = agreedTextAt(profile, '.profile h1');
  if (type === 'account')
    return makeReading(type, { by: 'id' }, { accountName: name }, ['accountName']);
  const account = linkedAccount(visible(profile, '.js-organization a'), route);
  return makeReading(type, { by: 'id' }, { ...account, contactName: name }, ['contactName']);
}

/**
 * Its script for the forms of websites, which websites have as well, but from another host; once a
 * record is open, its container.
 */
export function isZammad(doc: Document): boolean {
  return (
    first(doc, `#app ${CONTAINER}`) !== null ||
    (first(doc, 'head script[id="zammad_form_script"][src^="/"]') !== null &&
      first(doc, '#app') !== null)
  );
}

/** Zammad's agent interface, hosted anywhere. */
export const zammad: Site = {
  id: 'zammad',
  name: 'Zammad',
  matches: [],
  recognises: isZammad,
  route,
  ready(doc, record) {
    const container = containerOf(doc, record);
    const title = record.recordType === 'ticket' ? '.js-objectTitle' : '.profile h1';
    return agreedTextAt(container, title) !== null;
  },
  read(doc, record) {
    const container = containerOf(doc, record);
    if (!container || record.recordType === 'deal') return null;
    return record.recordType === 'ticket'
      ? readTicket(container)
      : readProfile(container, record.recordType);
  },
};

export const zammadSupport: SiteSupport = {
  confidence: 'high',
  evidence: '2026-03',
  reads: {
    account: ['accountName'],
    contact: ['contactName', 'accountName', 'accountRecordId'],
    ticket: [
      'accountName',
      'accountRecordId',
      'contactName',
      'emails',
      'owner',
      'ticketSubject',
      'ticketStatus',
      'ticketPriority',
    ],
  },
};

import { all, attribute, isVisible } from './dom.ts';
import { IDENTITY_ONLY, makeReading } from './reading.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import { agreedText } from './sole.ts';
import type { SiteSupport } from './support.ts';

const TYPES = { tickets: 'ticket', contacts: 'contact', accounts: 'account' } as const;
const ADDRESS =
  /^\/agent\/([^/]+)\/(?:[^/]+\/)?(tickets|contacts|accounts)\/details\/(\d{10,20})(?:\/|$)/;
const OLD_ADDRESS = /^\/support\/([^/]+)\/ShowHomePage\.do#Cases\/dv\/(\d{10,20})(?:\/|$)/;

/**
 * All customers of Zoho share a few hosts, so the portal is part of the id. The number of the
 * address is not the one that a ticket shows, and is too long for a JavaScript number.
 * @example `/agent/acme/support/tickets/details/80000000001234567` is ticket `acme/80000000001234567`
 */
function route({ pathname, hash }: URL): SiteRoute | null {
  const [, portal, module, id] = ADDRESS.exec(pathname) ?? [];
  if (portal) {
    return { recordType: TYPES[module as keyof typeof TYPES], recordId: `${portal}/${id}` };
  }
  const [, oldPortal, oldId] = OLD_ADDRESS.exec(pathname + hash) ?? [];
  return oldPortal ? { recordType: 'ticket', recordId: `${oldPortal}/${oldId}` } : null;
}

const TICKET = '.zd_v2-ticketdetailview-container, .zd-ticketdetailview-container';
/** Where the id of the address stands on a ticket. */
const TAB = 'subTab_';
export const zohoDeskTitles = '[data-id="caseSubjectText"], .zd_v2-dvsubjectsection-subject';

interface Shown {
  ticket: Element;
  isProven: boolean;
}

/** The ticket of the address, by its id; else the only one, if it has none. */
function shownTicket(doc: Document, { recordId }: SiteRoute): Shown | null {
  const tickets = all(doc, TICKET).filter(isVisible);
  const tab = `${TAB}${recordId.split('/').at(-1)}`;
  const own = tickets.filter((ticket) => attribute(ticket, 'data-id') === tab);
  const [ticket] = own.length > 0 ? own : tickets;
  const isProven = own.length === 1;
  const isAlone = tickets.length === 1 && !attribute(ticket ?? null, 'data-id')?.startsWith(TAB);
  return ticket && (isProven || isAlone) ? { ticket, isProven } : null;
}

function readTicket({ ticket, isProven }: Shown): SiteReading | null {
  const ticketSubject = agreedText(all(ticket, zohoDeskTitles));
  if (ticketSubject === null) return null;
  const proof = isProven ? { by: 'id' as const } : { by: 'title' as const, title: ticketSubject };
  return makeReading('ticket', proof, { ticketSubject }, ['ticketSubject']);
}

function read(doc: Document, record: SiteRoute): SiteReading | null {
  if (record.recordType !== 'ticket') return IDENTITY_ONLY;
  const shown = shownTicket(doc, record);
  return shown && readTicket(shown);
}

/** Zoho Desk, in all of Zoho's data centres. */
export const zohoDesk: Site = {
  id: 'zoho-desk',
  name: 'Zoho Desk',
  matches: [
    'https://desk.zoho.com/*',
    'https://desk.zoho.eu/*',
    'https://desk.zoho.in/*',
    'https://desk.zoho.cn/*',
    'https://desk.zoho.com.cn/*',
    'https://desk.zoho.com.au/*',
    'https://desk.zoho.jp/*',
    'https://desk.zoho.sa/*',
    'https://desk.zoho.ca/*',
    'https://desk.zohocloud.ca/*',
  ],
  route,
  ready: (doc, record) => read(doc, record) !== null,
  read,
};

/** The pages of people and companies are known by their addresses alone. */
export const zohoDeskSupport: SiteSupport = {
  confidence: 'medium',
  evidence: '2025-04',
  reads: { ticket: ['ticketSubject'], contact: [], account: [] },
};

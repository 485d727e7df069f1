import { all, attribute, first, isVisible, nearest, textAt, textOf } from './dom.ts';
import { emailsIn } from './emails.ts';
import { linkedAccount, linkedContact } from './links.ts';
import { makeReading } from './reading.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

const ADDRESS = /^\/agent\/(tickets|users|organizations)\/(\d{1,20})(?:\/|$)/;
const TYPES = { tickets: 'ticket', users: 'contact', organizations: 'account' } as const;

const PANE = '.ticket-panes-grid-layout';
const ORGANISATION = '[data-test-id="tabs-nav-item-organizations"]';
const REQUESTER = '[data-test-id="tabs-nav-item-users"]';
const SELECTED_TAB = 'header [data-selected="true"][data-entity-id]';
const SUBJECT =
  'input[data-test-id="omni-header-subject"], input[data-test-id="ticket-pane-subject"]';

/** Where people and organisations have their names; tickets prove themselves by their ids. */
export const zendeskTitles = `${ORGANISATION}, ${REQUESTER}, ${SELECTED_TAB}`;

/** `/agent/tickets/new/1` counts tabs, not tickets: it does not match. */
function route(url: URL): SiteRoute | null {
  const [, collection, recordId] = ADDRESS.exec(url.pathname) ?? [];
  if (!recordId) return null;
  return { recordType: TYPES[collection as keyof typeof TYPES], recordId };
}

/** Every open ticket stays mounted; the pane of this one names its id and is the active one. */
function paneOf(doc: Document, ticketId: string): Element | null {
  const panes = all(doc, PANE).filter(
    (pane) =>
      attribute(pane, 'data-test-id') === `ticket-${ticketId}-custom-layout` ||
      first(pane, `[data-side-conversations-anchor-id="${ticketId}"]`),
  );
  // One within another would lend it the other's names.
  const isAlone = (pane: Element) => !first(pane, PANE);
  return panes.find((pane) => isActive(pane) && isVisible(pane) && isAlone(pane)) ?? null;
}

/** The marker was a class until 2023 and is an attribute since. */
function isActive(pane: Element): boolean {
  const marker = attribute(pane, 'data-is-active');
  return marker === null ? nearest(pane, '.active') !== null : marker === 'true';
}

/** The widest part of the page that holds this ticket and no other: its breadcrumb is in there. */
function subtreeOf(pane: Element): Element {
  let subtree = pane;
  for (let up = pane.parentElement; up && all(up, PANE).length === 1; up = up.parentElement)
    subtree = up;
  return subtree;
}

/** The records of the breadcrumb: their names always, their ids where they are links. */
function breadcrumb(scope: ParentNode) {
  const [organisation, requester] = [ORGANISATION, REQUESTER].map((item) => soleItem(scope, item));
  return {
    ...linkedAccount(linksAround(organisation), route),
    ...linkedContact(linksAround(requester), route),
    accountName: textOf(organisation ?? null),
    contactName: textOf(requester ?? null),
  };
}

/** The breadcrumb's item of a kind; where two name different records, one is another page's. */
function soleItem(scope: ParentNode, selector: string): Element | null {
  const [item = null, ...others] = all(scope, selector).filter(isVisible);
  return others.every((other) => textOf(other) === textOf(item)) ? item : null;
}

function linksAround(item: Element | null | undefined): Element[] {
  const outer = item && nearest(item, 'a');
  return outer ? [outer] : item ? all(item, 'a') : [];
}

/** An address in the customer column, if there is only one: apps there may list others. */
function customerEmails(pane: Element): string[] {
  const context = first(pane, '[data-test-id="customer-context-tab-navigation"]');
  const column = context && nearest(context, '[data-test-id^="column-"], [data-garden-id="pane"]');
  const emails = emailsIn(column ? all(column, 'a[href^="mailto:"]').map(textOf) : []);
  return emails.length === 1 ? emails : [];
}

function readTicket(pane: Element): SiteReading {
  const page = subtreeOf(pane);
  const path = breadcrumb(page);
  const requester =
    '[data-test-id="ticket-system-field-requester-select"] [data-garden-id="typography.ellipsis"]';
  return makeReading(
    'ticket',
    { by: 'id' },
    {
      ...path,
      contactName: path.contactName ?? textAt(pane, requester),
      emails: customerEmails(pane),
      owner: textAt(pane, '[data-test-id="assignee-field-selected-agent-tag"]'),
      ticketSubject: textAt(pane, SUBJECT),
      ticketStatus: textAt(
        page,
        '[data-test-id="tabs-section-nav-item-ticket"] .ticket_status_label',
      ),
    },
  );
}

/** People and organisations: the breadcrumb names them, and so does the selected tab. */
function readOther(doc: Document, record: SiteRoute): SiteReading | null {
  const path = breadcrumb(doc);
  const isAccount = record.recordType === 'account';
  const tab = `${SELECTED_TAB}[data-entity-id="${record.recordId}"]`;
  const title = (isAccount ? path.accountName : path.contactName) ?? textAt(doc, tab);
  if (title === null) return null;
  return makeReading(
    record.recordType,
    { by: 'title', title },
    isAccount ? { accountName: title } : { ...path, contactName: title, contactRecordId: null },
  );
}

/** Zendesk Support's agent workspace. */
export const zendesk: Site = {
  id: 'zendesk',
  name: 'Zendesk',
  matches: ['https://*.zendesk.com/*'],
  route,
  ready(doc, record) {
    return record.recordType === 'ticket'
      ? textAt(paneOf(doc, record.recordId), SUBJECT) !== null
      : readOther(doc, record) !== null;
  },
  read(doc, record) {
    if (record.recordType !== 'ticket') return readOther(doc, record);
    const pane = paneOf(doc, record.recordId);
    return pane && readTicket(pane);
  },
};

export const zendeskSupport: SiteSupport = {
  confidence: 'high',
  evidence: '2026-03',
  reads: {
    account: ['accountName'],
    contact: ['accountName', 'accountRecordId', 'contactName'],
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

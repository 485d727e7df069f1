import {
  addressOf,
  all,
  first,
  firstVisible,
  isVisible,
  nearest,
  textAt,
  textOf,
  visible,
} from './dom.ts';
import { emailsIn } from './emails.ts';
import { linkedAccount, linkedContact } from './links.ts';
import { makeReading } from './reading.ts';
import type { Proof, Site, SiteReading, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

const TYPES = { '0-1': 'contact', '0-2': 'account', '0-3': 'deal', '0-5': 'ticket' } as const;
const LEGACY: Record<string, string> = {
  contact: '0-1',
  company: '0-2',
  deal: '0-3',
  ticket: '0-5',
};
const ADDRESS =
  /^\/contacts\/(\d{1,15})\/(?:record\/)?(0-[1235]|contact|company|deal|ticket)\/(\d{1,20})(?:\/|$)/;
const HELP_DESK = /^\/help-desk\/(\d{1,15})\/.*?(ticket)\/(\d{1,20})(?:\/|$)/;
const INBOX = /^\/live-messages\/(\d{1,15})\/inbox\/(\d{1,20})(?:\/|$)/;

/**
 * All customers of HubSpot share a few hosts, so the portal is part of the id, and every form of
 * an address gives the same one. A thread of the inbox has a number of its own, not a ticket's.
 * @example `/contacts/12345678/company/9988` and `/contacts/12345678/record/0-2/9988/` are both `12345678/0-2/9988`
 */
function route(url: URL): SiteRoute | null {
  const [, portal, word = '', id] =
    ADDRESS.exec(url.pathname) ?? HELP_DESK.exec(url.pathname) ?? [];
  if (!portal) return inboxRoute(url);
  const object = LEGACY[word] ?? word;
  return {
    recordType: TYPES[object as keyof typeof TYPES],
    recordId: `${portal}/${object}/${id}`,
  };
}

function inboxRoute(url: URL): SiteRoute | null {
  const [, portal, thread] = INBOX.exec(url.pathname) ?? [];
  return thread ? { recordType: 'ticket', recordId: `${portal}/thread/${thread}` } : null;
}

const DESK_TITLE =
  '[data-application-name="svh-help-desk"] [data-test-id="ticket-header-name-link"] a';
const COLUMN = '[data-test-id="left-sidebar"], [data-scroll-trackable-container="left-sidebar"]';
const TITLE = '[data-selenium-test="highlightTitle"], [data-test-id="highlight-record-label"]';
const LIST = '[data-card-type="PROPERTIES_V3"] [data-selenium-test="profile-properties-list"] > ';
const THREAD_TITLE =
  '[data-test-id="thread-list-member-row"][data-selected="true"] ' +
  '[data-test-id="member-header"] [data-content="true"]';
export const hubspotTitles = `${TITLE}, ${DESK_TITLE}, ${THREAD_TITLE}`;
const CARD = '[data-card-type="ASSOCIATION_V3"]';
/** A side drawer shows a record that the address does not name. */
const DRAWER =
  '[data-test-id="IndexPageInlineSidebar"], [data-selenium-test="sidebar-preview-panel"]';

const COMPANY_OF_THREAD = '[data-test-id="inbox-header-company-link"]';

/**
 * The record's own column: the right one repeats the same names for the records it belongs to. Two
 * that stand side by side are two records, and nobody can tell which of them the address names.
 */
function ownColumn(doc: Document): Element | null {
  const columns = all(doc, COLUMN).filter(
    (column) => isVisible(column) && !nearest(column, DRAWER) && isOutermost(column),
  );
  return columns.length === 1 ? (columns[0] ?? null) : null;
}

function isOutermost(column: Element): boolean {
  return !column.parentElement || !nearest(column.parentElement, COLUMN);
}

/** A property's value in the header, or else in the list below it. */
function propertyOf(column: Element, name: string): string | null {
  const item = firstVisible(column, `[data-test-id="highlight-property-item-${name}"]`);
  return textOf(
    firstVisible(column, `[data-test-id="highlight-property-display-${name}"]`) ??
      firstVisible(rowOf(column, name), `[data-selenium-test="property-input-${name}"]`) ??
      (first(item, 'label') ? null : item),
  );
}

/** Rows of the product are told from look-alikes by the input root right below them. */
function rowOf(column: Element, name: string): Element | null {
  const input = first(
    column,
    `${LIST}[data-test-id="${name}"] > [data-deferred-property-input-root]`,
  );
  return input && isVisible(input) ? input : null;
}

/**
 * Links of the association cards, which belong to this record as a whole: the titles first, then
 * all others, as one of them may be a title as well. A title that leads nowhere may be anybody's.
 */
function associated(doc: Document, word: string, object: string): Element[] {
  const title = `${word}-chicklet-title-link`;
  const titles = all(doc, `[data-selenium-test="${title}"], [data-test-id="${title}"]`)
    .map((link) => first(link, 'a') ?? link)
    .concat(all(doc, `[data-selenium-test="card-id-ASSOCIATION_TABLE/${object}"] td:first-child a`))
    .filter((link) => isVisible(link) && !nearest(link, DRAWER));
  const cards = new Set(titles.map((link) => nearest(link, CARD)));
  return titles.every(addressOf)
    ? titles.concat([...cards].flatMap((card) => visible(card, 'a')))
    : [];
}

/** No id stands on these pages: only a title that changed tells one record from the next. */
function titled(title: string | null): Proof {
  return { by: 'title', title };
}

function readRecord(doc: Document, column: Element, type: SiteRoute['recordType']): SiteReading {
  const title = textOf(firstVisible(column, TITLE));
  const own = {
    // The owner has no value node: its value is the text beside the label.
    owner: textAt(rowOf(column, 'hubspot_owner_id'), '[data-test-id="hover-content-wrapper"]'),
    phone: propertyOf(column, 'phone'),
  };
  if (type === 'account') {
    const domain = propertyOf(column, 'domain');
    return makeReading(type, titled(title), { ...own, accountName: title, domain });
  }
  const account = linkedAccount(associated(doc, 'company', '0-2'), route);
  if (type === 'contact') {
    const emails = emailsIn([propertyOf(column, 'email')]);
    return makeReading(type, titled(title), { ...own, ...account, contactName: title, emails });
  }
  return makeReading(type, titled(title), {
    ...own,
    ...account,
    ...linkedContact(associated(doc, 'contact', '0-1'), route),
    ...(type === 'deal' && { amount: propertyOf(column, 'amount') }),
    ...(type === 'ticket' && {
      ticketSubject: title,
      ticketStatus: propertyOf(column, 'hs_pipeline_stage'),
      ticketPriority: propertyOf(column, 'hs_ticket_priority'),
    }),
  });
}

function readHelpDesk(doc: Document, title: Element): SiteReading {
  const contact = all(doc, '[data-test-id="ticket-header-contact-detail-link"] a');
  const ticketSubject = textOf(title);
  return makeReading('ticket', titled(ticketSubject), {
    ...linkedContact(contact.filter(isVisible), route),
    ticketSubject,
  });
}

/** Nothing on these pages tells the subject: who wrote heads the thread, in the list beside it. */
function readThread(doc: Document, title: Element): SiteReading {
  const { contactRecordId } = linkedContact(associated(doc, 'contact', '0-1'), route);
  const company = all(doc, COMPANY_OF_THREAD).map((link) => first(link, 'a') ?? link);
  const contactName = textOf(title);
  return makeReading(
    'ticket',
    titled(contactName),
    {
      ...linkedAccount([...company.filter(isVisible), ...associated(doc, 'company', '0-2')], route),
      contactName,
      contactRecordId,
    },
    ['accountName', 'contactName'],
  );
}

/** The element that heads the record, where the address leads. */
function titleOf(doc: Document, { recordType, recordId }: SiteRoute): Element | null {
  if (recordId.includes('/thread/')) return firstVisible(doc, THREAD_TITLE);
  const desk = recordType === 'ticket' ? firstVisible(doc, DESK_TITLE) : null;
  return desk ?? firstVisible(ownColumn(doc), TITLE);
}

export const hubspotSupport: SiteSupport = {
  confidence: 'high',
  evidence: '2026-04',
  reads: {
    account: ['accountName', 'domain', 'phone', 'owner'],
    contact: ['accountName', 'accountRecordId', 'contactName', 'emails', 'phone', 'owner'],
    deal: ['accountName', 'accountRecordId', 'contactName', 'contactRecordId', 'amount', 'owner'],
    ticket: [
      'accountName',
      'accountRecordId',
      'contactName',
      'contactRecordId',
      'owner',
      'ticketSubject',
      'ticketStatus',
      'ticketPriority',
    ],
  },
};

/** HubSpot's CRM records, help desk and conversations inbox. */
export const hubspot: Site = {
  id: 'hubspot',
  name: 'HubSpot',
  matches: ['https://*.hubspot.com/*'],
  route,
  ready: (doc, record) => textOf(titleOf(doc, record)) !== null,
  read(doc, record) {
    const title = titleOf(doc, record);
    if (!title) return null;
    if (record.recordId.includes('/thread/')) return readThread(doc, title);
    const column = nearest(title, COLUMN);
    return column ? readRecord(doc, column, record.recordType) : readHelpDesk(doc, title);
  },
};

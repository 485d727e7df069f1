import { all, first, firstVisible, isVisible, nearest, textAt, textOf } from './dom.ts';
import { emailsIn } from './emails.ts';
import { linkedAccount, linkedContact } from './links.ts';
import { makeReading } from './reading.ts';
import type { Proof, Site, SiteReading, SiteRoute } from './site.ts';

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

/**
 * All customers of HubSpot share a few hosts, so the portal is part of the id, and every form of
 * an address gives the same one.
 * @example `/contacts/12345678/company/9988` and `/contacts/12345678/record/0-2/9988/` are both `12345678/0-2/9988`
 */
function route(url: URL): SiteRoute | null {
  const [, portal, word = '', id] =
    ADDRESS.exec(url.pathname) ?? HELP_DESK.exec(url.pathname) ?? [];
  if (!portal) return null;
  const object = LEGACY[word] ?? word;
  return {
    recordType: TYPES[object as keyof typeof TYPES],
    recordId: `${portal}/${object}/${id}`,
  };
}

const DESK_TITLE =
  '[data-application-name="svh-help-desk"] [data-test-id="ticket-header-name-link"] a';
const COLUMN = '[data-test-id="left-sidebar"], [data-scroll-trackable-container="left-sidebar"]';
const TITLE = '[data-selenium-test="highlightTitle"], [data-test-id="highlight-record-label"]';
const LIST = '[data-card-type="PROPERTIES_V3"] [data-selenium-test="profile-properties-list"] > ';
export const hubspotTitles = `${TITLE}, ${DESK_TITLE}`;
/** A side drawer shows a record that the address does not name. */
const DRAWER =
  '[data-test-id="IndexPageInlineSidebar"], [data-selenium-test="sidebar-preview-panel"]';

/** The record's own column: the right one repeats the same names for the records it belongs to. */
function ownColumn(doc: Document): Element | null {
  return firstVisible(doc, COLUMN);
}

/** A property's value in the header, or else in the list below it. */
function propertyOf(column: Element, name: string): string | null {
  return textOf(
    firstVisible(column, `[data-test-id="highlight-property-display-${name}"]`) ??
      firstVisible(rowOf(column, name), `[data-selenium-test="property-input-${name}"]`) ??
      firstVisible(column, `[data-test-id="highlight-property-item-${name}"]`),
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

/** Links of the association cards, which belong to this record as a whole. */
function associated(doc: Document, word: string, object: string): Element[] {
  const title = `${word}-chicklet-title-link`;
  return all(doc, `[data-selenium-test="${title}"], [data-test-id="${title}"]`)
    .map((link) => first(link, 'a') ?? link)
    .concat(all(doc, `[data-selenium-test="card-id-ASSOCIATION_TABLE/${object}"] td:first-child a`))
    .filter((link) => isVisible(link) && !nearest(link, DRAWER));
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

/** HubSpot's CRM records and help desk. */
export const hubspot: Site = {
  id: 'hubspot',
  name: 'HubSpot',
  matches: ['https://*.hubspot.com/*'],
  route,
  ready: (doc) =>
    textOf(firstVisible(ownColumn(doc), TITLE) ?? firstVisible(doc, DESK_TITLE)) !== null,
  read(doc, { recordType }) {
    const column = ownColumn(doc);
    const title = recordType === 'ticket' ? firstVisible(doc, DESK_TITLE) : null;
    return title ? readHelpDesk(doc, title) : column && readRecord(doc, column, recordType);
  },
};

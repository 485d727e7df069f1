import type { RecordType } from '../model/external-key.ts';
import type { PageFields } from '../model/page.ts';
import { all, first, firstVisible } from './dom.ts';
import { emailsIn } from './emails.ts';
import { linkedAccount, linkedContact } from './links.ts';
import { makeReading } from './reading.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import { agreedTextAt, soleText } from './sole.ts';
import type { SiteSupport } from './support.ts';
import { routeUnder, webPath } from './web-path.ts';

const ADDRESS = /^#(Account|Contact|Opportunity|Case)\/view\/([\da-f-]{1,36})(?:[/?&]|$)/;
const TYPES = {
  Account: 'account',
  Contact: 'contact',
  Opportunity: 'deal',
  Case: 'ticket',
} as const;
const SCOPES = { account: 'Account', contact: 'Contact', deal: 'Opportunity', ticket: 'Case' };

/** Where a record has its title: the last of the breadcrumb. */
export const espocrmTitles = '#main .page-header .breadcrumb-item:last-child .title';

function route(url: URL): SiteRoute | null {
  const [, scope, id] = ADDRESS.exec(url.hash) ?? [];
  if (!scope || !id) return null;
  return routeUnder(webPath(url), TYPES[scope as keyof typeof TYPES], id);
}

/** The record on the page, not one that is looked at in a dialog over it. */
function recordOf(doc: Document, { recordType }: SiteRoute): Element | null {
  return firstVisible(doc, `#main .detail[data-scope="${SCOPES[recordType]}"]`);
}

/** A field, by the name it has in the database; an empty or a loading one has no value. */
function field(record: Element, name: string): Element | null {
  const shown = firstVisible(record, `.cell[data-name="${name}"] .field[data-name="${name}"]`);
  return first(shown, '.none-value, .loading-value') ? null : shown;
}

function value(record: Element, name: string): string | null {
  return soleText(field(record, name));
}

function links(record: Element, ...names: string[]): Element[] {
  return names.flatMap((name) => {
    const shown = field(record, name);
    return shown ? all(shown, 'a[href^="#"]') : [];
  });
}

function emails(record: Element): string[] {
  const shown = field(record, 'emailAddress');
  const addresses = shown ? all(shown, 'a[data-email-address]') : [];
  return emailsIn(addresses.map(soleText));
}

/** What an account and a person are reached by. */
function reachable(record: Element) {
  const phone = agreedTextAt(field(record, 'phoneNumber'), 'a[data-phone-number]');
  return { emails: emails(record), phone };
}

const READERS: Record<RecordType, (record: Element, title: string) => Partial<PageFields>> = {
  account: (record, title) => ({
    ...reachable(record),
    accountName: title,
    domain: agreedTextAt(field(record, 'website'), 'a[href]'),
  }),
  contact: (record, title) => ({
    ...reachable(record),
    ...linkedAccount(links(record, 'account', 'accounts'), route),
    contactName: title,
  }),
  deal: (record) => ({
    ...linkedAccount(links(record, 'account'), route),
    ...linkedContact(links(record, 'contact', 'contacts'), route),
    amount: value(record, 'amount'),
  }),
  ticket: (record, title) => ({
    ...linkedAccount(links(record, 'account'), route),
    ...linkedContact(links(record, 'contact', 'contacts'), route),
    ticketSubject: title,
    ticketStatus: value(record, 'status'),
    ticketPriority: value(record, 'priority'),
  }),
};

function read(doc: Document, { recordType, recordId }: SiteRoute): SiteReading | null {
  const record = recordOf(doc, { recordType, recordId });
  const title = soleText(firstVisible(doc, espocrmTitles));
  if (!record || !title) return null;
  return makeReading(
    recordType,
    { by: 'holder', holder: record, title },
    { ...READERS[recordType](record, title), owner: value(record, 'assignedUser') },
  );
}

/** The parameters of its loader, and the application's id on the body. */
export function isEspocrm(doc: Document): boolean {
  return (
    first(doc, 'script[data-name="loader-params"]') !== null && first(doc, 'body[data-id]') !== null
  );
}

/** EspoCRM, hosted anywhere. */
export const espocrm: Site = {
  id: 'espocrm',
  name: 'EspoCRM',
  matches: [],
  recognises: isEspocrm,
  route,
  ready(doc, record) {
    const shown = recordOf(doc, record);
    return !first(shown, '.cell .loading-value') && read(doc, record) !== null;
  },
  read,
};

export const espocrmSupport: SiteSupport = {
  confidence: 'high',
  evidence: '2026-07',
  reads: {
    account: ['accountName', 'domain', 'emails', 'phone', 'owner'],
    contact: ['contactName', 'accountName', 'accountRecordId', 'emails', 'phone', 'owner'],
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

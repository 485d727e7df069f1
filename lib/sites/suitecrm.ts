import type { RecordType } from '../model/external-key.ts';
import type { PageFields } from '../model/page.ts';
import { all, first, firstVisible, ownTextOf, plainText, textOf, visible } from './dom.ts';
import { emailsIn } from './emails.ts';
import { linkedAccount } from './links.ts';
import { makeReading } from './reading.ts';
import type { Proof, Site, SiteReading, SiteRoute } from './site.ts';
import { agreedTextAt, sole, soleText } from './sole.ts';
import type { SiteSupport } from './support.ts';
import { ownId, routeUnder, webPath } from './web-path.ts';

const ADDRESS = /^#\/(accounts|contacts|opportunities|cases)\/record\/([\da-f-]{1,36})(?:[/?]|$)/;
const TYPES: Record<string, RecordType> = {
  accounts: 'account',
  contacts: 'contact',
  opportunities: 'deal',
  cases: 'ticket',
};
const HIDDEN_ID = 'form[id="formDetailView"] input[name="record"]';

/** Where version 8 has a record's title; version 7 has its id. */
export const suitecrmTitles = 'scrm-record-header .record-view-name-label';

/** Version 8 has the record in the hash, version 7 in the query, or in a query in the hash. */
function route(url: URL): SiteRoute | null {
  const [, module, id] = ADDRESS.exec(url.hash) ?? [];
  if (module && id) return routeUnder(webPath(url), TYPES[module] ?? 'account', id);
  const inHash = new URLSearchParams(url.hash.slice(1)).get('ajaxUILoc');
  const query = inHash
    ? new URLSearchParams(inHash.slice(inHash.indexOf('?') + 1))
    : url.searchParams;
  const record = query.get('record') ?? '';
  const type = TYPES[query.get('module')?.toLowerCase() ?? ''];
  if (!type || query.get('action') !== 'DetailView' || !/^[\da-f-]{1,36}$/.test(record))
    return null;
  return routeUnder(webPath(url), type, record);
}

/** The fields of one record, by the names they have in the database. */
interface Fields {
  field(name: string): Element | null;
  emails(): string[];
  proof: Proof;
}

/** Version 7: a hidden form holds the record's id. */
function classicFields(doc: Document, record: SiteRoute): Fields | null {
  const id = sole(doc, HIDDEN_ID);
  if (textOf(id) !== ownId(record)) return null;
  const field = (name: string) => sole(doc, `.detail-view-field[field="${name}"]`);
  const emails = () => {
    const shown = field('email1');
    const cells = shown ? all(shown, 'td') : [];
    // The primary address is in bold, before a word that says so.
    return cells.map((cell) => ownTextOf(first(cell, 'b')) ?? ownTextOf(cell));
  };
  return { field, emails: () => emailsIn(emails()), proof: { by: 'id' } };
}

/** Version 8: the title tells one record from the next. Lists below have the same fields. */
function modernFields(doc: Document): Fields | null {
  const title = soleText(firstVisible(doc, suitecrmTitles));
  const content = firstVisible(doc, 'scrm-record-content');
  if (!title || !content) return null;
  const shown = (kind: string) => `.dynamic-field-${kind}.dynamic-field-mode-detail`;
  return {
    field: (name) => firstVisible(content, shown(`name-${name}`)),
    emails: () => emailsIn(visible(content, `${shown('type-email')} a`).map(textOf)),
    proof: { by: 'title', title },
  };
}

const READERS: Record<RecordType, (fields: Fields) => Partial<PageFields>> = {
  account: ({ field, emails }) => ({
    accountName: soleText(field('name')),
    domain: agreedTextAt(field('website'), 'a'),
    emails: emails(),
    phone: soleText(field('phone_office')),
  }),
  contact: ({ field, emails, proof }) => ({
    ...accountOf(field('account_name')),
    contactName: proof.title ?? nameIn(field('first_name'), field('last_name')),
    emails: emails(),
    phone: soleText(field('phone_work')),
  }),
  deal: ({ field }) => ({
    ...accountOf(field('account_name')),
    amount: soleText(field('amount')),
  }),
  ticket: ({ field }) => ({
    ...accountOf(field('account_name')),
    ticketSubject: soleText(field('name')),
    ticketStatus: soleText(field('status')),
    ticketPriority: soleText(field('priority')),
  }),
};

/** Cases name their customer's organisation, and no person. */
const EXPECTED = {
  account: ['accountName', 'domain'],
  contact: ['accountName', 'contactName', 'emails'],
  deal: ['accountName'],
  ticket: ['accountName', 'ticketSubject', 'ticketStatus'],
} as const;

function accountOf(field: Element | null) {
  const links = field ? all(field, 'a') : [];
  const { accountRecordId } = linkedAccount(links, route);
  return { accountRecordId, accountName: accountRecordId && soleText(links[0] ?? null) };
}

/** A name in two fields, of which one may be empty, but neither unclear. */
function nameIn(...fields: (Element | null)[]): string | null {
  const parts = fields.map(soleText);
  const isClear = fields.every((field, index) => field && textOf(field) === parts[index]);
  return isClear ? plainText(parts.filter(Boolean).join(' ')) : null;
}

function read(doc: Document, record: SiteRoute): SiteReading | null {
  const fields = classicFields(doc, record) ?? modernFields(doc);
  if (!fields) return null;
  const { recordType } = record;
  const owner = soleText(fields.field('assigned_user_name'));
  const found = { ...READERS[recordType](fields), owner };
  return makeReading(recordType, fields.proof, found, EXPECTED[recordType]);
}

/** The theme of version 7 and the one of version 8. */
export function isSuitecrm(doc: Document): boolean {
  return (
    first(doc, 'head link[rel="stylesheet"][href*="themes/SuiteP/"]') !== null ||
    (first(doc, 'head link[href*="themes/suite8/"]') !== null && first(doc, 'app-root') !== null)
  );
}

/** SuiteCRM 7 and 8, hosted anywhere. */
export const suitecrm: Site = {
  id: 'suitecrm',
  name: 'SuiteCRM',
  matches: [],
  recognises: isSuitecrm,
  route,
  ready: (doc, record) => read(doc, record) !== null,
  read,
};

export const suitecrmSupport: SiteSupport = {
  confidence: 'medium',
  evidence: null,
  reads: {
    account: ['accountName', 'domain', 'emails', 'phone', 'owner'],
    contact: ['contactName', 'accountName', 'accountRecordId', 'emails', 'phone', 'owner'],
    deal: ['accountName', 'accountRecordId', 'amount', 'owner'],
    ticket: [
      'accountName',
      'accountRecordId',
      'owner',
      'ticketSubject',
      'ticketStatus',
      'ticketPriority',
    ],
  },
};

import type { RecordType } from '../model/external-key.ts';
import type { PageFields } from '../model/page.ts';
import { all, first, firstVisible, isVisible, textOf } from './dom.ts';
import { emailsIn } from './emails.ts';
import { linkedAccount, linkedContact } from './links.ts';
import { makeReading } from './reading.ts';
import { rootsBelow } from './shadow.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';

/** The first three characters of an id name its object. */
const OBJECTS: Record<string, [name: string, type: RecordType]> = {
  '001': ['Account', 'account'],
  '003': ['Contact', 'contact'],
  '006': ['Opportunity', 'deal'],
  '500': ['Case', 'ticket'],
};

const ADDRESS =
  /^\/(?:lightning\/r\/(?:[A-Za-z]\w*\/)?|one\/one\.app#\/sObject\/)(([a-zA-Z0-9]{3})[a-zA-Z0-9]{12})(?:[a-zA-Z0-9]{3})?(?:\/view)?\/?(?:[#?]|$)/;

/**
 * An id's last three of 18 characters only repeat the case of the first 15, which every form of
 * the address has: those 15 are the id. The object follows from the id, so it may be left out.
 */
function route(url: URL): SiteRoute | null {
  const [, recordId, prefix = ''] = ADDRESS.exec(url.pathname + url.hash) ?? [];
  const [, recordType] = OBJECTS[prefix] ?? [];
  return recordId && recordType ? { recordType, recordId } : null;
}

const PANES = '.windowViewMode-normal.active, .windowViewMode-maximized.active';
export const salesforceTitles =
  'records-highlights2 [slot="primaryField"], h1 .slds-page-header__title, h1 .uiOutputText';
const VALUE =
  '[data-output-element-id="output-field"], lightning-formatted-text, lightning-formatted-url,' +
  'lightning-formatted-email, lightning-formatted-phone, lightning-formatted-name,' +
  'records-formula-output, .test-id__field-value';

/**
 * The pane of the record. Records visited before stay mounted and hidden, and a console shows
 * tabs within tabs: of the active, visible panes only the innermost counts, and one alone.
 */
function paneOf(doc: Document): Element | null {
  const panes = all(doc, PANES).filter((pane) => isVisible(pane) && !first(pane, PANES));
  return panes.length === 1 ? (panes[0] ?? null) : null;
}

/** Reads fields by the name that the interface's language does not change, through shadow roots. */
class FieldRows {
  readonly #object: string;
  readonly #roots: ParentNode[];

  constructor(pane: Element, object: string) {
    this.#object = object;
    this.#roots = rootsBelow(pane);
  }

  /** Everything of a kind in the field's row. */
  find(field: string, selector: string): Element[] {
    const name = `[data-target-selection-name="sfdc:RecordField.${this.#object}.${field}"]`;
    const row = this.#roots.flatMap((root) => all(root, name)).find(isVisible);
    return row ? rootsBelow(row).flatMap((root) => all(root, selector)) : [];
  }

  text(field: string): string | null {
    return this.find(field, VALUE).map(textOf).find(Boolean) ?? null;
  }

  /** A record's name stands in its link; the buttons beside it are words. */
  links(field: string): Element[] {
    return this.find(field, 'a');
  }

  emails(field: string): string[] {
    return emailsIn([...this.find(field, 'a[href^="mailto:"]').map(textOf), this.text(field)]);
  }
}

/** The header names the account too, but shortens it: its address is whole, its text may not be. */
function accountOf(pane: Element, rows: FieldRows) {
  const row = linkedAccount(rows.links('AccountId'), route);
  const account = row.accountRecordId
    ? row
    : linkedAccount(all(pane, 'records-highlights2 a'), route);
  const isCut = /(?:…|\.\.\.)$/.test(account.accountName ?? '');
  return isCut ? { ...account, accountName: null } : account;
}

type Reader = (rows: FieldRows, title: string) => Partial<PageFields>;

const READERS: Record<RecordType, Reader> = {
  account: (rows, title) => ({
    accountName: title,
    domain: rows.text('Website'),
    phone: rows.text('Phone'),
  }),
  contact: (rows, title) => ({
    contactName: title,
    emails: rows.emails('Email'),
    phone: rows.text('Phone') ?? rows.text('MobilePhone'),
  }),
  deal: () => ({}),
  ticket: (rows, title) => ({
    ...linkedContact(rows.links('ContactId'), route),
    emails: rows.emails('ContactEmail'),
    phone: rows.text('ContactPhone'),
    ticketSubject: rows.text('Subject') ?? title,
    ticketStatus: rows.text('Status'),
    ticketPriority: rows.text('Priority'),
  }),
};

function read(doc: Document, { recordType, recordId }: SiteRoute): SiteReading | null {
  const pane = paneOf(doc);
  const title = textOf(firstVisible(pane, salesforceTitles));
  const [object] = OBJECTS[recordId.slice(0, 3)] ?? [];
  if (!pane || !title || !object) return null;
  const rows = new FieldRows(pane, object);
  return makeReading(
    recordType,
    { by: 'holder', holder: pane, title },
    {
      ...(recordType !== 'account' && accountOf(pane, rows)),
      ...READERS[recordType](rows, title),
      owner: textOf(rows.links('OwnerId')[0] ?? null) ?? rows.text('OwnerId'),
    },
  );
}

/** Salesforce Lightning Experience, standard and console applications. */
export const salesforce: Site = {
  id: 'salesforce',
  name: 'Salesforce',
  matches: ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'],
  route,
  ready: (doc) => textOf(firstVisible(paneOf(doc), salesforceTitles)) !== null,
  read,
};

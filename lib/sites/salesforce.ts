import type { RecordType } from '../model/external-key.ts';
import type { PageFields } from '../model/page.ts';
import { all, first, firstVisible, isVisible, textOf, visible } from './dom.ts';
import { emailsIn } from './emails.ts';
import { linkedAccount, linkedContact } from './links.ts';
import { IDENTITY_ONLY, makeReading } from './reading.ts';
import { isVisualforce, objectOf, salesforceRoute } from './salesforce-address.ts';
import { classicTitles, isClassic, readClassic } from './salesforce-classic.ts';
import { rootsBelow } from './shadow.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import { agreedText } from './sole.ts';
import type { SiteSupport } from './support.ts';

const PANES = '.windowViewMode-normal.active, .windowViewMode-maximized.active';
const LIGHTNING_TITLES =
  'records-highlights2 [slot="primaryField"], h1 .slds-page-header__title, h1 .uiOutputText';
export const salesforceTitles = `${LIGHTNING_TITLES}, ${classicTitles}`;
const VALUE =
  '[data-output-element-id="output-field"], lightning-formatted-text, lightning-formatted-url,' +
  'lightning-formatted-email, lightning-formatted-phone, lightning-formatted-number,' +
  'lightning-formatted-name, records-formula-output, .test-id__field-value';

/**
 * The pane of the record. Records visited before stay mounted and hidden, and a console shows
 * tabs within tabs: of the active, visible panes only the innermost counts, and one alone.
 */
function paneOf(doc: Document): Element | null {
  const panes = visible(doc, PANES).filter((pane) => !first(pane, PANES));
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

  /** Everything of a kind in the field's row; nothing if a card of another record has one as well. */
  find(field: string, selector: string): Element[] {
    const name = `[data-target-selection-name="sfdc:RecordField.${this.#object}.${field}"]`;
    const rows = this.#roots.flatMap((root) => all(root, name)).filter(isVisible);
    const [row] = new Set(rows.map(textOf)).size === 1 ? rows : [];
    return row ? rootsBelow(row).flatMap((root) => visible(root, selector)) : [];
  }

  text(field: string): string | null {
    return agreedText(this.find(field, VALUE));
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
  const row = linkedAccount(rows.links('AccountId'), salesforceRoute);
  const account = row.accountRecordId
    ? row
    : linkedAccount(visible(pane, 'records-highlights2 a'), salesforceRoute);
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
  deal: (rows) => ({ amount: rows.text('Amount') }),
  ticket: (rows) => ({
    ...linkedContact(rows.links('ContactId'), salesforceRoute),
    emails: rows.emails('ContactEmail'),
    phone: rows.text('ContactPhone'),
    ticketSubject: rows.text('Subject'),
    ticketStatus: rows.text('Status'),
    ticketPriority: rows.text('Priority'),
  }),
};

function readLightning(doc: Document, { recordType, recordId }: SiteRoute): SiteReading | null {
  const pane = paneOf(doc);
  const title = textOf(firstVisible(pane, LIGHTNING_TITLES));
  const object = objectOf(recordId);
  if (!pane || !title || !object) return null;
  const rows = new FieldRows(pane, object);
  return makeReading(
    recordType,
    { by: 'holder', holder: pane, title },
    {
      ...(recordType !== 'account' && accountOf(pane, rows)),
      ...READERS[recordType](rows, title),
      owner: agreedText(rows.links('OwnerId')),
    },
  );
}

function read(doc: Document, record: SiteRoute): SiteReading | null {
  if (isVisualforce(location)) return IDENTITY_ONLY;
  return isClassic(doc) ? readClassic(doc, record) : readLightning(doc, record);
}

export const salesforceSupport: SiteSupport = {
  confidence: 'high',
  evidence: '2026-08',
  reads: {
    account: ['accountName', 'domain', 'phone', 'owner'],
    contact: ['accountName', 'accountRecordId', 'contactName', 'emails', 'phone', 'owner'],
    deal: ['accountName', 'accountRecordId', 'amount', 'owner'],
    ticket: [
      'accountName',
      'accountRecordId',
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

/**
 * Salesforce: Lightning Experience in standard and console applications, Classic, and by their
 * addresses alone the pages that organisations write in Visualforce.
 */
export const salesforce: Site = {
  id: 'salesforce',
  name: 'Salesforce',
  matches: [
    'https://*.lightning.force.com/*',
    'https://*.my.salesforce.com/*',
    'https://*.vf.force.com/*',
    'https://*.lightning.force.com.mcas.ms/*',
    'https://*.lightning.force.mil/*',
    'https://*.lightning.crmforce.mil/*',
    'https://*.my.salesforce.mil/*',
    'https://*.sfcrmapps.cn/*',
    'https://*.sfcrmproducts.cn/*',
  ],
  route: salesforceRoute,
  ready(doc, record) {
    if (isVisualforce(location) || isClassic(doc)) return read(doc, record) !== null;
    return textOf(firstVisible(paneOf(doc), LIGHTNING_TITLES)) !== null;
  },
  read,
};

import type { RecordType } from '../model/external-key.ts';
import type { PageFields } from '../model/page.ts';
import { attribute, first, onlyVisible, textOf, visible } from './dom.ts';
import { emailsIn } from './emails.ts';
import { makeReading } from './reading.ts';
import type { SiteReading, SiteRoute } from './site.ts';
import { agreedTextAt } from './sole.ts';

/** A case is headed by its number, everything else by its name. */
export const classicTitles = '#bodyCell .content .pageDescription';

/** Lookups carry the id of the record they lead to, where consoles make a script of the address. */
const LOOKUP = /^lookup([a-zA-Z0-9]{15})/;

/**
 * Reads a detail page. A standard field stands under the number it has in its object, whatever the
 * language and the layout; related lists and the sidebar repeat labels, never these.
 */
class DetailFields {
  readonly #page: Element;
  readonly #object: string;

  constructor(page: Element, object: string) {
    this.#page = page;
    this.#object = object;
  }

  #value(field: number): string {
    return `#${this.#object}${field}_ileinner`;
  }

  text(field: number): string | null {
    return agreedTextAt(this.#page, this.#value(field));
  }

  /** The text of a link, without the scripts and the words that stand beside it. */
  linkText(field: number): string | null {
    return agreedTextAt(this.#page, `${this.#value(field)} a`);
  }

  emails(field: number): string[] {
    return emailsIn(visible(this.#page, `${this.#value(field)} a`).map(textOf));
  }

  /** The record that a field leads to. */
  lookup(field: number, prefix: string): { id: string | null; name: string | null } {
    const link = onlyVisible(this.#page, `${this.#value(field)} a[id^="lookup${prefix}"]`);
    const [, id] = LOOKUP.exec(attribute(link, 'id') ?? '') ?? [];
    return { id: id ?? null, name: textOf(link) };
  }

  account(field: number): Pick<PageFields, 'accountName' | 'accountRecordId'> {
    const { id, name } = this.lookup(field, '001');
    return { accountName: name, accountRecordId: id };
  }

  contact(field: number): Pick<PageFields, 'contactName' | 'contactRecordId'> {
    const { id, name } = this.lookup(field, '003');
    return { contactName: name, contactRecordId: id };
  }

  get owner(): string | null {
    return this.lookup(1, '005').name;
  }
}

const OBJECTS: Record<RecordType, string> = {
  account: 'acc',
  contact: 'con',
  deal: 'opp',
  ticket: 'cas',
};

type Reader = (fields: DetailFields, title: string) => Partial<PageFields>;

const READERS: Record<RecordType, Reader> = {
  account: (fields, title) => ({
    accountName: title,
    domain: fields.linkText(12),
    phone: fields.text(10),
  }),
  contact: (fields, title) => ({
    ...fields.account(4),
    contactName: title,
    emails: fields.emails(15),
    phone: fields.text(10) ?? fields.text(12),
  }),
  deal: (fields) => ({ ...fields.account(4), amount: fields.text(7) }),
  ticket: (fields) => ({
    ...fields.account(4),
    ...fields.contact(3),
    emails: fields.emails(10),
    phone: fields.text(9),
    ticketSubject: fields.text(14),
    ticketStatus: fields.text(7),
    ticketPriority: fields.text(8),
  }),
};

/** Whether this is Salesforce Classic, in a console's frame as well. */
export function isClassic(doc: Document): boolean {
  return first(doc, 'body.sfdcBody') !== null;
}

/** Every record is a document of its own. */
export function readClassic(doc: Document, { recordType }: SiteRoute): SiteReading | null {
  const page = onlyVisible(doc, '#bodyCell');
  const title = agreedTextAt(doc, classicTitles);
  if (!page || !title) return null;
  const fields = new DetailFields(page, OBJECTS[recordType]);
  return makeReading(
    recordType,
    { by: 'holder', holder: page, title },
    { ...READERS[recordType](fields, title), owner: fields.owner },
  );
}

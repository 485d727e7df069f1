import type { RecordType } from '../model/external-key.ts';
import type { PageFields } from '../model/page.ts';
import { all, attribute, first, isVisible, nearest, plainText, textOf } from './dom.ts';
import { emailsIn } from './emails.ts';
import { makeReading } from './reading.ts';
import { rootsBelow } from './shadow.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import { agreedText, soleText, widestAround } from './sole.ts';
import type { SiteSupport } from './support.ts';

const TABLES = {
  account: 'account',
  contact: 'contact',
  opportunity: 'deal',
  incident: 'ticket',
} as const;
const GUID = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;

/**
 * The path never changes, the parameters come in any order, and a form that is not saved yet has no
 * id. The same GUID is written with and without braces, in either case.
 * @example `?etn=account&id=%7B3FA85F64-5717-4562-B3FC-2C963F66AFA6%7D&pagetype=entityrecord` is account `3fa85f64-5717-4562-b3fc-2c963f66afa6`
 */
function route({ pathname, searchParams }: URL): SiteRoute | null {
  if (!pathname.endsWith('/main.aspx') || searchParams.get('pagetype') !== 'entityrecord')
    return null;
  const table = searchParams.get('etn') ?? '';
  const [, id] = GUID.exec(searchParams.get('id') ?? '') ?? [];
  if (!id || !Object.hasOwn(TABLES, table)) return null;
  return { recordType: TABLES[table as keyof typeof TABLES], recordId: id.toLowerCase() };
}

/** Dialogs have theirs in an `h2`. */
export const dynamicsTitles = 'h1[data-id="header_title"]';
const ANY_TITLE = '[data-id="header_title"]';
const SAVE_STATE = '[data-id="header_saveStatus"]';
/** Forms over the form, with fields of the same names and of other records. */
const OVERLAY = '[role="dialog"], [data-id="quickCreateRoot"]';

/** The open sessions all keep their forms mounted: only the visible title's counts, if it is one. */
function titleOf(doc: Document): Element | null {
  const titles = all(doc, dynamicsTitles).filter(isVisible);
  return titles.length === 1 ? (titles[0] ?? null) : null;
}

/** The title without what follows it: whether the record is saved, in the user's language. */
function nameOf(title: Element): string | null {
  const state = first(title, SAVE_STATE);
  const [name] = [...title.childNodes].filter((node) => node !== state && node.textContent?.trim());
  const text = plainText(name?.textContent ?? null);
  const end = name?.contains(state) ? textOf(state) : null;
  return end && text?.endsWith(end) ? plainText(text.slice(0, -end.length)) : text;
}

/** A field's value; dashes stand for an empty one. */
function shownValue(element: Element): string | null {
  const value = soleText(element);
  return value && /^-+$/.test(value) ? null : value;
}

/** Reads fields by their logical names, which are the same in every language. */
class Form {
  readonly #root: Element;
  readonly #overlay: Element | null;

  constructor(title: Element) {
    this.#root = nearest(title, '[data-id="editFormRoot"]') ?? widestAround(title, ANY_TITLE);
    this.#overlay = nearest(title, OVERLAY);
  }

  #find(selector: string): Element[] {
    return all(this.#root, selector).filter((found) => nearest(found, OVERLAY) === this.#overlay);
  }

  /** A field stands on the form or in its header. */
  field(name: string, control: string): string | null {
    const id = `${name}.fieldControl-${control}`;
    return agreedText(this.#find(`[data-id="${id}"], [data-id="header_${id}"]`), shownValue);
  }

  /** The name of the record that a field refers to. */
  lookup(name: string): string | null {
    return this.field(name, `LookupResultsDropdown_${name}_selected_tag_text`);
  }

  /** A customer is a company or a person: only the icon beside the name tells. */
  customer(name: string): Pick<PageFields, 'accountName' | 'contactName'> {
    const icons = this.#find(
      `[data-id^="${name}.fieldControl-entityIconContainer_selectedRecords_"]`,
    );
    const tables = new Set(icons.filter(isVisible).map((icon) => tableOf(icon)));
    const [table = null] = tables.size === 1 ? tables : [];
    const customer = this.lookup(name);
    return {
      accountName: table === 'account' ? customer : null,
      contactName: table === 'contact' ? customer : null,
    };
  }

  /** What the header shows without a control: in a component's slot, or in its root. */
  header(name: string): string | null {
    const component = `header_${name}`;
    const roots = this.#find('uci-header-control-list, uci-header-control-list-item').flatMap(
      (list) => rootsBelow(list.parentElement ?? list),
    );
    const values = roots.flatMap((root) => [
      ...all(root, `[data-name="${component}"] > [slot="value"]`),
      ...(root instanceof ShadowRoot && attribute(root.host, 'data-name') === component
        ? all(root, '.value-text')
        : []),
    ]);
    return agreedText(values, shownValue);
  }
}

function tableOf(icon: Element): string | null {
  return /_selectedRecords_([a-z]+)_\d+$/.exec(attribute(icon, 'data-id') ?? '')?.[1] ?? null;
}

const TEXT = 'text-box-text';
const PHONE = 'phone-text-input';

type Reader = (form: Form, title: string | null) => Partial<PageFields>;

const READERS: Record<RecordType, Reader> = {
  account: (form, title) => ({
    accountName: form.field('name', TEXT) ?? title,
    domain: form.field('websiteurl', 'url-text-input'),
    emails: emailsIn([form.field('emailaddress1', 'mail-text-input')]),
    phone: form.field('telephone1', PHONE),
  }),
  contact: (form, title) => ({
    accountName: form.customer('parentcustomerid').accountName,
    contactName: title,
    emails: emailsIn([form.field('emailaddress1', 'mail-text-input')]),
    phone: form.field('telephone1', PHONE) ?? form.field('mobilephone', PHONE),
  }),
  deal: (form) => ({
    accountName: form.lookup('parentaccountid') ?? form.customer('customerid').accountName,
    contactName: form.lookup('parentcontactid') ?? form.customer('customerid').contactName,
    amount: form.field('estimatedvalue', 'currency-text-input'),
  }),
  ticket: (form, title) => {
    const customer = form.customer('customerid');
    return {
      ...customer,
      contactName: form.lookup('primarycontactid') ?? customer.contactName,
      ticketSubject: form.field('title', TEXT) ?? title,
      ticketStatus: form.header('statuscode') ?? form.field('statuscode', 'option-set-select'),
      ticketPriority:
        form.header('prioritycode') ?? form.field('prioritycode', 'option-set-select'),
    };
  },
};

function read(doc: Document, { recordType }: SiteRoute): SiteReading | null {
  const title = titleOf(doc);
  if (!title) return null;
  const form = new Form(title);
  return makeReading(
    recordType,
    { by: 'title', title: textOf(title) },
    {
      ...READERS[recordType](form, nameOf(title)),
      owner: form.lookup('ownerid') ?? form.header('ownerid'),
    },
  );
}

/** Whether a page is Dynamics 365 on a host that is not Microsoft's: where its scripts come from. */
export function isDynamics(doc: Document): boolean {
  return first(doc, 'script[src*="/uclient/scripts"]') !== null;
}

/** Microsoft Dynamics 365 Sales and Customer Service, Unified Interface. */
export const dynamics: Site = {
  id: 'dynamics',
  name: 'Dynamics 365',
  matches: ['https://*.dynamics.com/*'],
  recognises: isDynamics,
  route,
  ready: (doc) => textOf(titleOf(doc)) !== null,
  read,
};

export const dynamicsSupport: SiteSupport = {
  confidence: 'high',
  evidence: '2025-09',
  reads: {
    account: ['accountName', 'domain', 'emails', 'phone', 'owner'],
    contact: ['accountName', 'contactName', 'emails', 'phone', 'owner'],
    deal: ['accountName', 'contactName', 'owner', 'amount'],
    ticket: [
      'accountName',
      'contactName',
      'owner',
      'ticketSubject',
      'ticketStatus',
      'ticketPriority',
    ],
  },
};

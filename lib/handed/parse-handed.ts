import { NO_FIELDS } from '../model/no-fields.ts';
import type { PageFields } from '../model/page.ts';
import { plainText } from '../sites/dom.ts';
import type { SiteRoute } from '../sites/site.ts';
import { FORMAT, fits, type GroupName, type Groups } from './format.ts';
import { HANDED_VERSION, type Handed } from './handed.ts';

/**
 * A hand-over as an author of pages writes it, from JSON or from another script's message.
 * Whatever `public/bellwether-handover.schema.json` forbids is refused as a whole: other keys, other
 * types, texts that are too long. Own data properties only, two levels deep; nothing is called.
 * @returns `null`: not a hand-over, or one that names nobody
 * @example parseHanded({ bellwether: 1, customer: { name: 'Northwind Traders' } })?.fields.accountName
 */
export function parseHanded(value: unknown): Handed | null {
  if (!isObject(value) || ownValue(value, 'bellwether') !== HANDED_VERSION) return null;
  const groups = groupsOf(value);
  return groups && isComplete(groups) ? handedOf(groups) : null;
}

/** The same from its text. @returns `null` also for a text that is too long or no JSON */
export function parseHandedText(text: string, max: number): Handed | null {
  return parseHanded(parseJson(text, max));
}

/** @returns `undefined` for a text that is too long or no JSON */
export function parseJson(text: string, max: number): unknown {
  if (text.length > max) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    // A stranger's text that is no JSON is an answer, not a fault.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of an own data property: a getter is not called, a prototype not asked. */
export function ownValue(of: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(of, key)?.value;
}

function isGroup(key: string): key is GroupName {
  return Object.hasOwn(FORMAT, key);
}

/** `null`: something in it may not stand there. */
function groupsOf(value: object): Groups | null {
  const groups: Groups = {};
  for (const key of Object.keys(value)) {
    if (key === 'bellwether') continue;
    const fields = isGroup(key) ? fieldsOf(key, ownValue(value, key)) : null;
    if (!fields) return null;
    Object.assign(groups, { [key]: fields });
  }
  return groups;
}

function fieldsOf(group: GroupName, value: unknown): Record<string, string> | null {
  if (!isObject(value)) return null;
  const fields: Record<string, string> = {};
  for (const key of Object.keys(value)) {
    const text = ownValue(value, key);
    if (!Object.hasOwn(FORMAT[group], key) || !fits(group, key as never, text)) return null;
    fields[key] = text;
  }
  return fields;
}

/** Each group names what it is about, and one of them a record or somebody. */
function isComplete({ record, customer, contact }: Groups): boolean {
  if (record && !(record.type && record.id)) return false;
  if (customer && !(customer.id || customer.name || customer.domain)) return false;
  if (contact && !(contact.id || contact.name || contact.email)) return false;
  return Boolean(record || customer || contact);
}

/**
 * From values that fit; texts become one line without invisible characters.
 * @returns `null` if nothing readable names anybody
 */
function handedOf(groups: Groups): Handed | null {
  const { record, customer = {}, contact = {}, ticket = {}, deal = {} } = groups;
  const line = (text: string | undefined) => plainText(text ?? null);
  const fields: PageFields = {
    ...NO_FIELDS,
    accountName: line(customer.name),
    accountRecordId: customer.id ?? null,
    domain: line(customer.domain),
    owner: line(customer.owner),
    arr: line(customer.arr),
    renewal: line(customer.renewal),
    contactName: line(contact.name),
    contactRecordId: contact.id ?? null,
    emails: contact.email ? [contact.email.toLowerCase()] : [],
    phone: line(contact.phone),
    ticketSubject: line(ticket.subject),
    ticketStatus: line(ticket.status),
    ticketPriority: line(ticket.priority),
    amount: line(deal.amount),
  };
  const route = record ? ({ recordType: record.type, recordId: record.id } as SiteRoute) : null;
  return route || namesSomebody(fields) ? { record: route, fields } : null;
}

function namesSomebody(fields: PageFields): boolean {
  const { accountName, accountRecordId, domain, contactName, contactRecordId, emails } = fields;
  return [accountName, accountRecordId, domain, contactName, contactRecordId, ...emails].some(
    Boolean,
  );
}

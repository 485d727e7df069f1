import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { AccountRef, ImportRecord, PersonRef } from './import-record.ts';

/** Stands in no cleaned text: parts of a key can not run into each other. */
const SEPARATOR = '\u001F';

/** Kept: a new one for each of 100,000 ids takes longer than their hashes. */
const ENCODER = new TextEncoder();

/** As names are compared: width, case and white space folded. */
function foldName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function namedBy(kind: string, ...parts: (string | number | null)[]): string {
  return [kind, ...parts].join(SEPARATOR);
}

/**
 * By what a row's account is told from others: its id in the source, else its domain, else its name.
 * @example accountKey({ externalId: null, domain: 'northwind.test', name: 'Northwind' })
 */
export function accountKey({ externalId, domain, name }: AccountRef): string {
  if (externalId !== null) return namedBy('id', externalId);
  return domain === null ? namedBy('name', foldName(name ?? '')) : namedBy('domain', domain);
}

/** By what a person of an account is told from others: the e-mail address, else the name. */
export function personKey({ externalId, email, name }: PersonRef): string {
  if (externalId !== null) return namedBy('id', externalId);
  return email === null ? namedBy('name', foldName(name ?? '')) : namedBy('email', email);
}

/**
 * The key of a record that has an identity of its own, whatever else it says; `null`: a fact
 * without an id, which nothing but its place among equal ones tells from another.
 */
export function ownKey(record: ImportRecord): string | null {
  const { kind, externalId, account } = record;
  if (externalId !== null) return namedBy(kind, 'id', externalId);
  if (kind === 'accounts') return namedBy(kind, accountKey(account));
  if (kind !== 'contacts') return null;
  const [email = null] = record.emails;
  return namedBy(
    kind,
    accountKey(account),
    personKey({ externalId: null, email, name: record.name }),
  );
}

/**
 * All that a fact says, as a text. The order is part of the keys of facts that are in databases:
 * what a later version reads besides goes behind, and only where it is known.
 */
function contentOf(record: ImportRecord): string {
  const { kind } = record;
  const account = accountKey(record.account);
  if (!('occurredAt' in record)) return JSON.stringify([kind, account]);
  if ('people' in record) {
    const { occurredAt, type, direction, outcome, people, durationMin, sentiment } = record;
    const people_ = people.map(personKey);
    const shape = [kind, account, occurredAt, type, direction, outcome, people_, durationMin];
    return JSON.stringify([...shape, sentiment, record.subject, record.note, record.ticket]);
  }
  if ('survey' in record) {
    const { occurredAt, survey, mode, score, scale, person, comment } = record;
    const who = person === null ? null : personKey(person);
    return JSON.stringify([kind, account, occurredAt, survey, mode, score, scale, who, comment]);
  }
  const { occurredAt, signals, set, note } = record;
  return JSON.stringify([kind, account, occurredAt, signals, set, note]);
}

/** 53 bits of a text, for counting equal ones; nothing is lost where two should collide. */
export function shortHash(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return 0x100000000 * (b & 0x1fffff) + (a >>> 0);
}

/**
 * Gives each record of one file its key, in the file's order: rows with an identity of their own
 * have the same key wherever they stand; of facts without an id, the second that says exactly the
 * same is the second one, not a copy of the first. The records must come from the file's first row
 * on, also where an import is taken up in its middle.
 * @example const keyOf = fileKeys(); keyOf(record)
 */
export function fileKeys(): (record: ImportRecord) => string {
  const seen = new Map<number, number>();
  return (record) => {
    const own = ownKey(record);
    if (own !== null) return own;
    const content = contentOf(record);
    const hash = shortHash(content);
    const ordinal = seen.get(hash) ?? 0;
    seen.set(hash, ordinal + 1);
    return namedBy(content, ordinal);
  };
}

/**
 * The id under which a record is kept: the same for the same key of the same source, on any
 * computer, so that a file can be imported again and nothing doubles. A UUID of version 8.
 * @param sourceKey the file's source, such as `salesforce|acme.my.salesforce.com`
 * @example recordId('csv', 'accounts\u001Fid\u001F0015')
 */
export function recordId(sourceKey: string, key: string): string {
  const bytes = sha256(ENCODER.encode(`${sourceKey}${SEPARATOR}${SEPARATOR}${key}`)).subarray(
    0,
    16,
  );
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

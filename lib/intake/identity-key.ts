import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AccountRef, ImportRecord, PersonRef } from './import-record.ts';

/** Stands in no cleaned text: parts of a key can not run into each other. */
const SEPARATOR = '\u001F';

function hashOf(text: string): Uint8Array {
  return sha256(utf8ToBytes(text));
}

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

/** All that a record says, in one order; what is not known is left out, so that it may be added. */
function contentOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(contentOf).join(SEPARATOR)}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const said: string[] = [];
  for (const [name, one] of Object.entries(value))
    if (one !== null) said.push(`${name}${SEPARATOR}${contentOf(one)}`);
  return `{${said.sort().join(SEPARATOR)}}`;
}

/**
 * Gives each record of one file its key, in the file's order: rows with an identity of their own
 * have the same key wherever they stand; of facts without an id, the second that says exactly the
 * same is the second one, not a copy of the first.
 * @example const keyOf = fileKeys(); keyOf(record)
 */
export function fileKeys(): (record: ImportRecord) => string {
  const seen = new Map<string, number>();
  return (record) => {
    const own = ownKey(record);
    if (own !== null) return own;
    const content = bytesToHex(hashOf(contentOf(record)).subarray(0, 16));
    const ordinal = seen.get(content) ?? 0;
    seen.set(content, ordinal + 1);
    return namedBy(record.kind, 'content', content, ordinal);
  };
}

/**
 * The id under which a record is kept: the same for the same key of the same source, on any
 * computer, so that a file can be imported again and nothing doubles. A UUID of version 8.
 * @param sourceKey the file's source, such as `salesforce|acme.my.salesforce.com`
 * @example recordId('csv', 'accounts\u001Fid\u001F0015')
 */
export function recordId(sourceKey: string, key: string): string {
  const bytes = hashOf(`${sourceKey}${SEPARATOR}${SEPARATOR}${key}`).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

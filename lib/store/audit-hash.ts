import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AuditEntry } from '../model/audit.ts';

/** What the first entry names as the one before it. */
export const NO_ENTRY = '0'.repeat(64);

/**
 * SHA-256 of an entry without its own `hash`, hexadecimal. Its canonical JSON: keys in order, no
 * white space; an entry is flat, so that a list of its keys orders it whole. Not WebCrypto, which
 * answers later: by then the transaction that writes the entry would have ended.
 * @example auditHash({ seq: 1, at: 0, action: 'export', subject: '', count: 0, before: NO_ENTRY })
 */
export function auditHash(entry: Omit<AuditEntry, 'hash'> & { hash?: string }): string {
  const { hash: _, ...hashed } = entry;
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(hashed, Object.keys(hashed).sort()))));
}

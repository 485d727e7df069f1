import { canonicalHash } from '../bundle/canonical.ts';
import type { AuditEntry } from '../model/audit.ts';

/** What the first entry names as the one before it. */
export const NO_ENTRY = '0'.repeat(64);

/**
 * SHA-256 of an entry's canonical JSON without its own `hash`, hexadecimal. Not by WebCrypto, which
 * answers later: by then the transaction that writes the entry would have ended.
 * @example auditHash({ seq: 1, at: 0, action: 'export', subject: '', count: 0, before: NO_ENTRY })
 */
export function auditHash(entry: Omit<AuditEntry, 'hash'> & { hash?: string }): string {
  const { hash: _, ...hashed } = entry;
  return canonicalHash(hashed);
}

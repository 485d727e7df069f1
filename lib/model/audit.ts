import * as z from 'zod/mini';
import { EpochMs } from './fact.ts';

export const AuditAction = z.enum([
  'import',
  'import-undone',
  'export',
  'backup',
  'restore',
  'merge-bundle',
  'erase-person',
  'erase-account',
  'retention',
  'hold-set',
  'hold-lifted',
  'recovered',
  'quarantined',
]);
export type AuditAction = z.infer<typeof AuditAction>;

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** One line of the audit log: that something was done with the data, never the data itself. */
export const AuditEntry = z.strictObject({
  /** 1, 2, 3 … without gaps. */
  seq: z.int().check(z.gte(1)),
  at: EpochMs,
  action: AuditAction,
  /** A pseudonym, a file's format, a kind of fact: nothing that names a person. */
  subject: z.string().check(z.maxLength(200)),
  /** Rows it touched. */
  count: z.int().check(z.gte(0)),
  /** `hash` of the entry before; 64 zeros for the first. */
  before: Hash,
  /** SHA-256 over this entry without `hash`, canonical JSON, hexadecimal. */
  hash: Hash,
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** One page of the audit log. */
export interface AuditPage {
  entries: AuditEntry[];
  /** `before` of the page that follows; `null`: there is none. */
  next: number | null;
}

/** What the chain of the audit log says of itself. */
export type AuditCheck =
  | { isWhole: true; entries: number }
  | { isWhole: false; entries: number; broken: AuditBreak };

export interface AuditBreak {
  /** Number of the first entry that is not as it was written, or is not there. */
  seq: number;
  /** `changed`: it says something else than was written; `missing`: it is gone; `end`: the newest are. */
  fault: 'changed' | 'missing' | 'end';
}

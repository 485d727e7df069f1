import type { RetentionKind } from '../../model/privacy.ts';
import type { Cutoffs } from './policy.ts';

/** A row as it lies there: malformed ones too, whose fields may be anything. */
type Row = Record<string, unknown>;

/** Tables whose rows are facts that go with age. */
export const AGING_TABLES = ['interactions', 'surveyAnswers', 'signals'] as const;
export type AgingTable = (typeof AGING_TABLES)[number];

/** The kind of a fact, and when its time began; `null`: it has none, such as an open ticket. */
export function ageOf(table: string, row: Row): { kind: RetentionKind; since: number } | null {
  const since = row.occurredAt;
  if (typeof since !== 'number') return null;
  if (table === 'surveyAnswers' || table === 'signals') return { kind: table, since };
  if (table !== 'interactions') return null;
  return row.type === 'ticket' ? ageOfTicket(row, since) : { kind: 'interactions', since };
}

/** A ticket is kept from when it was closed, and as long as it is open. */
function ageOfTicket({ ticket }: Row, occurredAt: number) {
  const { status, closedAt } = (ticket ?? {}) as { status?: unknown; closedAt?: unknown };
  if (status !== 'closed') return null;
  return { kind: 'tickets' as const, since: typeof closedAt === 'number' ? closedAt : occurredAt };
}

/**
 * Whether a fact is older than it is kept.
 * @returns its kind and age; `null`: it stays
 */
export function dueAs(
  table: string,
  row: Row,
  cutoffs: Cutoffs,
): { kind: RetentionKind; since: number } | null {
  const age = ageOf(table, row);
  const cutoff = age && cutoffs[age.kind];
  return age && cutoff !== null && cutoff !== undefined && age.since < cutoff ? age : null;
}

/** Whom retention leaves alone. */
export interface Spared {
  /** Accounts and people with a legal hold. */
  held: ReadonlySet<string>;
  /** The demo is invented: it goes as a whole, by a click. */
  demo: ReadonlySet<string>;
}

/** Whether a fact is of, or names, somebody on hold. */
export function isHeld(row: Row, { held }: Spared): boolean {
  const { accountId, contactId, contactIds } = row;
  const people = Array.isArray(contactIds) ? contactIds : [];
  return [accountId, contactId, ...people].some((id) => held.has(String(id)));
}

import type { Interaction } from '../model/facts.ts';
import { inOrderKnown, knownAt } from './ledger.ts';

/** All interactions that name one ticket, in the order in which they came to be known. */
export type TicketRecord = readonly [Interaction, ...Interaction[]];

/** A ticket as it stood at a date, however often it was logged or read. */
export interface TicketAt {
  id: string;
  openedAt: number;
  /** The newest sign of life: raised, logged again or closed. */
  lastSeenAt: number;
  isOpen: boolean;
  isUrgent: boolean;
  isHighPriority: boolean;
  /** By its newest state. */
  isEscalated: boolean;
  /** When it was first seen escalated; `null`: never. */
  escalatedAt: number | null;
}

/**
 * One ticket is what names the same helpdesk record or, logged by hand, carries the same subject:
 * so a ticket that was logged open can be logged closed. One without either is its own.
 */
export function ticketRecords(interactions: readonly Interaction[]): TicketRecord[] {
  const records = new Map<string, [Interaction, ...Interaction[]]>();
  for (const interaction of inOrderKnown(interactions)) {
    const key = interaction.ticket?.externalKey ?? subjectKey(interaction) ?? interaction.id;
    const record = records.get(key);
    if (record) record.push(interaction);
    else records.set(key, [interaction]);
  }
  return [...records.values()];
}

function subjectKey({ subject }: Interaction): string | null {
  const folded = (subject ?? '').replace(/\s+/g, ' ').trim().toLocaleLowerCase('en');
  return folded === '' ? null : `subject:${folded}`;
}

/**
 * The tickets that were known at `at`: raised when the first of their interactions happened, in
 * the state that was recorded last.
 * @example ticketsAt(ticketRecords([raised, closedLater]), now).length // 1
 */
export function ticketsAt(records: readonly TicketRecord[], at: number): TicketAt[] {
  const tickets: TicketAt[] = [];
  for (const record of records) {
    const [first, ...later] = knownAt(record, at);
    if (first) tickets.push(ticketOf(first, later, at));
  }
  return tickets;
}

function ticketOf(first: Interaction, later: readonly Interaction[], at: number): TicketAt {
  let newest = first;
  let openedAt = first.occurredAt;
  let escalatedAt = first.ticket?.escalated ? first.occurredAt : null;
  for (const row of later) {
    if (isNewer(row, newest)) newest = row;
    openedAt = Math.min(openedAt, row.occurredAt);
    if (row.ticket?.escalated) escalatedAt = Math.min(escalatedAt ?? Infinity, row.occurredAt);
  }
  const detail = newest.ticket;
  const closedAt = detail?.closedAt ?? null;
  const isClosed = detail === null || (detail.status === 'closed' && (closedAt ?? at) <= at);
  const isUrgent = detail?.priority === 'urgent';
  const isEscalated = detail?.escalated === true;
  return {
    id: newest.id,
    openedAt,
    lastSeenAt:
      closedAt !== null && closedAt <= at
        ? Math.max(closedAt, newest.occurredAt)
        : newest.occurredAt,
    isOpen: !isClosed,
    isUrgent,
    isHighPriority: isUrgent || detail?.priority === 'high' || isEscalated,
    isEscalated,
    escalatedAt,
  };
}

function isNewer(one: Interaction, other: Interaction): boolean {
  if (one.recordedAt !== other.recordedAt) return one.recordedAt > other.recordedAt;
  return one.occurredAt > other.occurredAt;
}

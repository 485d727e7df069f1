import type { Interaction } from '../model/facts.ts';

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
  /** The interaction that raised it. */
  opening: Interaction;
}

/**
 * Tickets as they stood at `at`. Interactions that name the same helpdesk record are one ticket:
 * raised when the first of them happened, in the state that was recorded last.
 * @param interactions of type ticket, known at `at`
 * @example ticketsAt([raised, closedLater], now).length // 1
 */
export function ticketsAt(interactions: readonly Interaction[], at: number): TicketAt[] {
  const byRecord = new Map<string, [Interaction, ...Interaction[]]>();
  for (const interaction of interactions) {
    const key = interaction.ticket?.externalKey ?? interaction.id;
    const others = byRecord.get(key);
    if (others) others.push(interaction);
    else byRecord.set(key, [interaction]);
  }
  return [...byRecord.values()].map((rows) => ticketOf(rows, at));
}

function ticketOf(rows: readonly [Interaction, ...Interaction[]], at: number): TicketAt {
  const opening = rows.reduce((a, b) => (b.occurredAt < a.occurredAt ? b : a), rows[0]);
  const newest = rows.reduce((a, b) => (isNewer(b, a) ? b : a), opening);
  const detail = newest.ticket;
  const closedAt = detail?.closedAt ?? null;
  const isOpen =
    detail !== null && (detail.status !== 'closed' || (closedAt !== null && closedAt > at));
  const isUrgent = detail?.priority === 'urgent';
  const isEscalated = detail?.escalated === true;
  const escalations = rows.filter((row) => row.ticket?.escalated).map((row) => row.occurredAt);
  return {
    id: newest.id,
    openedAt: opening.occurredAt,
    lastSeenAt: Math.max(newest.occurredAt, closedAt !== null && closedAt <= at ? closedAt : 0),
    isOpen,
    isUrgent,
    isHighPriority: isUrgent || detail?.priority === 'high' || isEscalated,
    isEscalated,
    escalatedAt: escalations.length > 0 ? Math.min(...escalations) : null,
    opening,
  };
}

function isNewer(one: Interaction, other: Interaction): boolean {
  if (one.recordedAt !== other.recordedAt) return one.recordedAt > other.recordedAt;
  return one.occurredAt > other.occurredAt;
}

import { daysBetween } from '../time.ts';
import { AT_RISK_CEILING, type Cap, WATCH_CEILING } from './cap.ts';
import { quietDays, SILENCE_FROM_DAYS } from './engagement.ts';
import { evenEvidence } from './evidence.ts';
import type { KnownFacts } from './known-facts.ts';

const SILENT_CADENCES = 3;
const OLD_ESCALATION_DAYS = 7;
const DETRACTOR_WINDOW_DAYS = 90;

/** Nobody heard of the customer for three cadences. */
export function contactSilence(known: KnownFacts): Cap | null {
  const { lastContact } = known;
  if (!lastContact && known.ageDays < SILENCE_FROM_DAYS) return null;
  if (quietDays(known) < SILENT_CADENCES * known.cadenceDays) return null;
  return {
    cap: 'contact-silence',
    ceiling: WATCH_CEILING,
    evidence: lastContact ? evenEvidence('interaction', [lastContact]) : [],
  };
}

/** An urgent ticket or an escalation is open, harder after a week. */
export function openEscalation(known: KnownFacts): Cap | null {
  const open = known.tickets.filter(
    (ticket) => ticket.isOpen && (ticket.isUrgent || ticket.isEscalated),
  );
  if (open.length === 0) return null;
  const isOld = open.some((ticket) => daysBetween(ticket.openedAt, known.at) > OLD_ESCALATION_DAYS);
  return {
    cap: 'open-escalation',
    ceiling: isOld ? AT_RISK_CEILING : WATCH_CEILING,
    evidence: evenEvidence(
      'interaction',
      open.map((ticket) => ({ id: ticket.id, occurredAt: ticket.openedAt })),
    ),
  };
}

/** A decision maker is a detractor and nobody has talked with them since. */
export function openDetractor(known: KnownFacts): Cap | null {
  const open = known.nps.filter(({ contactId, score, occurredAt }) => {
    if (contactId === null || known.roles.get(contactId) !== 'decision-maker') return false;
    if (score > 6 || daysBetween(occurredAt, known.at) >= DETRACTOR_WINDOW_DAYS) return false;
    return !hasTalkedSince(known, contactId, occurredAt);
  });
  if (open.length === 0) return null;
  return {
    cap: 'detractor-open',
    ceiling: WATCH_CEILING,
    evidence: evenEvidence('survey', open),
  };
}

/** A detractor's loop is closed by talking with that person; a ticket of theirs does not. */
function hasTalkedSince(known: KnownFacts, contactId: string, answeredAt: number): boolean {
  return known.twoWay.some(
    (one) =>
      one.type !== 'ticket' && one.occurredAt > answeredAt && one.contactIds.includes(contactId),
  );
}

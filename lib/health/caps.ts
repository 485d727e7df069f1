import type { CapLine, EvidenceRef } from '../model/health.ts';
import { daysBetween } from '../time.ts';
import { quietDays, SILENCE_FROM_DAYS } from './engagement.ts';
import { evenEvidence } from './evidence.ts';
import type { KnownFacts } from './known-facts.ts';

/** A reason why the score may not pass a ceiling, whatever its factors say. */
export interface Cap {
  cap: CapLine['cap'];
  ceiling: number;
  evidence: EvidenceRef[];
}

const WATCH_CEILING = 74;
const AT_RISK_CEILING = 49;
const SILENT_CADENCES = 3;
const OLD_ESCALATION_DAYS = 7;
const DETRACTOR_WINDOW_DAYS = 90;

/**
 * The ceilings in force: nobody heard of the customer for three cadences; an urgent ticket or an
 * escalation is open (harder after a week); a decision maker is a detractor and nobody has talked
 * with them since. Each goes by itself when its reason does.
 * @example capsOf(knownFacts(prepared, now)).map((cap) => cap.ceiling) // [74]
 */
export function capsOf(known: KnownFacts): Cap[] {
  return [contactSilence(known), openEscalation(known), openDetractor(known)].filter(
    (cap) => cap !== null,
  );
}

/**
 * The lines by which ceilings lower a score, highest ceiling first: only those that do, each with
 * what it takes away after the ones before, so that raw score and effects add up to what is shown.
 * @example capLines(80, caps).reduce((score, line) => score + line.effect, 80) // 74
 */
export function capLines(rawScore: number, caps: readonly Cap[]): CapLine[] {
  let score = rawScore;
  return [...caps]
    .sort((a, b) => b.ceiling - a.ceiling)
    .filter((cap) => rawScore > cap.ceiling)
    .map((cap) => {
      const effect = cap.ceiling - score;
      score = cap.ceiling;
      return { ...cap, effect };
    });
}

/**
 * A possible range under the ceilings in force, also those that do not lower the score today: more
 * evidence could not lift it over them either.
 * @example rangeUnder({ low: 40, high: 90 }, [{ cap: 'contact-silence', ceiling: 74, evidence: [] }]) // { low: 40, high: 74 }
 */
export function rangeUnder(
  { low, high }: { low: number; high: number },
  caps: readonly Cap[],
): { low: number; high: number } {
  const ceiling = Math.min(100, ...caps.map((cap) => cap.ceiling));
  return { low: Math.min(low, ceiling), high: Math.min(high, ceiling) };
}

function contactSilence(known: KnownFacts): Cap | null {
  const { lastContact } = known;
  if (!lastContact && known.ageDays < SILENCE_FROM_DAYS) return null;
  if (quietDays(known) < SILENT_CADENCES * known.cadenceDays) return null;
  return {
    cap: 'contact-silence',
    ceiling: WATCH_CEILING,
    evidence: lastContact ? evenEvidence('interaction', [lastContact]) : [],
  };
}

function openEscalation(known: KnownFacts): Cap | null {
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

function openDetractor(known: KnownFacts): Cap | null {
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

import type { Interaction, Signal } from '../model/facts.ts';
import { DAY_MS, daysBetween } from '../time.ts';
import { AT_RISK_CEILING, type Cap, WATCH_CEILING } from './cap.ts';
import { invoiceOverdue, isRenewalNear, RENEWAL_WINDOW_DAYS } from './commercial.ts';
import { evenEvidence, latestOf } from './evidence.ts';
import type { KnownFacts } from './known-facts.ts';

const NOTICE_CEILING = 20;
const CHAMPION_CEILING = 60;
const CHAMPION_DAYS = 60;
const OVERDUE_DAYS = 30;
const LONG_OVERDUE_DAYS = 60;
const RENEWAL_NEAR_DAYS = 60;

/** The customer gave notice and has not taken it back. */
export function cancellationNotice({ signals }: KnownFacts): Cap | null {
  const notice = latestOf(signals('cancellation-notice'));
  if (!notice || isAnswered(notice, signals('cancellation-withdrawn'))) return null;
  return {
    cap: 'cancellation-notice',
    ceiling: NOTICE_CEILING,
    evidence: evenEvidence('signal', [notice]),
  };
}

/**
 * A champion left within 60 days and has no successor: nobody was found, nor was a contact
 * recorded as champion since.
 */
export function championLeft({ signals, contacts, at }: KnownFacts): Cap | null {
  const left = latestOf(signals('champion-left'));
  if (!left || daysBetween(left.occurredAt, at) >= CHAMPION_DAYS) return null;
  const hasNew = contacts.some(
    ({ role, recordedAt }) => role === 'champion' && recordedAt >= left.occurredAt,
  );
  if (hasNew || isAnswered(left, signals('champion-found'))) return null;
  return {
    cap: 'champion-left',
    ceiling: CHAMPION_CEILING,
    evidence: evenEvidence('signal', [left]),
  };
}

/** An invoice is overdue for more than 30 days, harder after 60. */
export function overdueInvoice(known: KnownFacts): Cap | null {
  const { value, evidence } = invoiceOverdue(known);
  if (value === null || value <= OVERDUE_DAYS) return null;
  const ceiling = value > LONG_OVERDUE_DAYS ? AT_RISK_CEILING : WATCH_CEILING;
  return { cap: 'invoice-overdue', ceiling, evidence: evidence() };
}

/**
 * The contract ends within 60 days and, in the 120 days before its end, nobody noted a talk about
 * the renewal nor spoke with a decision maker; where none is known, with anybody. Conversations
 * carry no topic here, so one that could have decided it counts.
 */
export function undiscussedRenewal(known: KnownFacts): Cap | null {
  const { renewalAt } = known.account;
  if (renewalAt === null || !isRenewalNear(renewalAt, known.at, RENEWAL_NEAR_DAYS)) return null;
  const opensAt = renewalAt - RENEWAL_WINDOW_DAYS * DAY_MS;
  const isSince = ({ occurredAt }: { occurredAt: number }) => occurredAt >= opensAt;
  if (known.signals('renewal-discussed').some(isSince)) return null;
  if (known.twoWay.some((one) => isSince(one) && isDecisiveTalk(one, known))) return null;
  return { cap: 'renewal-not-discussed', ceiling: WATCH_CEILING, evidence: [] };
}

function isDecisiveTalk({ type, contactIds }: Interaction, { roles }: KnownFacts): boolean {
  if (type !== 'call' && type !== 'meeting') return false;
  const decides = (id: string) => roles.get(id) === 'decision-maker';
  return contactIds.some(decides) || ![...roles.keys()].some(decides);
}

/** Whether something came after it that ends it, or at the same moment. */
function isAnswered(one: Signal, answers: readonly Signal[]): boolean {
  return answers.some(({ occurredAt }) => occurredAt >= one.occurredAt);
}

import type { HealthContext } from '../model/health.ts';
import type { MeasureId } from '../model/measure-id.ts';
import * as adoption from './adoption.ts';
import * as commercial from './commercial.ts';
import * as engagement from './engagement.ts';
import type { KnownFacts } from './known-facts.ts';
import { outcomeRecency, securityIncidents } from './outcomes.ts';
import type { HealthProfile } from './profile.ts';
import { pulseReading } from './pulse.ts';
import { orderValueTrend, purchaseGap } from './purchases.ts';
import type { Reading } from './reading.ts';
import { csatReading, loggedSentiment, npsReading } from './sentiment.ts';
import type { SignalMetric } from './signal-metrics.ts';
import { statedReading } from './signals.ts';
import * as support from './support.ts';

/** `null`: the measure does not apply to this account now, and its absence says nothing. */
type Reader = (known: KnownFacts, context: HealthContext, profile: HealthProfile) => Reading | null;

const usage = (measure: MeasureId & SignalMetric): Reader => {
  const read = adoption.statedUsage(measure);
  return (known, _context, { holidays }) => read(known, holidays);
};

const READERS: Readonly<Record<MeasureId, Reader>> = {
  'seat-utilisation': (known, _, { holidays }) => adoption.seatUtilisation(known, holidays),
  'active-users': (known, _, { holidays }) => adoption.activeUsers(known, holidays),
  'usage-trend': (known, _, { holidays }) => adoption.usageTrend(known, holidays),
  'feature-breadth': usage('feature-breadth'),
  'usage-recency': (known, _, { holidays }) => adoption.usageRecency(known, holidays),
  'session-minutes': usage('session-minutes'),
  'weekly-learners': usage('weekly-learners'),
  'activity-rate': usage('activity-rate'),
  'purchase-gap': purchaseGap,
  'repeat-purchase-rate': statedReading('repeat-purchase-rate'),
  'order-value-trend': orderValueTrend,
  'browse-to-buy': statedReading('browse-to-buy'),
  'return-rate': statedReading('return-rate'),
  'coupon-share': statedReading('coupon-share'),
  'contact-recency': engagement.contactRecency,
  'contact-frequency': engagement.contactFrequency,
  'contact-breadth': engagement.contactBreadth,
  'meetings-held': engagement.meetingsHeld,
  'decision-maker-recency': engagement.decisionMakerRecency,
  'reviews-held': statedReading('reviews-held'),
  nps: npsReading,
  csat: csatReading,
  'logged-sentiment': loggedSentiment,
  'satisfaction-rate': statedReading('satisfaction-rate'),
  'oldest-open-ticket': support.oldestOpenTicket,
  escalations: support.escalations,
  'ticket-rate': support.ticketRate,
  'goals-on-track': statedReading('goals-on-track'),
  'outcome-recency': outcomeRecency,
  'milestones-on-time': statedReading('milestones-on-time'),
  'course-completion': statedReading('course-completion'),
  'exam-pass-rate': statedReading('exam-pass-rate'),
  'invoice-overdue': commercial.invoiceOverdue,
  'revenue-change': commercial.revenueChange,
  'renewal-prepared': commercial.renewalPrepared,
  'extra-purchase-rate': statedReading('extra-purchase-rate'),
  upgrades: commercial.upgrades,
  'free-to-paid': statedReading('free-to-paid'),
  'retention-rate': statedReading('retention-rate'),
  pulse: pulseReading,
  'security-incidents': securityIncidents,
  'open-privacy-questions': statedReading('open-privacy-questions'),
};

/**
 * What one measure says of an account as it is known; `null` where it does not apply.
 * @example readMeasure('nps', known, DEFAULT_CONTEXT, profile)?.value
 */
export function readMeasure(
  measure: MeasureId,
  known: KnownFacts,
  context: HealthContext,
  profile: HealthProfile,
): Reading | null {
  return READERS[measure](known, context, profile);
}

import type { SignalFamily } from '../model/facts.ts';

/**
 * What a signal's value is. `share`: 0–1, never a percentage. `count`: whole, from 0 on. `days`,
 * `minutes`: from 0 on. `money`: from 0 on, with the currency (ISO 4217) as the signal's unit.
 * `1-5`: a level. `event`: that it happened is all; the value is not read.
 */
export type SignalUnit = 'share' | 'count' | 'days' | 'minutes' | 'money' | '1-5' | 'event';

interface SignalMetricDefinition {
  family: SignalFamily;
  unit: SignalUnit;
}

const usage = (unit: SignalUnit) => ({ family: 'usage', unit }) as const;
const commercial = (unit: SignalUnit) => ({ family: 'commercial', unit }) as const;
const outcome = (unit: SignalUnit) => ({ family: 'outcome', unit }) as const;
const relationship = (unit: SignalUnit) => ({ family: 'relationship', unit }) as const;
const trust = (unit: SignalUnit) => ({ family: 'trust', unit }) as const;

/**
 * Every signal that the score reads, by its metric. `occurredAt` is the moment the value is of:
 * the end of its period for counts over a period. Two of one metric and moment are one value, the
 * later recorded being its correction.
 */
export const SIGNAL_METRICS = {
  pulse: { family: 'pulse', unit: '1-5' },

  /** Seats given to people. */
  'seats-used': usage('count'),
  /** People who used the product in the 28 days before. */
  'active-users': usage('count'),
  /** Uses since the report before: they add up. */
  'usage-events': usage('count'),
  /** Somebody used the product. */
  used: usage('event'),
  /** Of the core features, those in use. */
  'feature-breadth': usage('share'),
  /** Mean active minutes of a session. */
  'session-minutes': usage('minutes'),
  /** Of the enrolled learners, those active in the week before. */
  'weekly-learners': usage('share'),
  'activity-rate': usage('share'),

  /** A purchase with its value. */
  purchase: commercial('money'),
  'repeat-purchase-rate': commercial('share'),
  /** Of the visits, those that bought. */
  'browse-to-buy': commercial('share'),
  'return-rate': commercial('share'),
  /** Of the orders, those with a coupon. */
  'coupon-share': commercial('share'),

  /** Seats paid for; before the first, the account's own figure counts. */
  'seats-paid': commercial('count'),
  'contract-started': commercial('event'),
  /** Days that the oldest unpaid invoice is overdue; 0: all is paid. */
  'invoice-overdue': commercial('days'),
  /** Annual recurring revenue. */
  'recurring-revenue': commercial('money'),
  /** Value of what was bought beside the contract in 12 months, over its yearly value. */
  'extra-purchase-rate': commercial('share'),
  upgraded: commercial('event'),
  'free-to-paid': commercial('share'),
  'retention-rate': commercial('share'),
  'cancellation-notice': commercial('event'),
  'cancellation-withdrawn': commercial('event'),
  'renewal-discussed': commercial('event'),
  /** The contract went on, or ended: what a score is judged by later. No measure reads them. */
  renewed: commercial('event'),
  churned: commercial('event'),

  'goals-on-track': outcome('share'),
  /** An outcome that the customer wanted was confirmed. */
  'outcome-verified': outcome('event'),
  'milestones-on-time': outcome('share'),
  'course-completion': outcome('share'),
  'exam-pass-rate': outcome('share'),
  'satisfaction-rate': outcome('share'),

  'champion-left': relationship('event'),
  'champion-found': relationship('event'),
  /** Of the business reviews due, those held. */
  'reviews-held': relationship('share'),

  'security-incident': trust('event'),
  /** Incidents are watched and reported; without it none known is not none. */
  'security-watched': trust('event'),
  'open-privacy-questions': trust('count'),
} as const satisfies Record<string, SignalMetricDefinition>;

export type SignalMetric = keyof typeof SIGNAL_METRICS;

/** Whether the score knows a metric of that name. */
export function isSignalMetric(metric: string): metric is SignalMetric {
  return Object.hasOwn(SIGNAL_METRICS, metric);
}

import type { CapLine } from '../../model/health.ts';
import type { FactorId, MeasureId } from '../../model/measure-id.ts';
import { counted } from '../plural.ts';

/** The score, its parts and its limits in words. */
export const health = {
  title: 'Health',
  /** What a screen reader hears for the score: band, then coverage. */
  meterText: (band: string, coverage: string) => `${band}, ${coverage} of evidence`,
  unknownText: (coverage: string) => `Not enough data, ${coverage} of evidence`,
  scoreOf100: 'of 100',
  coverage: (coverage: string) => `${coverage} of the evidence`,
  range: (low: string, high: string) => `could be between ${low} and ${high}`,
  rangeWhy: 'Where the score could be if the missing evidence came in.',
  greenWithheld: (needed: string) =>
    `75 or more, but not called healthy: that takes ${needed} of the evidence. Good so far, thin data.`,
  unknownWhy: (needed: string, coverage: string) =>
    `A score takes at least two factors with evidence and ${needed} of the picture. There is ${coverage} so far.`,
  unknownNext: 'What would help most:',
  version: (version: string, when: string) => `Formula ${version}, computed ${when}`,

  trendUp: (points: string) => `Up ${points} in 28 days`,
  trendDown: (points: string) => `Down ${points} in 28 days`,
  trendFlat: (signed: string) => `Steady, ${signed} in 28 days`,
  trendNone: 'Trend n/a: no comparable score 28 days ago',
  history: (weeks: number, from: string, to: string) =>
    `Score over ${counted(weeks, 'week', 'weeks')}, from ${from} to ${to}`,
  historyNone: 'No history yet. One point is kept for every week.',
  historyCaption: (weeks: number) => `Last ${counted(weeks, 'week', 'weeks')}, lines at 50 and 75`,

  factors: 'What it is made of',
  contributionHint: 'Points above or below 50 that each factor adds',
  /** Score of one factor in words, for its meter. */
  factorText: (score: string, signed: string) => `${score} of 100, ${signed} points`,
  factorShare: (share: string, coverage: string) =>
    `Counts for ${share} of the score. ${coverage} of its evidence is there.`,
  factorMissing: (weight: string) =>
    `Its weight of ${weight} is shared among the factors that have evidence.`,
  together: 'Together, from 50',
  columnScore: 'score',
  columnPoints: 'points',
  afterCaps: 'Score',

  /** What would tell about a factor: what to log, or which figures it is made of. */
  bring: {
    adoption: 'Takes figures of use, such as seats in use, people active or the last use.',
    engagement: 'Log a call, a meeting or an answered e-mail.',
    sentiment: 'Log how a conversation felt, or an NPS or CSAT answer.',
    support: 'Log a ticket, or open one of this customer in your helpdesk.',
    outcomes: 'Takes results, such as goals on track or confirmed outcomes.',
    commercial: 'Takes figures of the contract, such as overdue invoices or recurring revenue.',
    pulse: 'Log your pulse: your own judgement, with its reason.',
    trust: 'Takes reports of security incidents and of open privacy questions.',
  } satisfies Record<FactorId, string>,

  cap: {
    'cancellation-notice': 'The customer gave notice',
    'champion-left': 'A champion left and has no successor yet',
    'contact-silence': 'No two-way contact for three times the agreed interval',
    'invoice-overdue': 'An invoice is long overdue',
    'open-escalation': 'An escalation is open',
    'renewal-not-discussed': 'The renewal is near and nobody has talked about it',
    'detractor-open': 'A decision-maker is a detractor and nobody has answered',
  } satisfies Record<CapLine['cap'], string>,
  capLine: (reason: string, ceiling: string) => `${reason}: at most ${ceiling}`,
  capEffect: (signed: string) => `${signed} points`,
  capNoEffect: 'no further points: the ceiling above already holds',
  capAhead: 'lowers nothing today',
  /** Ceilings that stand on what is missing have no fact to show. */
  capWithoutFact: 'No fact to show: it is that nothing was logged.',

  noEvidence: 'No data',
  silence: 'Nothing seen, although this is tracked',
  measureScore: (score: string) => `${score} of 100`,
  strength: (strength: string) => `strength of evidence ${strength}`,
  anchors: (zero: string, fifty: string, seventyFive: string, hundred: string) =>
    `0 at ${zero}, 50 at ${fifty}, 75 at ${seventyFive}, 100 at ${hundred}`,
  evidence: 'Evidence',
  evidenceMore: (n: number) => `and ${counted(n, 'older fact', 'older facts')}`,
  evidenceGone: 'A fact that is no longer shown',
  openSource: 'Open where it was read',

  unit: {
    days: (n: string) => (n === '1' ? '1 day' : `${n} days`),
    minutes: (n: string) => (n === '1' ? '1 minute' : `${n} minutes`),
    ratio: (n: string) => `${n}×`,
    nps: (n: string) => `${n} of 10`,
    pulse: (n: string) => `${n} of 5`,
  },
  /** Names by the measure's id. */
  measure: {
    'seat-utilisation': 'Seats in use of those paid for',
    'active-users': 'People active in 28 days, of the seats paid for',
    'usage-trend': 'Use in 28 days, against the 28 days before',
    'feature-breadth': 'Core features in use',
    'usage-recency': 'Days since last use',
    'session-minutes': 'Active minutes of a session',
    'weekly-learners': 'Learners active in a week',
    'activity-rate': 'Activity',
    'purchase-gap': 'Time since the last purchase, against the usual gap',
    'repeat-purchase-rate': 'Buyers who bought again',
    'order-value-trend': 'Order value in 90 days, against the 90 days before',
    'browse-to-buy': 'Visits that bought',
    'return-rate': 'Orders sent back',
    'coupon-share': 'Orders with a coupon',
    'contact-recency': 'Time since two-way contact, against the agreed interval',
    'contact-frequency': 'Two-way contacts in 90 days, against what is expected',
    'contact-breadth': 'People in contact in 90 days',
    'meetings-held': 'Meetings held of those planned',
    'decision-maker-recency': 'Days since a decision-maker was in contact',
    'reviews-held': 'Business reviews held of those due',
    nps: 'NPS answers',
    csat: 'Satisfied CSAT answers',
    'logged-sentiment': 'Logged sentiment',
    'satisfaction-rate': 'Satisfaction',
    'oldest-open-ticket': 'Age of the oldest open high-priority ticket',
    escalations: 'Escalations in 90 days',
    'ticket-rate': 'Tickets in 28 days, against the usual',
    'goals-on-track': 'Goals on track',
    'outcome-recency': 'Days since a confirmed outcome',
    'milestones-on-time': 'Onboarding milestones on time',
    'course-completion': 'Courses completed',
    'exam-pass-rate': 'Exams passed',
    'invoice-overdue': 'Days that an invoice is overdue',
    'revenue-change': 'Recurring revenue, against a year before',
    'renewal-prepared': 'Next steps kept of those due before the renewal',
    'extra-purchase-rate': 'Bought beside the contract in 12 months, of its value',
    upgrades: 'Upgrades in 12 months',
    'free-to-paid': 'Free users who became paying',
    'retention-rate': 'Retention',
    pulse: 'Your pulse',
    'security-incidents': 'Security and privacy incidents in 12 months',
    'open-privacy-questions': 'Open privacy questions',
  } satisfies Record<MeasureId, string>,
};

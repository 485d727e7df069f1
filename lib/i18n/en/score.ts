import type { HealthOverride, RefusedFact } from '../../model/health.ts';
import { counted } from '../plural.ts';

const alone = (ways: number) => (ways === 1 ? 'This alone' : 'Each of these alone');

/** What lies around a score: how it was weighed, what was left out, what would change it. */
export const score = {
  /** Names by the preset's id; `presetName` holds them to the presets there are. */
  preset: {
    general: 'General B2B',
    saas: 'SaaS',
    'sales-solution': 'Sales solution',
    edtech: 'Education',
    healthtech: 'Health',
    'e-commerce': 'E-commerce',
    onboarding: 'Onboarding',
    classic: 'Classic',
  },
  weighedAs: (preset: string) => `Weighed as ${preset}`,

  fall: (points: string) => `Fell ${points} points within 7 days`,

  leftOut: (factors: string) => `Not weighed: ${factors}`,
  leftOutWhy:
    'Nothing reports these yet, so they count neither for nor against. Their weight is shared among the others.',

  refused: (n: number) => `${counted(n, 'entry', 'entries')} could not be used`,
  refusedWhy: 'What cannot be used is left out of the score. It is never read as 0.',
  refusedMore: (n: number) => `and ${n.toLocaleString('en')} more`,
  refusedKind: {
    interaction: 'Conversation or ticket',
    survey: 'Survey answer',
    signal: 'Reported figure',
    task: 'Next step',
  } satisfies Record<RefusedFact['kind'], string>,
  refusedBecause: {
    'bad-date': 'its date cannot be read',
    'unknown-metric': 'the score knows no figure of this name',
    'wrong-unit': 'it is in another unit than this figure takes',
    'out-of-range': 'its value is outside of its scale',
    'no-reason': 'it gives no reason',
  } satisfies Record<RefusedFact['why'], string>,
  refusedFeeling: 'its feeling is outside of the scale; the conversation counts',

  /** What a reported figure is of, by its metric. */
  figure: {
    pulse: 'Pulse',
    'seats-used': 'Seats in use',
    'active-users': 'People active in 28 days',
    'usage-events': 'Uses',
    used: 'Used',
    'feature-breadth': 'Core features in use',
    'session-minutes': 'Active time of a session',
    'weekly-learners': 'Learners active in a week',
    'activity-rate': 'Activity',
    purchase: 'Purchase',
    'repeat-purchase-rate': 'Buyers who bought again',
    'browse-to-buy': 'Visits that bought',
    'return-rate': 'Orders sent back',
    'coupon-share': 'Orders with a coupon',
    'seats-paid': 'Seats paid for',
    'contract-started': 'Contract started',
    'invoice-overdue': 'Invoice overdue',
    'recurring-revenue': 'Recurring revenue a year',
    'extra-purchase-rate': 'Bought beside the contract',
    upgraded: 'Upgraded',
    'free-to-paid': 'Free users who became paying',
    'retention-rate': 'Retention',
    'cancellation-notice': 'Notice given',
    'cancellation-withdrawn': 'Notice taken back',
    'renewal-discussed': 'Renewal talked about',
    renewed: 'Renewed',
    churned: 'Churned',
    'goals-on-track': 'Goals on track',
    'outcome-verified': 'Outcome confirmed',
    'milestones-on-time': 'Milestones on time',
    'course-completion': 'Courses completed',
    'exam-pass-rate': 'Exams passed',
    'satisfaction-rate': 'Satisfaction',
    'champion-left': 'Champion left',
    'champion-found': 'Champion found',
    'reviews-held': 'Business reviews held',
    'security-incident': 'Security incident',
    'security-watched': 'Security watched',
    'open-privacy-questions': 'Open privacy questions',
  },

  change: {
    title: 'What would change it',
    up: (ways: number, target: string, band: string) =>
      `${alone(ways)} would bring it to ${target}, ${band}, all else equal:`,
    down: (ways: number, target: string, band: string) =>
      `${alone(ways)} would bring it below ${target}, to ${band}, all else equal:`,
    factor: (name: string, from: string, to: string) => `${name} from ${from} to ${to}`,
    any: 'Any one of these:',
    all: 'All of these together:',
    step: (subject: string, bound: string, from: string) =>
      `${subject}: ${bound} instead of ${from}`,
    stepOnly: (subject: string, bound: string) => `${subject}: ${bound}`,
    atLeast: (value: string) => `at least ${value}`,
    atMost: (value: string) => `at most ${value}`,
    moreThan: (value: string) => `more than ${value}`,
    lessThan: (value: string) => `less than ${value}`,
    daysSinceContact: 'Time since two-way contact',
    contacts: 'Two-way contacts in 90 days',
    noneUp: (target: string) => `No single factor can bring it to ${target}. It takes several.`,
    noneDown: (target: string) => `No single factor could bring it below ${target}.`,
    notAlone: (factors: string) => `Not enough alone: ${factors}.`,
    ceiling: (ceiling: string, score: string, band: string) =>
      `No factor can while the ceiling of ${ceiling} holds. Without it, the factors give ${score}: ${band}.`,
    ceilingAhead: (ceiling: string) => `No factor can while the ceiling of ${ceiling} holds.`,
    evidence: (needed: string, there: string) =>
      `To be called healthy takes ${needed} of the evidence; there is ${there}. What would help most:`,
    dwell: (margin: string) =>
      `The band follows when the score has been ${margin} points past the border on two days.`,
    settlingUp: (border: string, at: string, band: string) =>
      `The score has reached ${border}. The band becomes ${band} when it has been ${at} or more on two days.`,
    settlingDown: (border: string, at: string, band: string) =>
      `The score is below ${border}. The band becomes ${band} when it has been below ${at} on two days.`,
  },

  override: {
    open: 'Set band by hand',
    change: 'Set another band',
    formName: 'Set band by hand',
    mark: 'set by hand',
    standing: (since: string, until: string, left: string) =>
      `Set by hand on ${since}, until ${until} (${left})`,
    computed: (band: string, score: string) => `By the facts: ${band}, ${score}`,
    computedOnly: (band: string) => `By the facts: ${band}`,
    band: 'Band',
    reason: 'Reason',
    reasonHint: 'Shown beside the band, and kept with it.',
    days: 'Days that it holds',
    daysHint: 'From 1 to 90. Then the facts decide again.',
    submit: 'Set band',
    pending: 'Saving',
    lift: 'Lift it',
    lifting: 'Lifting',
    faults: {
      band: 'Choose a band.',
      reason: 'Say why: a band set by hand takes a reason.',
      'reason-long': (max: string) => `At most ${max} characters.`,
      days: 'Give whole days, from 1 to 90.',
    },
    done: {
      healthy: 'Set by hand: Healthy',
      watch: 'Set by hand: Watch',
      'at-risk': 'Set by hand: At risk',
    } satisfies Record<HealthOverride['band'], string>,
    lifted: 'Lifted: the facts decide again',
    liftedMark: 'Lifted',
  },
};

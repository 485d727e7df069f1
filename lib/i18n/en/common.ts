import type { ContactRole } from '../../model/account.ts';
import type { InteractionType, Outcome } from '../../model/facts.ts';
import type { Band } from '../../model/health.ts';
import type { FactorId } from '../../model/measure-id.ts';
import type { TimelineItem } from '../../model/views.ts';
import { counted } from '../plural.ts';

/** Words that every page of the extension shares. */
export const common = {
  productName: 'Bellwether',
  undo: 'Undo',
  undone: 'Taken back',
  nothingToUndo: 'Nothing left to take back',
  dismiss: 'Dismiss',
  close: 'Close',
  retry: 'Try again',
  loading: 'Loading',
  search: 'Search',
  demo: 'Demo',
  demoHint: 'Made-up data to try Bellwether with.',
  showAll: 'Show all',
  showLess: 'Show less',
  notKnown: 'Not known',
  noData: 'No data',
  notAvailable: 'n/a',
  /** Something and what is said of it. */
  named: (name: string, text: string) => `${name}: ${text}`,
  points: (signed: string) => `${signed} points`,

  band: {
    healthy: 'Healthy',
    watch: 'Watch',
    'at-risk': 'At risk',
    unknown: 'Not enough data',
  } satisfies Record<Band, string>,

  factor: {
    adoption: 'Adoption',
    engagement: 'Engagement',
    sentiment: 'Sentiment',
    support: 'Support',
    outcomes: 'Outcomes',
    commercial: 'Commercial',
    pulse: 'Your pulse',
    trust: 'Trust',
  } satisfies Record<FactorId, string>,

  timelineType: {
    call: 'Call',
    meeting: 'Meeting',
    email: 'E-mail',
    note: 'Note',
    ticket: 'Ticket',
    nps: 'NPS answer',
    csat: 'CSAT answer',
    ces: 'CES answer',
    pulse: 'Pulse',
    usage: 'Usage',
    commercial: 'Commercial',
    outcome: 'Outcome',
    relationship: 'Relationship',
    trust: 'Trust',
    override: 'Band set by hand',
    task: 'Next step',
  } satisfies Record<InteractionType | TimelineItem['type'], string>,

  outcome: {
    connected: 'Connected',
    left_voicemail: 'Left voicemail',
    left_message: 'Left message',
    no_answer: 'No answer',
    busy: 'Busy',
    wrong_number: 'Wrong number',
    held: 'Held',
    no_show: 'No-show',
    rescheduled: 'Rescheduled',
    answered: 'Answered',
  } satisfies Record<Outcome, string>,

  /** By value + 2. */
  sentiment: ['Very negative', 'Negative', 'Neutral', 'Positive', 'Very positive'],
  /** By level − 1. */
  pulseLevel: ['Severe risk', 'Concerned', 'Neutral', 'Good', 'Very satisfied'],

  contactRole: {
    'decision-maker': 'Decision-maker',
    influencer: 'Influencer',
    champion: 'Champion',
    user: 'User',
    blocker: 'Blocker',
  } satisfies Record<ContactRole, string>,

  confidential: 'Confidential',
  minutes: (n: number) => counted(n, 'minute', 'minutes'),
  answers: (n: number) => counted(n, 'answer', 'answers'),
  days: (n: number) => counted(n, 'day', 'days'),
  accounts: (n: number) => counted(n, 'account', 'accounts'),
  /** An estimate with its 95 % interval and the number of answers behind it. */
  npsWithInterval: (nps: string, low: string, high: string, n: number) =>
    `NPS ${nps}, between ${low} and ${high}, ${counted(n, 'answer', 'answers')}`,
  npsTooFew: (n: number) => `${counted(n, 'answer', 'answers')}: too few for an NPS`,
  npsIndicative: 'Fewer than 30 answers: indicative only.',

  siteProduct: {
    label: 'Read these pages as',
    /** On the button that shows the choice. */
    summary: (product: string) => `Read as ${product}`,
    auto: 'What they are recognised as',
    recognised: (product: string) => `${product} (recognised)`,
    none: 'No product',
    unknown: 'no known product',
    nothing: 'no product',
  },
};

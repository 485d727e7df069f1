/** How a relationship went, from some days ago until the next phase. Judged on the usual scales. */
export interface Phase {
  fromDaysAgo: number;
  /** Days between contacts, about; `null`: nobody talks. */
  gapDays: number | null;
  /** −2 to +2. */
  sentiment: number;
  /** 0–10. */
  nps: number;
  /** 1–5. */
  csat: number;
  /** 1–5. */
  pulse: number;
  /** Share of attempts that reach the customer. */
  reached: number;
}

export interface OpenTicket {
  daysAgo: number;
  priority: 'low' | 'normal' | 'high' | 'urgent';
  escalated: boolean;
  subject: string;
}

/** What makes an account's year. */
export interface Story {
  phases: readonly [Phase, ...Phase[]];
  /** Days between closed tickets, about. */
  ticketGapDays: number | null;
  /** Days that a ticket stays open, about. */
  ticketDays: number;
  openTickets: readonly OpenTicket[];
  /** Days since the account is known here. */
  knownDays: number;
}

const calm = { ticketGapDays: 50, ticketDays: 3, openTickets: [], knownDays: 420 };
const happy = { sentiment: 1.4, nps: 9.2, csat: 4.7, pulse: 4.2, reached: 0.9 };
const content = { sentiment: 0, nps: 7.2, csat: 3.8, pulse: 3, reached: 0.6 };
const unhappy = { sentiment: -1.6, nps: 3, csat: 2.2, pulse: 2, reached: 0.35 };

/** The kinds of customer in the demo workspace; each band of health has at least one. */
export const STORIES = {
  thriving: { ...calm, phases: [{ fromDaysAgo: 420, gapDays: 9, ...happy }] },
  /** Fair, last spoken to a month ago: one good call visibly helps. */
  waiting: {
    ...calm,
    phases: [
      { fromDaysAgo: 420, gapDays: 14, ...content },
      { fromDaysAgo: 38, gapDays: null, ...content },
    ],
    openTickets: [
      { daysAgo: 8, priority: 'high', escalated: false, subject: 'Export misses two columns' },
    ],
  },
  steady: { ...calm, phases: [{ fromDaysAgo: 420, gapDays: 24, ...content }] },
  struggling: {
    ...calm,
    ticketGapDays: 70,
    ticketDays: 9,
    phases: [
      { fromDaysAgo: 420, gapDays: 22, ...content },
      { fromDaysAgo: 150, gapDays: 42, ...unhappy },
    ],
    openTickets: [
      { daysAgo: 27, priority: 'high', escalated: false, subject: 'Import stops half way' },
      { daysAgo: 13, priority: 'high', escalated: true, subject: 'Import fails every night' },
    ],
  },
  falling: {
    ...calm,
    phases: [
      { fromDaysAgo: 420, gapDays: 9, ...happy },
      { fromDaysAgo: 32, gapDays: 9, ...unhappy, sentiment: -2, nps: 2 },
    ],
    openTickets: [
      { daysAgo: 24, priority: 'high', escalated: false, subject: 'Sign-on fails for new staff' },
      { daysAgo: 11, priority: 'high', escalated: false, subject: 'Dashboard shows wrong totals' },
      { daysAgo: 5, priority: 'normal', escalated: false, subject: 'Cannot add a location' },
    ],
  },
  recovering: {
    ...calm,
    phases: [
      { fromDaysAgo: 420, gapDays: 24, ...unhappy },
      { fromDaysAgo: 75, gapDays: 9, ...happy },
    ],
  },
  /** Satisfied customers with an escalation open: capped, whatever the rest says. */
  escalated: {
    ...calm,
    phases: [{ fromDaysAgo: 420, gapDays: 9, ...happy }],
    openTickets: [
      { daysAgo: 4, priority: 'urgent', escalated: true, subject: 'Reports down in production' },
    ],
  },
  silent: {
    ...calm,
    ticketGapDays: null,
    phases: [
      { fromDaysAgo: 420, gapDays: 30, ...content },
      { fromDaysAgo: 170, gapDays: null, ...content },
    ],
  },
  newcomer: {
    ...calm,
    ticketGapDays: null,
    knownDays: 9,
    phases: [{ fromDaysAgo: 9, gapDays: null, ...content }],
  },
} as const satisfies Record<string, Story>;

export type StoryName = keyof typeof STORIES;

/** The phase that a story is in so many days ago. */
export function phaseAt(story: Story, daysAgo: number): Phase {
  const phase = story.phases.findLast(({ fromDaysAgo }) => fromDaysAgo >= daysAgo);
  return phase ?? story.phases[0];
}

import type { Contact } from '../model/account.ts';
import type { Interaction, SurveyAnswer, TicketDetail } from '../model/facts.ts';
import { TICKET_SUBJECTS } from './phrases.ts';
import { phaseAt, type Story } from './stories.ts';
import { factAt, momentAt, type Teller } from './teller.ts';

const TOLD_DAYS = 300;

export interface InventedTickets {
  interactions: Interaction[];
  /** Satisfaction with some of the closed ones. */
  answers: SurveyAnswer[];
}

/** Closed tickets over the year with the answers they drew, and those the story leaves open. */
export function inventTickets(teller: Teller, story: Story, contacts: Contact[]): InventedTickets {
  const { random } = teller;
  const told: InventedTickets = { interactions: [], answers: [] };
  const gap = story.ticketGapDays;
  let daysAgo = gap === null ? 0 : TOLD_DAYS - random.next() * gap;
  while (gap !== null && daysAgo > story.ticketDays * 1.5 + 1) {
    const closedDaysAgo = daysAgo - story.ticketDays * (0.5 + random.next());
    const priority = random.pick(['low', 'normal', 'normal', 'high'] as const);
    const detail = {
      priority,
      status: 'closed',
      closedAt: momentAt(teller.now, closedDaysAgo),
    } as const;
    told.interactions.push(ticketAt(teller, daysAgo, random.pick(TICKET_SUBJECTS), detail));
    if (random.chance(0.7)) told.answers.push(csatAt(teller, story, closedDaysAgo, contacts));
    daysAgo -= gap * (0.6 + random.next() * 0.8);
  }
  for (const { daysAgo: since, priority, escalated, subject } of story.openTickets) {
    const detail = { priority, status: 'open', closedAt: null, escalated } as const;
    told.interactions.push(ticketAt(teller, since, subject, detail));
  }
  return told;
}

function ticketAt(
  teller: Teller,
  daysAgo: number,
  subject: string,
  detail: Omit<TicketDetail, 'escalated' | 'externalKey'> & { escalated?: boolean },
): Interaction {
  return {
    ...factAt(teller, daysAgo),
    type: 'ticket',
    direction: 'in',
    outcome: null,
    contactIds: [],
    durationMin: null,
    sentiment: null,
    subject,
    note: '',
    ticket: { escalated: false, externalKey: null, ...detail },
  };
}

function csatAt(teller: Teller, story: Story, daysAgo: number, contacts: Contact[]): SurveyAnswer {
  const { random } = teller;
  const fact = factAt(teller, Math.max(0.2, daysAgo));
  const contactId = contacts[random.int(0, contacts.length - 1)]?.id ?? null;
  const score = Math.round(phaseAt(story, daysAgo).csat + random.next() - 0.5);
  return {
    ...fact,
    survey: 'csat',
    mode: 'transactional',
    score: Math.max(1, Math.min(5, score)),
    scale: { min: 1, max: 5 },
    contactId,
    respondent: contactId ?? `answer:${fact.id}`,
    comment: '',
  };
}

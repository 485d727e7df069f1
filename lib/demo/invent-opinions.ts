import type { Contact } from '../model/account.ts';
import type { Signal, SurveyAnswer } from '../model/facts.ts';
import { moodOf, NPS_COMMENTS, PULSE_NOTES } from './phrases.ts';
import { phaseAt, type Story } from './stories.ts';
import { factAt, type Teller } from './teller.ts';

/** Fifteen months of quarterly surveys: the oldest point of a year's trend looks back 90 days. */
const SURVEY_ROUNDS = 5;
const ROUND_DAYS = 91;
const ANSWER_SHARE = 0.8;
const PULSE_GAP_DAYS = 40;

/** NPS answers: every person is asked once a quarter, most answer. */
export function inventNps(teller: Teller, story: Story, contacts: Contact[]): SurveyAnswer[] {
  const { random } = teller;
  const answers: SurveyAnswer[] = [];
  for (let round = SURVEY_ROUNDS; round >= 1; round -= 1) {
    for (const contact of contacts) {
      const daysAgo = (round - 1) * ROUND_DAYS + 4 + random.next() * 70;
      if (daysAgo < story.knownDays && random.chance(ANSWER_SHARE))
        answers.push(npsAt(teller, story, daysAgo, contact.id));
    }
  }
  return answers;
}

function npsAt(teller: Teller, story: Story, daysAgo: number, contactId: string): SurveyAnswer {
  const { random } = teller;
  const wanted = phaseAt(story, daysAgo).nps + (random.next() - 0.5) * 2.4;
  const score = Math.max(0, Math.min(10, Math.round(wanted)));
  const kind = score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor';
  return {
    ...factAt(teller, daysAgo),
    survey: 'nps',
    mode: 'relational',
    score,
    scale: { min: 0, max: 10 },
    contactId,
    respondent: contactId,
    comment: random.pick(NPS_COMMENTS[kind]),
  };
}

/** The CSM's own judgement, every six weeks or so. */
export function inventPulses(teller: Teller, story: Story): Signal[] {
  const { random } = teller;
  const pulses: Signal[] = [];
  let daysAgo = Math.min(300, story.knownDays) - random.next() * PULSE_GAP_DAYS;
  while (daysAgo > 3) {
    const { pulse, sentiment } = phaseAt(story, daysAgo);
    pulses.push({
      ...factAt(teller, daysAgo),
      family: 'pulse',
      metric: 'pulse',
      value: Math.max(1, Math.min(5, Math.round(pulse))),
      unit: '1-5',
      note: random.pick(PULSE_NOTES[moodOf(sentiment)]),
    });
    daysAgo -= PULSE_GAP_DAYS * (0.7 + random.next() * 0.5);
  }
  return pulses;
}

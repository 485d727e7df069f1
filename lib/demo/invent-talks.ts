import type { Contact } from '../model/account.ts';
import type { Interaction } from '../model/facts.ts';
import { MISSED_NOTES, moodOf, TALK_NOTES } from './phrases.ts';
import type { SeededRandom } from './random.ts';
import type { Phase, Story } from './stories.ts';
import { factAt, type Teller } from './teller.ts';

/** Days of talks that are told: a year. */
const TOLD_DAYS = 365;

/** Calls, meetings, e-mails and a note now and then, as the story's phases go. */
export function inventTalks(teller: Teller, story: Story, contacts: Contact[]): Interaction[] {
  const talks: Interaction[] = [];
  story.phases.forEach((phase, index) => {
    const untilDaysAgo = story.phases[index + 1]?.fromDaysAgo ?? 0;
    if (phase.gapDays === null) return;
    let daysAgo = Math.min(phase.fromDaysAgo, TOLD_DAYS);
    for (;;) {
      daysAgo -= phase.gapDays * (0.7 + teller.random.next() * 0.6);
      if (daysAgo <= untilDaysAgo + 1) return;
      talks.push(inventTalk(teller, phase, daysAgo, contacts));
    }
  });
  return talks;
}

function inventTalk(
  teller: Teller,
  phase: Phase,
  daysAgo: number,
  contacts: Contact[],
): Interaction {
  const { random } = teller;
  // Rounding leaves a minus on zero, which an export as JSON would not bring back.
  const felt = Math.round(phase.sentiment + random.next() - 0.5) || 0;
  const sentiment = Math.max(-2, Math.min(2, felt));
  const isReached = random.chance(phase.reached);
  const silent = {
    ...factAt(teller, daysAgo),
    contactIds: peopleOf(random, contacts),
    durationMin: null,
    sentiment: isReached && random.chance(0.7) ? sentiment : null,
    subject: null,
    note: random.pick(isReached ? TALK_NOTES[moodOf(sentiment)] : MISSED_NOTES),
    ticket: null,
  };
  switch (random.pick(['call', 'call', 'meeting', 'email'] as const)) {
    case 'call': {
      const missed = random.pick(['no_answer', 'left_voicemail', 'busy'] as const);
      const outcome = isReached ? 'connected' : missed;
      const durationMin = isReached ? random.int(6, 40) : null;
      return { ...silent, type: 'call', direction: 'out', outcome, durationMin };
    }
    case 'meeting': {
      const outcome = isReached ? 'held' : random.pick(['no_show', 'rescheduled'] as const);
      const durationMin = isReached ? random.pick([30, 45, 60] as const) : null;
      return { ...silent, type: 'meeting', direction: null, outcome, durationMin };
    }
    case 'email':
      return random.chance(0.4) && isReached
        ? { ...silent, type: 'email', direction: 'in', outcome: null }
        : { ...silent, type: 'email', direction: 'out', outcome: isReached ? 'answered' : null };
  }
}

function peopleOf(random: SeededRandom, contacts: Contact[]): string[] {
  const [first, ...others] = contacts.map(({ id }) => id);
  if (first === undefined) return [];
  const one = random.pick([first, ...others]);
  return random.chance(0.3) ? [...new Set([one, random.pick([first, ...others])])] : [one];
}

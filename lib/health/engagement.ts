import type { Interaction } from '../model/facts.ts';
import type { MeasureId } from '../model/measure-id.ts';
import { daysBetween } from '../time.ts';
import { CONTACT_HALF_LIFE_DAYS, decay } from './decay.ts';
import { evenEvidence, evidenceRef, latestOf } from './evidence.ts';
import type { KnownFacts } from './known-facts.ts';
import { freshness, missingReading, type Reading, readingOf, strengthOf } from './reading.ts';

/** From this age in the tool on, no contact is silence; before, nobody had time to log any. */
export const SILENCE_FROM_DAYS = 30;
const WINDOW_DAYS = 90;

/** Days since the last two-way contact, else since the account is known. */
export function quietDays({ lastContact, ageDays, at }: KnownFacts): number {
  return lastContact ? daysBetween(lastContact.occurredAt, at) : ageDays;
}

/** Since the last two-way contact, or since the account is known, in cadences. */
export function contactRecency(known: KnownFacts): Reading {
  const { lastContact, ageDays } = known;
  if (!lastContact && ageDays < SILENCE_FROM_DAYS) return missingReading('contact-recency', false);
  return readingOf('contact-recency', quietDays(known) / known.cadenceDays, 1, listed(lastContact));
}

function listed(contact: Interaction | undefined) {
  return () => (contact ? evenEvidence('interaction', [contact]) : []);
}

/** Two-way contacts of 90 days, in those that the cadence expects. */
export function contactFrequency(known: KnownFacts): Reading {
  const recent = recentContacts(known);
  const strength = countStrength('contact-frequency', known, recent);
  if (strength === 0) return missingReading('contact-frequency', known.twoWay.length > 0);
  const value = recent.length / (WINDOW_DAYS / known.cadenceDays);
  return readingOf('contact-frequency', value, strength, () => evenEvidence('interaction', recent));
}

/**
 * People of the customer who took part within 90 days. Contacts logged without a name say nothing about
 * breadth, only that there was one person.
 */
export function contactBreadth(known: KnownFacts): Reading {
  const recent = recentContacts(known);
  const isTracked = known.twoWay.some((one) => one.contactIds.length > 0);
  const named = latestPerPerson(known, recent);
  const isAnonymous = named.length === 0 && recent.length > 0;
  const strength = countStrength('contact-breadth', known, named);
  if (strength === 0 || (isAnonymous && !isTracked))
    return missingReading('contact-breadth', isTracked);
  if (isAnonymous)
    return readingOf('contact-breadth', 1, strength, () => evenEvidence('interaction', recent));
  return readingOf('contact-breadth', named.length, strength, () =>
    evenEvidence('interaction', named),
  );
}

function recentContacts({ twoWay, at }: KnownFacts): Interaction[] {
  return twoWay.filter((one) => daysBetween(one.occurredAt, at) < WINDOW_DAYS);
}

/** A count is full evidence once silence counts; before that only what was counted is. */
function countStrength(measure: MeasureId, known: KnownFacts, counted: Interaction[]): number {
  if (known.ageDays >= SILENCE_FROM_DAYS) return 1;
  const amount = counted.reduce((sum, one) => {
    return sum + decay(daysBetween(one.occurredAt, known.at), CONTACT_HALF_LIFE_DAYS[one.type]);
  }, 0);
  return strengthOf(measure, amount);
}

function latestPerPerson(known: KnownFacts, recent: Interaction[]): Interaction[] {
  const latest = new Map<string, Interaction>();
  for (const one of recent) {
    for (const person of one.contactIds) {
      if (known.removedContacts.has(person)) continue;
      const other = latest.get(person);
      if (!other || one.occurredAt > other.occurredAt) latest.set(person, one);
    }
  }
  return [...latest.values()];
}

/** Of the meetings whose outcome was told, those that were held. */
export function meetingsHeld({ meetings, at }: KnownFacts): Reading {
  const amountOf = (meeting: Interaction) =>
    freshness('meetings-held', daysBetween(meeting.occurredAt, at));
  let amount = 0;
  let held = 0;
  for (const meeting of meetings) {
    amount += amountOf(meeting);
    if (meeting.outcome === 'held') held += amountOf(meeting);
  }
  if (meetings.length === 0) return missingReading('meetings-held', false);
  return readingOf('meetings-held', held / amount, strengthOf('meetings-held', amount), () =>
    meetings.map((meeting) => evidenceRef('interaction', meeting, amountOf(meeting) / amount)),
  );
}

/** Days since a decision maker took part; missing where none is known. */
export function decisionMakerRecency(known: KnownFacts): Reading {
  const isDecisionMaker = (id: string) => known.roles.get(id) === 'decision-maker';
  if (![...known.roles.keys()].some(isDecisionMaker))
    return missingReading('decision-maker-recency', false);
  const last = latestOf(known.twoWay.filter((one) => one.contactIds.some(isDecisionMaker)));
  if (!last && known.ageDays < SILENCE_FROM_DAYS)
    return missingReading('decision-maker-recency', false);
  const value = last ? daysBetween(last.occurredAt, known.at) : known.ageDays;
  return readingOf('decision-maker-recency', value, 1, listed(last));
}

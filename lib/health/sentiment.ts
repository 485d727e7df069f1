import { isSatisfied } from '../metrics/csat.ts';
import type { Interaction, SurveyAnswer } from '../model/facts.ts';
import type { EvidenceRef, HealthContext } from '../model/health.ts';
import type { MeasureId } from '../model/measure-id.ts';
import { daysBetween } from '../time.ts';
import { type Anchors, anchorScore } from './anchors.ts';
import { evidenceRef } from './evidence.ts';
import type { KnownFacts } from './known-facts.ts';
import { MEASURES } from './measures.ts';
import { freshness, missingReading, type Reading, readingOf, strengthOf } from './reading.ts';

/** How to read one kind of opinion. */
interface Opinion<T> {
  measure: MeasureId;
  kind: EvidenceRef['kind'];
  valueOf: (fact: T) => number;
  /** How many people's word it is. */
  weightOf: (fact: T) => number;
  /** The portfolio's mean; `null`: not known, or not used. */
  portfolio: number | null;
}

interface Tally<T> {
  /** What each answer counts, after decay. */
  counted: readonly { fact: T; amount: number }[];
  /** Decayed evidence, without what is assumed. */
  amount: number;
  /** With what is assumed. */
  total: number;
  value: number;
}

/** Relational NPS answers, the latest of each person; a decision maker's counts twice. */
export function npsReading(known: KnownFacts, context: HealthContext): Reading {
  const isDecisionMaker = ({ contactId }: SurveyAnswer) =>
    contactId !== null && known.roles.get(contactId) === 'decision-maker';
  return meanReading(known.nps, known.at, {
    measure: 'nps',
    kind: 'survey',
    valueOf: (answer) => answer.score,
    weightOf: (answer) => (isDecisionMaker(answer) ? 2 : 1),
    portfolio: context.npsMean,
  });
}

/** Of the CSAT answers, those in the top boxes. */
export function csatReading(known: KnownFacts, context: HealthContext): Reading {
  return shareReading(known.csat, known.at, {
    measure: 'csat',
    kind: 'survey',
    valueOf: (answer) => (isSatisfied(answer) ? 1 : 0),
    weightOf: () => 1,
    portfolio: context.csatRate,
  });
}

/** How the CSM read the customer in conversations. */
export function loggedSentiment(known: KnownFacts): Reading {
  return meanReading<Interaction>(known.felt, known.at, {
    measure: 'logged-sentiment',
    kind: 'interaction',
    // Known facts list as felt only what has a sentiment.
    valueOf: (one) => one.sentiment as number,
    weightOf: () => 1,
    portfolio: null,
  });
}

/** Scores each answer by the anchors and takes the mean: a split opinion is not a middle one. */
function meanReading<T extends SurveyAnswer | Interaction>(
  facts: readonly T[],
  at: number,
  opinion: Opinion<T>,
): Reading {
  const tally = tallyOf(facts, at, opinion);
  const reading = shareReading(facts, at, opinion, tally);
  if (reading.value === null) return reading;
  return { ...reading, scoreBy: (anchors) => meanScore(opinion, tally, anchors) };
}

/** Scores the share by the anchors: one answer is yes or no and has no place between them. */
function shareReading<T extends SurveyAnswer | Interaction>(
  facts: readonly T[],
  at: number,
  opinion: Opinion<T>,
  tally: Tally<T> = tallyOf(facts, at, opinion),
): Reading {
  const { measure, kind } = opinion;
  const { amount, counted, total } = tally;
  if (amount === 0) return missingReading(measure, facts.length > 0);
  return readingOf(measure, tally.value / total, strengthOf(measure, amount), () =>
    counted.map((one) => evidenceRef(kind, one.fact, one.amount / total)),
  );
}

function tallyOf<T extends SurveyAnswer | Interaction>(
  facts: readonly T[],
  at: number,
  opinion: Opinion<T>,
): Tally<T> {
  const { pseudo, assumed } = assumptionOf(opinion);
  const counted = facts.map((fact) => {
    const fresh = freshness(opinion.measure, daysBetween(fact.occurredAt, at));
    return { fact, amount: opinion.weightOf(fact) * fresh };
  });
  const tally = { counted, amount: 0, total: pseudo, value: pseudo * assumed };
  for (const { fact, amount } of counted) {
    tally.amount += amount;
    tally.total += amount;
    tally.value += amount * opinion.valueOf(fact);
  }
  return tally;
}

/** Mean of the answers' own scores, 0–100. */
function meanScore<T extends SurveyAnswer | Interaction>(
  opinion: Opinion<T>,
  { counted, total }: Tally<T>,
  anchors: Anchors,
): number {
  const { pseudo, assumed } = assumptionOf(opinion);
  let sum = pseudo * anchorScore(assumed, anchors);
  for (const { fact, amount } of counted)
    sum += amount * anchorScore(opinion.valueOf(fact), anchors);
  return sum / total;
}

/** Answers that were never given, and what they would have said. */
function assumptionOf<T>({ measure, portfolio }: Opinion<T>) {
  const { prior } = MEASURES[measure];
  return { pseudo: prior?.pseudoAnswers ?? 0, assumed: portfolio ?? prior?.value ?? 0 };
}

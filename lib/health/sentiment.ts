import type { ContactRole } from '../model/account.ts';
import type { SurveyAnswer } from '../model/facts.ts';
import type { EvidenceRef, HealthContext } from '../model/health.ts';
import { daysBetween } from '../time.ts';
import { anchorScore } from './anchors.ts';
import { evidenceRef } from './evidence.ts';
import type { KnownFacts } from './known-facts.ts';
import { type MeasureId, measureDefinition } from './measures.ts';
import { freshness, missingReading, type Reading, readingOf, strengthOf } from './reading.ts';

interface Weighted {
  id: string;
  occurredAt: number;
  value: number;
  amount: number;
}

/**
 * What the customer said and how the CSM read them: NPS, CSAT, logged sentiment.
 * @example sentimentReadings(knownFacts(prepared, now), DEFAULT_CONTEXT)
 */
export function sentimentReadings(known: KnownFacts, context: HealthContext): Reading[] {
  const { at } = known;
  const nps = latestPerRespondent(known.nps).map((answer) => ({
    ...timed('nps', answer, at, roleWeight(roleOf(answer, known))),
    value: answer.score,
  }));
  const csat = known.csat.map((answer) => ({
    ...timed('csat', answer, at),
    value: isSatisfied(answer) ? 1 : 0,
  }));
  const felt = known.felt.map((one) => ({
    ...timed('logged-sentiment', one, at),
    value: one.sentiment ?? 0,
  }));
  return [
    meanOfAnswers('nps', nps, 'survey', context.npsMean),
    shareOfAnswers(csat, context.csatRate),
    meanOfAnswers('logged-sentiment', felt, 'interaction', null),
  ];
}

/** The latest answer of each person, by when it was given. */
export function latestPerRespondent(answers: readonly SurveyAnswer[]): SurveyAnswer[] {
  const latest = new Map<string, SurveyAnswer>();
  for (const answer of answers) {
    const other = latest.get(answer.respondent);
    if (!other || isLater(answer, other)) latest.set(answer.respondent, answer);
  }
  return [...latest.values()];
}

/**
 * Whether a CSAT answer is in the top boxes of its scale: the top one of two or three, the top two
 * of longer scales, the top quarter of a percentage.
 * @example isSatisfied({ score: 4, scale: { min: 1, max: 5 } }) // true
 */
export function isSatisfied({ score, scale }: Pick<SurveyAnswer, 'score' | 'scale'>): boolean {
  const steps = scale.max - scale.min;
  if (steps <= 2) return score >= scale.max;
  if (steps <= 10) return score >= scale.max - 1;
  return score >= scale.min + 0.75 * steps;
}

function isLater(answer: SurveyAnswer, other: SurveyAnswer): boolean {
  if (answer.occurredAt !== other.occurredAt) return answer.occurredAt > other.occurredAt;
  return answer.recordedAt > other.recordedAt;
}

function roleOf(answer: SurveyAnswer, known: KnownFacts): ContactRole | null {
  return answer.contactId === null ? null : (known.roles.get(answer.contactId) ?? null);
}

function roleWeight(role: ContactRole | null): number {
  return role === 'decision-maker' ? 2 : 1;
}

function timed(
  measure: MeasureId,
  fact: { id: string; occurredAt: number },
  at: number,
  weight = 1,
): Omit<Weighted, 'value'> {
  const amount = weight * freshness(measure, daysBetween(fact.occurredAt, at));
  return { id: fact.id, occurredAt: fact.occurredAt, amount };
}

/** Scores each answer by the anchors and takes the mean, so that a split opinion is not a middle one. */
function meanOfAnswers(
  measure: MeasureId,
  answers: Weighted[],
  kind: EvidenceRef['kind'],
  portfolio: number | null,
): Reading {
  const { anchors, prior } = measureDefinition(measure);
  const amount = sum(answers.map((answer) => answer.amount));
  if (amount === 0) return missingReading(measure, answers.length > 0);
  const pseudo = prior?.pseudoAnswers ?? 0;
  const assumed = portfolio ?? prior?.value ?? 0;
  const mean = (at: (value: number) => number) =>
    (sum(answers.map(({ amount: a, value }) => a * at(value))) + pseudo * at(assumed)) /
    (amount + pseudo);
  return {
    measure,
    value: mean((value) => value),
    score: mean((value) => anchorScore(value, anchors)),
    strength: strengthOf(measure, amount),
    tracked: true,
    evidence: () => answers.map((one) => evidenceRef(kind, one, one.amount / (amount + pseudo))),
  };
}

function shareOfAnswers(answers: Weighted[], portfolio: number | null): Reading {
  const { prior } = measureDefinition('csat');
  const amount = sum(answers.map((answer) => answer.amount));
  if (amount === 0) return missingReading('csat', answers.length > 0);
  const pseudo = prior?.pseudoAnswers ?? 0;
  const satisfied = sum(answers.map((answer) => answer.amount * answer.value));
  const share = (satisfied + pseudo * (portfolio ?? prior?.value ?? 0)) / (amount + pseudo);
  return readingOf('csat', share, strengthOf('csat', amount), () =>
    answers.map((one) => evidenceRef('survey', one, one.amount / (amount + pseudo))),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import type { SurveyAnswer } from '../model/facts.ts';

/** The latest answer of each person, by when it was given. */
export function latestPerRespondent(answers: readonly SurveyAnswer[]): SurveyAnswer[] {
  const latest = new Map<string, SurveyAnswer>();
  for (const answer of answers) {
    const other = latest.get(answer.respondent);
    if (!other || isLater(answer, other)) latest.set(answer.respondent, answer);
  }
  return [...latest.values()];
}

function isLater(answer: SurveyAnswer, other: SurveyAnswer): boolean {
  if (answer.occurredAt !== other.occurredAt) return answer.occurredAt > other.occurredAt;
  return answer.recordedAt > other.recordedAt;
}

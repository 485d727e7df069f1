import type { NpsAnswer } from '../../../lib/metrics/nps-trend.ts';
import type { AccountFacts } from '../../../lib/model/health.ts';

/** The floors: every fact is touched once and nothing is worked out. */

export function foldAccount(facts: AccountFacts): number {
  let latestAt = 0;
  for (const rows of [facts.interactions, facts.surveyAnswers, facts.signals, facts.tasks])
    for (const { occurredAt } of rows) latestAt = Math.max(latestAt, occurredAt);
  return latestAt;
}

export function foldAnswers(answers: readonly NpsAnswer[]): number {
  let total = 0;
  for (const { score } of answers) total += score;
  return total;
}

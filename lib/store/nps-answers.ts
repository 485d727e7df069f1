import type { SurveyAnswer } from '../model/facts.ts';
import type { AccountFacts } from '../model/health.ts';
import type { NpsAnswerView } from '../model/views.ts';

/**
 * An account's relational NPS answers, newest first, each with the difference to the same
 * person's previous answer. The name is empty where nobody knows who answered.
 */
export function toNpsAnswers(facts: AccountFacts): NpsAnswerView[] {
  const names = new Map(facts.contacts.map(({ id, name }) => [id, name]));
  const previous = new Map<string, number>();
  const views: NpsAnswerView[] = [];
  for (const answer of facts.surveyAnswers.filter(isRelationalNps).sort(byTime)) {
    const { id, respondent, score, occurredAt: answeredAt, comment } = answer;
    const before = previous.get(respondent);
    previous.set(respondent, score);
    const change = before === undefined ? null : score - before;
    const name = names.get(answer.contactId ?? '') ?? '';
    views.push({ id, respondent: name, score, answeredAt, comment, change });
  }
  return views.reverse();
}

function isRelationalNps({ survey, mode, deletedAt }: SurveyAnswer): boolean {
  return survey === 'nps' && mode === 'relational' && deletedAt === null;
}

function byTime(a: SurveyAnswer, b: SurveyAnswer): number {
  return a.occurredAt - b.occurredAt || a.recordedAt - b.recordedAt;
}

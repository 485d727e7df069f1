import type { NpsAnswerView } from '../../lib/model/views.ts';

type NpsGroup = 'promoter' | 'passive' | 'detractor';

/** 9–10 promoter, 7–8 passive, 0–6 detractor. */
export function npsGroup(score: number): NpsGroup {
  if (score >= 9) return 'promoter';
  return score >= 7 ? 'passive' : 'detractor';
}

/**
 * Where this account's answers are going: the mean change of those who answered more than once,
 * each by their latest answer. `null`: nobody has answered twice.
 * @param answers newest first
 */
export function answersDirection(answers: readonly NpsAnswerView[]): 'up' | 'down' | 'flat' | null {
  const seen = new Set<string>();
  const changes: number[] = [];
  for (const { respondent, change } of answers) {
    if (seen.has(respondent)) continue;
    seen.add(respondent);
    if (change !== null) changes.push(change);
  }
  if (changes.length === 0) return null;
  const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
  if (mean === 0) return 'flat';
  return mean > 0 ? 'up' : 'down';
}

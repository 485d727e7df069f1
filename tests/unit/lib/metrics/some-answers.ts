import type { NpsAnswer } from '../../../../lib/metrics/nps-answers.ts';
import type { NpsCounts } from '../../../../lib/metrics/nps-bands.ts';
import { DAY_MS } from '../../../../lib/time.ts';

export const NOW = Date.UTC(2026, 10, 22, 12);

/** A relational answer of a person of account `a`, recorded when it was given. */
export function answer(
  respondent: string,
  score: number,
  daysAgo: number,
  more?: Partial<NpsAnswer>,
): NpsAnswer {
  const answeredAt = NOW - daysAgo * DAY_MS;
  const mode = 'relational';
  return { mode, respondent, accountId: 'a', score, answeredAt, recordedAt: answeredAt, ...more };
}

export function counts(promoters: number, passives: number, detractors: number): NpsCounts {
  return { promoters, passives, detractors };
}

/** Every way in which n people can have answered. */
export function* samplesOf(n: number): Generator<NpsCounts> {
  for (let promoters = 0; promoters <= n; promoters += 1)
    for (let detractors = 0; promoters + detractors <= n; detractors += 1)
      yield counts(promoters, n - promoters - detractors, detractors);
}

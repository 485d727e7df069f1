import type { NpsAnswer } from '../../../lib/metrics/nps-trend.ts';
import { DAY_MS } from '../../../lib/time.ts';
import { seededRandom } from '../statistics/seeded-random.ts';

const PERSON_ANSWERS = 3;
const ACCOUNT_PEOPLE = 4;
/** As far back as the first of the trend's windows reaches. */
const SPAN_DAYS = 450;

/** So many NPS answers in no order of time: of people who answered about three times. */
export function npsAnswers(count: number, now: number): NpsAnswer[] {
  const random = seededRandom(count);
  return Array.from({ length: count }, () => {
    const person = Math.floor((random() * count) / PERSON_ANSWERS);
    const answeredAt = Math.floor(now - random() * SPAN_DAYS * DAY_MS);
    return {
      mode: 'relational',
      respondent: `person-${person}@customer.example`,
      accountId: `account-${Math.floor(person / ACCOUNT_PEOPLE)}`,
      score: Math.floor(random() * 11),
      answeredAt,
      recordedAt: answeredAt,
    };
  });
}

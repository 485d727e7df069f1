import fc from 'fast-check';
import {
  SIGNAL_METRICS,
  type SignalMetric,
  type SignalUnit,
} from '../../../../lib/health/signal-metrics.ts';
import type { AccountFacts } from '../../../../lib/model/health.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import { evenly } from '../metrics/evenly.ts';
import {
  account,
  call,
  contact,
  csat,
  daysAgo,
  facts,
  meeting,
  NOW,
  nps,
  signal,
  task,
  ticket,
} from './facts.ts';

const days = fc.integer({ min: 0, max: 200 });
const who = fc.constantFrom('boss', 'ann', 'bob');
const feeling = fc.option(fc.integer({ min: -2, max: 2 }));

const interaction = fc.oneof(
  fc
    .tuple(days, who, feeling)
    .map(([day, id, sentiment]) => call(day, { contactIds: [id], sentiment })),
  fc.tuple(days, who).map(([day, id]) => call(day, { contactIds: [id], outcome: 'no_answer' })),
  fc
    .tuple(days, fc.constantFrom('held' as const, 'no_show' as const))
    .map(([day, outcome]) => meeting(day, { outcome })),
  fc.tuple(days, fc.boolean(), fc.boolean()).map(([day, escalated, isOpen]) =>
    ticket(day, {
      escalated,
      priority: 'high',
      status: isOpen ? 'open' : 'closed',
      closedAt: isOpen ? null : daysAgo(day),
    }),
  ),
);
const answer = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 10 }), days, who)
    .map(([score, day, id]) => nps(score, day, { contactId: id, respondent: id })),
  fc.tuple(fc.integer({ min: 1, max: 5 }), days).map(([score, day]) => csat(score, day)),
);
const VALUES: Record<SignalUnit, fc.Arbitrary<number | null>> = {
  share: evenly(0, 1),
  count: fc.integer({ min: 0, max: 120 }),
  days: fc.integer({ min: 0, max: 90 }),
  minutes: fc.integer({ min: 0, max: 60 }),
  money: fc.integer({ min: 0, max: 500 }),
  '1-5': fc.integer({ min: 1, max: 5 }),
  event: fc.constant(null),
};
const anySignal = fc
  .constantFrom(...(Object.keys(SIGNAL_METRICS) as SignalMetric[]))
  .chain((metric) =>
    fc
      .tuple(VALUES[SIGNAL_METRICS[metric].unit], fc.integer({ min: 0, max: 500 }))
      .map(([value, day]) => signal(metric, value, day)),
  );
const promise = fc
  .tuple(fc.integer({ min: -60, max: 30 }), fc.option(days))
  .map(([due, done]) => task(due, { doneAt: done === null ? null : daysAgo(done) }));

type Rows = Omit<AccountFacts, 'account' | 'contacts'>;

/** Nothing is recorded after NOW. */
function recordedLate(of: Rows, lagDays: readonly number[]): Rows {
  const late = <T extends { recordedAt: number }>(rows: T[]) =>
    rows.map((row, index): T => {
      const lag = (lagDays[index % lagDays.length] ?? 0) * DAY_MS;
      return { ...row, recordedAt: Math.min(NOW, row.recordedAt + lag) };
    });
  return {
    interactions: late(of.interactions),
    surveyAnswers: late(of.surveyAnswers),
    signals: late(of.signals),
    tasks: late(of.tasks),
  };
}

/** Any facts of one account that is scored as of NOW. */
export const anyFacts: fc.Arbitrary<AccountFacts> = fc
  .record({
    age: fc.integer({ min: 0, max: 400 }),
    interactions: fc.array(interaction, { maxLength: 15 }),
    surveyAnswers: fc.array(answer, { maxLength: 8 }),
    signals: fc.array(anySignal, { maxLength: 25 }),
    tasks: fc.array(promise, { maxLength: 4 }),
    /** How much later than it happened a fact was recorded, in turn. */
    lagDays: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 3 }),
    renewalInDays: fc.option(fc.integer({ min: -10, max: 150 })),
  })
  .map(({ age, renewalInDays, lagDays, ...rest }) =>
    facts({
      ...recordedLate(rest, lagDays),
      account: account({
        createdAt: daysAgo(age),
        seats: 100,
        renewalAt: renewalInDays === null ? null : daysAgo(-renewalInDays),
      }),
      contacts: [contact('boss', { role: 'decision-maker' }), contact('ann'), contact('bob')],
    }),
  );

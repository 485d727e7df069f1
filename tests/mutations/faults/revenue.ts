import type { Fault } from '../fault.ts';

/** Recurring revenue and renewals. */
export const REVENUE: readonly Fault[] = [
  {
    file: 'metrics/revenue-retention',
    fault: 'expansion makes gross retention better',
    text: 'const grr = share(Math.max(0, 1 - lost));',
    becomes:
      'const grr = share(Math.min(1, Math.max(0, 1 - lost + expansion.amount / start.amount)));',
    noticedBy: ['metrics/revenue-retention'],
  },
  {
    file: 'metrics/revenue-retention',
    fault: 'net retention leaves contraction out',
    text: 'nrr: grr + expansionRevenueRate,',
    becomes: 'nrr: 1 - churn.amount / start.amount + expansionRevenueRate,',
    noticedBy: ['metrics/revenue-retention'],
  },
  {
    file: 'metrics/revenue-retention',
    fault: 'new accounts are of the cohort',
    text: 'rows.filter(({ before }) => before?.amount !== 0)',
    becomes: 'rows.filter(() => true)',
    noticedBy: ['metrics/revenue-retention'],
  },
  {
    file: 'metrics/revenue-retention',
    fault: 'accounts that grew are the revenue they brought',
    text: 'share(grown / cohort.length)',
    becomes: 'share(Math.min(1, rates.expansionRevenueRate))',
    noticedBy: ['metrics/revenue-retention'],
  },
  {
    file: 'metrics/revenue-retention',
    fault: 'an unknown run-rate is one of 0',
    text: 'before && after ? [{ before: before.amount, after: after.amount, endReason }] : []',
    becomes: 'before ? [{ before: before.amount, after: after?.amount ?? 0, endReason }] : []',
    noticedBy: ['metrics/revenue-retention'],
  },
  {
    file: 'metrics/run-rate',
    fault: 'a month is a year',
    text: "moneyRatePer(runRate, 'year')",
    becomes: 'runRate',
    noticedBy: ['metrics/revenue-retention', 'metrics/renewal-forecast'],
  },
  {
    file: 'metrics/renewal-forecast',
    fault: 'not knowing is good news',
    text: "band === 'unknown' ? 'watch' : band",
    becomes: "band === 'unknown' ? 'healthy' : band",
    noticedBy: ['metrics/renewal-forecast'],
  },
  {
    file: 'metrics/renewal-forecast',
    fault: 'somebody is certain to renew',
    text: 'Math.min(HIGHEST, Math.max(LOWEST, p))',
    becomes: 'p',
    noticedBy: ['metrics/renewal-forecast'],
  },
  {
    file: 'metrics/renewal-forecast',
    fault: 'the spread adds up, as if all fell together',
    text: 'Math.sqrt(sum((a, p) => a ** 2 * p * (1 - p)))',
    becomes: 'sum((a, p) => a * Math.sqrt(p * (1 - p)))',
    noticedBy: ['metrics/renewal-forecast'],
  },
  {
    file: 'metrics/renewal-forecast',
    fault: 'at risk is what renews',
    text: 'sum((a, p) => a * (1 - p))',
    becomes: 'sum((a, p) => a * p * 1)',
    noticedBy: ['metrics/renewal-forecast'],
  },
  {
    file: 'metrics/renewal-forecast',
    fault: 'at risk and watch change places',
    text: "watch: 0.75,\n  'at-risk': 0.45,",
    becomes: "watch: 0.45,\n  'at-risk': 0.75,",
    noticedBy: ['metrics/renewal-forecast'],
  },
];

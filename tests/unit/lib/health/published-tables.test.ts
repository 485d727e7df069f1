import { describe, expect, it } from 'vitest';
import { CONTACT_HALF_LIFE_DAYS } from '../../../../lib/health/decay.ts';
import { MEASURES } from '../../../../lib/health/measures.ts';
import { PRESETS } from '../../../../lib/health/presets.ts';
import { freshness } from '../../../../lib/health/reading.ts';
import type { FactorId, MeasureId } from '../../../../lib/model/measure-id.ts';

/** Kept a second time on purpose: who changes a weight or an anchor says so here as well. */
const FACTORS: FactorId[] = [
  'adoption',
  'engagement',
  'sentiment',
  'support',
  'outcomes',
  'commercial',
  'pulse',
  'trust',
];
const WEIGHTS = {
  general: [0.25, 0.2, 0.15, 0.15, 0.1, 0.1, 0.05],
  saas: [0.3, 0.15, 0.15, 0.15, 0.1, 0.1, 0.05],
  'sales-solution': [0.15, 0.25, 0.15, 0.1, 0.1, 0.2, 0.05],
  edtech: [0.3, 0.1, 0.15, 0.1, 0.25, 0.05, 0.05],
  healthtech: [0.25, 0.1, 0.15, 0.15, 0.1, 0.05, 0.05, 0.15],
  'e-commerce': [0.4, 0.1, 0.15, 0.15, 0, 0.2, 0],
  onboarding: [0.2, 0.25, 0.15, 0.1, 0.25, 0.05, 0],
  classic: [0.3, 0, 0.4, 0, 0, 0.3],
};

/** What scores 0, 50, 75 and 100; then days in full and days until half; then full evidence. */
const MEASURE_TABLE = `
  seat-utilisation         0 0.65 0.8 1       7 14    1
  active-users             0 0.5 0.8 1        7 14    1
  usage-trend              0.4 0.7 0.95 1.1   7 14    1
  feature-breadth          0 0.34 0.6 1       7 14    1
  usage-recency            60 21 7 1          0 -     1
  contact-recency          4 2 1 0.25         0 -     1
  contact-frequency        0 0.5 0.9 1.3      0 -     3
  contact-breadth          0 1.5 3 5          0 -     3
  meetings-held            0.3 0.6 0.85 1     0 30    3
  decision-maker-recency   270 120 60 14      0 -     1
  nps                      0 6.5 8.5 10       0 90    2
  csat                     0.4 0.6 0.8 1      0 60    5
  logged-sentiment         -2 -0.25 0.75 2    0 45    3
  oldest-open-ticket       30 10 3 0          0 30    1
  escalations              4 2 1 0            0 30    1
  ticket-rate              4 2 1.3 0.8        0 30    1
  goals-on-track           0 0.5 0.75 1       30 90   1
  outcome-recency          540 365 180 30     0 -     1
  milestones-on-time       0.2 0.6 0.85 1     30 90   1
  invoice-overdue          90 45 10 0         30 180  1
  revenue-change           0.6 0.9 1 1.2      30 180  1
  renewal-prepared         0 0.5 0.8 1        0 -     1
  pulse                    1 2.5 3.75 5       0 -     1
  purchase-gap             4 2 1.2 0.5        0 -     1
  repeat-purchase-rate     0 0.2 0.35 0.6     7 14    1
  course-completion        0.2 0.4 0.6 0.9    30 90   1
  exam-pass-rate           0.3 0.6 0.75 0.95  30 90   1
  security-incidents       3 1 0.5 0          30 180  1
`;

const ROWS = MEASURE_TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

describe('the published tables', () => {
  it.each(Object.entries(WEIGHTS))('%s weighs its factors so', (id, published) => {
    const { weights } = PRESETS[id as keyof typeof WEIGHTS];
    const shares: Partial<Record<FactorId, number>> = weights;
    expect(FACTORS.map((factor) => shares[factor] ?? 0)).toEqual(
      FACTORS.map((_, index) => published[index] ?? 0),
    );
  });

  it.each(ROWS)('%s has its anchors, and its evidence ages so', (id = '', ...cells) => {
    const { anchors, graceDays, halfLifeDays, fullEvidence } = MEASURES[id as MeasureId];
    expect([...anchors, graceDays, halfLifeDays ?? '-', fullEvidence].map(String)).toEqual(cells);
  });

  it('seats of young customers have anchors of their own', () => {
    expect(MEASURES['seat-utilisation'].byTenure).toEqual([
      { underMonths: 2, anchors: null },
      { underMonths: 6, anchors: [0, 0.1, 0.5, 0.75] },
      { underMonths: 9, anchors: [0, 0.5, 0.75, 1] },
    ]);
  });

  it('a talk is half as much after 30 days, an e-mail after 21', () => {
    expect(CONTACT_HALF_LIFE_DAYS).toMatchObject({ call: 30, meeting: 30, email: 21 });
  });

  it('time that is in the value does not make the evidence weaker as well', () => {
    expect(freshness('contact-recency', 300)).toBe(1);
    expect(freshness('nps', 90)).toBe(0.5);
    expect(freshness('invoice-overdue', 30)).toBe(1);
    expect(freshness('invoice-overdue', 210)).toBe(0.5);
  });
});

import type { Metric } from './metric.ts';
import { npsSummary } from './nps.ts';
import { npsTrend } from './nps-trend.ts';

/** What customers answered. */
export const SURVEY_METRICS = [
  {
    id: 'nps',
    tier: 'basic',
    unit: 'points',
    better: 'higher',
    inputs: ['answers 0–10'],
    formula: '(promoters 9–10 − detractors 0–6) ÷ answers × 100',
    source: 'Reichheld (2003); interval: Rocks (2016), adjusted Wald',
    calculate: npsSummary,
  },
  {
    id: 'nps-trend',
    tier: 'composite',
    unit: 'points',
    better: 'higher',
    inputs: ['answers 0–10 with their dates'],
    formula: 'NPS of the latest answer of each person within 90 days, at every month’s end',
    source: 'Natero; Genroe on dating by answer',
    calculate: npsTrend,
  },
] as const satisfies readonly Metric[];

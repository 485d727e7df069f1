import { ces } from './ces.ts';
import { csat } from './csat.ts';
import type { Metric } from './metric.ts';
import { npsSummary } from './nps.ts';
import { npsChange } from './nps-change.ts';
import { npsMovement } from './nps-movement.ts';
import { npsByDecisionMaker, npsPerAccount, npsPerPerson } from './nps-roll-up.ts';
import { npsTrend } from './nps-trend.ts';

/** What customers answered. */
export const SURVEY_METRICS = [
  {
    id: 'csat',
    tier: 'basic',
    unit: 'share',
    better: 'higher',
    inputs: ['answers with their scales'],
    formula: 'answers in the top boxes of their scale ÷ answers',
    source: 'Usage of help desks; interval: Wilson (1927)',
    calculate: csat,
  },
  {
    id: 'ces',
    tier: 'basic',
    unit: 'share',
    better: 'higher',
    inputs: ['answers 1–7'],
    formula: 'answers 5–7 ÷ answers',
    source: 'Dixon, Freeman & Toman (2010); interval: Wilson (1927)',
    calculate: ces,
  },
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
    id: 'nps-per-person',
    tier: 'composite',
    unit: 'points',
    better: 'higher',
    inputs: ['answers 0–10 with person and account'],
    formula:
      'NPS of the latest answer of each person; the wider of adjusted Wald and bootstrap by account',
    source: 'Rocks (2016); cluster bootstrap',
    calculate: npsPerPerson,
  },
  {
    id: 'nps-per-account',
    tier: 'composite',
    unit: 'points',
    better: 'higher',
    inputs: ['answers 0–10 with person, account and role'],
    formula: 'mean answer of an account, decision-makers twice; promoter from 9, passive from 7',
    source: 'Usage in business-to-business surveys',
    calculate: npsPerAccount,
  },
  {
    id: 'nps-by-decision-maker',
    tier: 'composite',
    unit: 'points',
    better: 'higher',
    inputs: ['answers 0–10 with person, account and role'],
    formula: 'an account stands where its decision-makers do; else its influencers; else its users',
    source: 'Usage in business-to-business surveys (waterfall)',
    calculate: npsByDecisionMaker,
  },
  {
    id: 'nps-trend',
    tier: 'composite',
    unit: 'points',
    better: 'higher',
    inputs: ['answers 0–10 with their dates'],
    formula: 'NPS of the latest answer of each person within 90 days, at every month’s end',
    source: 'Rolling window, dated by answer',
    calculate: npsTrend,
  },
  {
    id: 'nps-change',
    tier: 'composite',
    unit: 'points',
    better: 'higher',
    inputs: ['answers of two windows that do not overlap'],
    formula: 'z = (NPS′₁ − NPS′₂) ÷ √(v₁ ÷ n₁′ + v₂ ÷ n₂′), told at 90 %',
    source: 'Lewis & Sauro (2021), after Rocks (2016)',
    calculate: npsChange,
  },
  {
    id: 'nps-movement',
    tier: 'composite',
    unit: 'number',
    better: 'higher',
    inputs: ['answers 0–10 with person and date'],
    formula: 'people whose band rose and whose band fell since their answer before',
    source: 'General usage',
    calculate: npsMovement,
  },
] as const satisfies readonly Metric[];

import type { Account, Contact } from './account.ts';
import type { Interaction, Signal, SurveyAnswer, Task } from './facts.ts';

export type FactorId =
  | 'adoption'
  | 'engagement'
  | 'sentiment'
  | 'support'
  | 'outcomes'
  | 'commercial'
  | 'pulse';

/** Shown in words, never by colour alone: Healthy, Watch, At risk, Not enough data. */
export type Band = 'healthy' | 'watch' | 'at-risk' | 'unknown';

/** Everything known about one account. Rows marked deleted are ignored by the score. */
export interface AccountFacts {
  account: Account;
  contacts: Contact[];
  interactions: Interaction[];
  surveyAnswers: SurveyAnswer[];
  signals: Signal[];
  tasks: Task[];
}

/**
 * What one account's score needs to know of the others: a small daily snapshot, so that scoring
 * one account never reads the rest. `null` fields fall back to the defaults of health.
 */
export interface HealthContext {
  /** Share of satisfied CSAT answers in the portfolio, 0–1; `null` below 20 answers. */
  csatRate: number | null;
  /** Mean latest NPS answer per person, 0–10; `null` below 5 people. */
  npsMean: number | null;
  /** 10th and 90th percentile of scores, 0–100; `null` below 20 accounts. */
  scoreP10: number | null;
  scoreP90: number | null;
  /** Bands shown on the last evaluations, newest first: for hysteresis. Empty: none yet. */
  recentBands: Band[];
}

/** A fact behind a number. `weight` is its share of the measure after decay, 0–1. */
export interface EvidenceRef {
  kind: 'interaction' | 'survey' | 'signal';
  id: string;
  occurredAt: number;
  weight: number;
}

export type MeasureUnit = 'days' | 'ratio' | 'share' | 'count' | 'nps' | 'sentiment' | 'pulse';

export interface MeasureScore {
  /** Such as `contact-recency`; the key of its name in the messages. */
  measure: string;
  unit: MeasureUnit;
  /** In the measure's own unit; `null`: no evidence. */
  value: number | null;
  /** 0–100 by the anchors; `null`: no evidence. */
  score: number | null;
  /** Strength of the evidence q, 0–1. */
  strength: number;
  /** A source for this measure exists, so silence counts. */
  tracked: boolean;
  /** Values that map to 0, 50, 75 and 100. */
  anchors: readonly [number, number, number, number];
  /** Newest first, at most 20. */
  evidence: EvidenceRef[];
  /** All facts behind the measure, also those not listed. */
  evidenceCount: number;
}

export interface FactorScore {
  factor: FactorId;
  /** Weight in the profile, share of 1. */
  weight: number;
  /** Share of the score after redistribution ω, 0–1; 0 when there is no evidence. */
  effectiveWeight: number;
  /** Coverage of the factor c, 0–1. */
  coverage: number;
  /** 0–100; `null`: missing. */
  score: number | null;
  /** Points above or below 50: contributions add up to `rawScore` − 50 exactly. */
  contribution: number;
  measures: MeasureScore[];
}

/** A ceiling on the score, shown as a line of its own. `effect` ≤ 0 points. */
export interface CapLine {
  cap: 'contact-silence' | 'open-escalation' | 'detractor-open';
  ceiling: number;
  effect: number;
  evidence: EvidenceRef[];
}

export interface HealthTrend {
  /** Points over 28 days, both ends by the same formula; `null`: one end is unknown. */
  delta: number | null;
  direction: 'up' | 'down' | 'flat' | null;
}

export interface HealthScore {
  /** 0–100 after caps; `null` when the band is unknown. */
  score: number | null;
  /** Before caps; `null` when no factor has evidence. */
  rawScore: number | null;
  band: Band;
  /** Weighted share of the evidence that a full picture would have, 0–1. */
  coverage: number;
  /** Where the score could be if the missing evidence came in, after caps; `null` when unknown. */
  range: { low: number; high: number } | null;
  /** At least 75 points, but too little coverage to be called healthy. */
  greenWithheld: boolean;
  factors: FactorScore[];
  caps: CapLine[];
  trend: HealthTrend;
  /** Stamped on every stored score. */
  formulaVersion: string;
  computedAt: number;
}

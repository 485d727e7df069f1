import type { Account, Contact } from './account.ts';
import type { Interaction, Signal, SurveyAnswer, Task } from './facts.ts';
import type { FactorId, MeasureId, MeasureUnit } from './measure-id.ts';

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
  /**
   * Bands by the facts on the last evaluations, newest first: for hysteresis. What was set by hand
   * is not among them. Empty: none yet.
   */
  recentBands: Band[];
}

/** A fact behind a number. `weight` is its share of the measure after decay, 0–1. */
export interface EvidenceRef {
  kind: 'interaction' | 'survey' | 'signal' | 'task';
  id: string;
  occurredAt: number;
  weight: number;
}

export interface MeasureScore {
  measure: MeasureId;
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

/** A limit that the score may not pass, whatever its factors say, and the facts that set it. */
export interface Ceiling {
  cap:
    | 'cancellation-notice'
    | 'champion-left'
    | 'contact-silence'
    | 'detractor-open'
    | 'invoice-overdue'
    | 'open-escalation'
    | 'renewal-not-discussed';
  ceiling: number;
  evidence: EvidenceRef[];
}

/** A ceiling that lowers the score, shown as a line of its own. `effect` ≤ 0 points. */
export interface CapLine extends Ceiling {
  effect: number;
}

export interface HealthTrend {
  /** Points over 28 days, both ends by the same formula; `null`: one end is unknown. */
  delta: number | null;
  direction: 'up' | 'down' | 'flat' | null;
}

/** A band that a CSM set by hand. The computed score stays beside it. */
export interface HealthOverride {
  band: Exclude<Band, 'unknown'>;
  /** Never empty. */
  reason: string;
  setAt: number;
  /** From then on the computed band is shown again. */
  untilAt: number;
  /** The band by the facts, without the override. */
  computedBand: Band;
  evidence: EvidenceRef[];
}

/** A fall within 7 days that calls for a look at once. `points` > 0. */
export interface FastFall {
  points: number;
  level: 'watch' | 'at-risk';
}

/** A fact that the score could not use, and why: it is left out, never read as 0. */
export interface RefusedFact {
  kind: EvidenceRef['kind'];
  id: string;
  why: 'bad-date' | 'unknown-metric' | 'wrong-unit' | 'out-of-range' | 'no-reason';
}

/** Which factors were weighed. */
export interface ProfileStamp {
  /** Of the preset, such as `general` or `e-commerce`. */
  id: string;
  /** Factors of the preset that have no source anywhere and are not weighed: say so on screen. */
  leftOut: FactorId[];
}

export interface HealthScore {
  /** 0–100 after caps; `null` when too little is known. */
  score: number | null;
  /** Before caps; `null` when no factor has evidence. */
  rawScore: number | null;
  /** The band to show: the override's, else the computed one. */
  band: Band;
  /** In force at `computedAt`; `null`: none. */
  override: HealthOverride | null;
  /** Weighted share of the evidence that a full picture would have, 0–1. */
  coverage: number;
  /** Where the score could be if the missing evidence came in, after caps; `null` when unknown. */
  range: { low: number; high: number } | null;
  /** At least 75 points, but too little coverage to be called healthy. */
  greenWithheld: boolean;
  factors: FactorScore[];
  /** Ceilings that lower the score. */
  caps: CapLine[];
  /** Ceilings in force that lower nothing today: above the score, or there is none. */
  ceilingsAhead: Ceiling[];
  /** Lowest ceiling in force, also one above the score; 100: none. */
  ceiling: number;
  trend: HealthTrend;
  /** `null`: no fast fall, or no score 7 days ago. */
  fall: FastFall | null;
  refused: RefusedFact[];
  profile: ProfileStamp;
  /** Stamped on every stored score. */
  formulaVersion: string;
  computedAt: number;
}

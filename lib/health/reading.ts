import type { EvidenceRef, MeasureScore } from '../model/health.ts';
import type { MeasureId } from '../model/measure-id.ts';
import { type Anchors, anchorScore } from './anchors.ts';
import { decay } from './decay.ts';
import { MEASURES } from './measures.ts';

/** One measure of one account at one time, before it is scored. Evidence in no order. */
export interface Reading {
  measure: MeasureId;
  /** In the measure's unit; `null`: no evidence. */
  value: number | null;
  /** 0–1. */
  strength: number;
  tracked: boolean;
  /** 0–100 by anchors; only asked where there is a value. */
  scoreBy: (anchors: Anchors) => number;
  /** Only listed for the score that is shown: the trend makes thirty others. */
  evidence: () => EvidenceRef[];
}

/** A reading with its place between the anchors. */
export interface ScoredReading {
  reading: Reading;
  anchors: Anchors;
  /** 0–100; `null`: no evidence. */
  score: number | null;
}

const LISTED_EVIDENCE = 20;

/** A measure without evidence; if `tracked`, its absence lowers the coverage. */
export function missingReading(measure: MeasureId, tracked: boolean): Reading {
  return { measure, value: null, strength: 0, tracked, scoreBy: noScore, evidence: noEvidence };
}

const noScore = () => 0;
const noEvidence = () => [];

/** A measure whose score is its value's place between the anchors. */
export function readingOf(
  measure: MeasureId,
  value: number,
  strength: number,
  evidence: () => EvidenceRef[],
): Reading {
  const scoreBy = (anchors: Anchors) => anchorScore(value, anchors);
  return { measure, value, strength, tracked: true, scoreBy, evidence };
}

/** The reading scored by anchors. */
export function scored(reading: Reading, anchors: Anchors): ScoredReading {
  return { reading, anchors, score: reading.value === null ? null : reading.scoreBy(anchors) };
}

/** What evidence of an age counts in a measure, 0–1; 1 where time is in the value itself. */
export function freshness(measure: MeasureId, ageDays: number): number {
  const { halfLifeDays, graceDays } = MEASURES[measure];
  return halfLifeDays === null ? 1 : decay(ageDays, halfLifeDays, graceDays);
}

/** Strength q, 0–1, of an amount of decayed evidence. */
export function strengthOf(measure: MeasureId, amount: number): number {
  return Math.min(1, amount / MEASURES[measure].fullEvidence);
}

/** The reading as it is shown: with its unit and anchors, and the newest of its evidence. */
export function shownMeasure({ reading, anchors, score }: ScoredReading): MeasureScore {
  const { measure, value, strength, tracked } = reading;
  const evidence = reading.evidence();
  const newest = evidence.toSorted((a, b) => b.occurredAt - a.occurredAt);
  return {
    measure,
    unit: MEASURES[measure].unit,
    value,
    score,
    strength,
    tracked,
    anchors,
    evidence: newest.slice(0, LISTED_EVIDENCE),
    evidenceCount: evidence.length,
  };
}

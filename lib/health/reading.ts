import type { EvidenceRef, MeasureScore } from '../model/health.ts';
import { anchorScore } from './anchors.ts';
import { decay } from './decay.ts';
import { type MeasureId, measureDefinition } from './measures.ts';

/** One measure of one account at one time. Evidence in no order. */
export interface Reading {
  measure: MeasureId;
  /** In the measure's unit; `null`: no evidence. */
  value: number | null;
  /** 0–100; `null`: no evidence. */
  score: number | null;
  /** 0–1. */
  strength: number;
  tracked: boolean;
  /** Only listed for the score that is shown: the trend makes thirty others. */
  evidence: () => EvidenceRef[];
}

const LISTED_EVIDENCE = 20;

/** A measure without evidence; if `tracked`, its absence lowers the coverage. */
export function missingReading(measure: MeasureId, tracked: boolean): Reading {
  return { measure, value: null, score: null, strength: 0, tracked, evidence: () => [] };
}

/** A measure whose score is its value's place between the anchors. */
export function readingOf(
  measure: MeasureId,
  value: number,
  strength: number,
  evidence: () => EvidenceRef[],
): Reading {
  const score = anchorScore(value, measureDefinition(measure).anchors);
  return { measure, value, score, strength, tracked: true, evidence };
}

/** What evidence of an age counts in a measure, 0–1; 1 where time is in the value itself. */
export function freshness(measure: MeasureId, ageDays: number): number {
  const { halfLifeDays } = measureDefinition(measure);
  return halfLifeDays === null ? 1 : decay(ageDays, halfLifeDays);
}

/** Strength q, 0–1, of an amount of decayed evidence. */
export function strengthOf(measure: MeasureId, amount: number): number {
  return Math.min(1, amount / measureDefinition(measure).fullEvidence);
}

/** The reading as it is shown: with its unit and anchors, and the newest of its evidence. */
export function shownMeasure(reading: Reading): MeasureScore {
  const { unit, anchors } = measureDefinition(reading.measure);
  const evidence = reading.evidence();
  const newest = evidence.toSorted((a, b) => b.occurredAt - a.occurredAt);
  return {
    ...reading,
    unit,
    anchors,
    evidence: newest.slice(0, LISTED_EVIDENCE),
    evidenceCount: evidence.length,
  };
}

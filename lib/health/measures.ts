import type { FactorId, MeasureUnit } from '../model/health.ts';
import type { Anchors } from './anchors.ts';

interface MeasureDefinition {
  factor: FactorId;
  unit: MeasureUnit;
  anchors: Anchors;
  /** After how many days evidence counts half; `null`: time is in the value itself. */
  halfLifeDays: number | null;
  /** Sum of decayed evidence that makes the measure fully strong. */
  fullEvidence: number;
  /**
   * What is assumed before anyone answered, as answers that were never given: they keep a single
   * answer from passing for an opinion. `value` is the default where the portfolio is too small.
   */
  prior: { pseudoAnswers: number; value: number } | null;
}

const state = { halfLifeDays: null, fullEvidence: 1, prior: null } as const;

/**
 * Every measure of the score, as data. Anchors and half-lives are judgement after published
 * practice; 3 contacts, 2 people (NPS) and 5 answers (CSAT) are full evidence.
 */
export const MEASURES = {
  'contact-recency': { ...state, factor: 'engagement', unit: 'ratio', anchors: [4, 2, 1, 0.25] },
  'contact-frequency': {
    ...state,
    factor: 'engagement',
    unit: 'ratio',
    anchors: [0, 0.5, 0.9, 1.3],
    fullEvidence: 3,
  },
  'contact-breadth': {
    ...state,
    factor: 'engagement',
    unit: 'count',
    anchors: [0, 1.5, 3, 5],
    fullEvidence: 3,
  },
  'meetings-held': {
    factor: 'engagement',
    unit: 'share',
    anchors: [0.3, 0.6, 0.85, 1],
    halfLifeDays: 30,
    fullEvidence: 3,
    prior: null,
  },
  'decision-maker-recency': {
    ...state,
    factor: 'engagement',
    unit: 'days',
    anchors: [270, 120, 60, 14],
  },
  nps: {
    factor: 'sentiment',
    unit: 'nps',
    anchors: [0, 6.5, 8.5, 10],
    halfLifeDays: 90,
    fullEvidence: 2,
    prior: { pseudoAnswers: 2, value: 7.5 },
  },
  csat: {
    factor: 'sentiment',
    unit: 'share',
    anchors: [0.4, 0.6, 0.8, 1],
    halfLifeDays: 60,
    fullEvidence: 5,
    prior: { pseudoAnswers: 4, value: 0.8 },
  },
  'logged-sentiment': {
    factor: 'sentiment',
    unit: 'sentiment',
    anchors: [-2, -0.25, 0.75, 2],
    halfLifeDays: 45,
    fullEvidence: 3,
    prior: null,
  },
  'oldest-open-ticket': {
    factor: 'support',
    unit: 'days',
    anchors: [30, 10, 3, 0],
    halfLifeDays: 30,
    fullEvidence: 1,
    prior: null,
  },
  escalations: {
    factor: 'support',
    unit: 'count',
    anchors: [4, 2, 1, 0],
    halfLifeDays: 30,
    fullEvidence: 1,
    prior: null,
  },
  'ticket-rate': {
    factor: 'support',
    unit: 'ratio',
    anchors: [4, 2, 1.3, 0.8],
    halfLifeDays: 30,
    fullEvidence: 1,
    prior: null,
  },
  pulse: { ...state, factor: 'pulse', unit: 'pulse', anchors: [1, 2.5, 3.75, 5] },
} as const satisfies Record<string, MeasureDefinition>;

export type MeasureId = keyof typeof MEASURES;

/** The definition of a measure, widened from its literal. */
export function measureDefinition(measure: MeasureId): MeasureDefinition {
  return MEASURES[measure];
}

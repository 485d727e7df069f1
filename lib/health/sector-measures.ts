import {
  CONTRACT,
  GOAL,
  type MeasureDefinition,
  STATE,
  TALK,
  TICKETS,
  USAGE,
} from './measure-definition.ts';

/** Linear: the share itself, times 100. */
const AS_IT_IS = [0, 0.5, 0.75, 1] as const;

/**
 * What only some trades measure. Completion, exams, incidents, purchase gap and repeat purchases
 * carry the anchors proposed for their trade; the other anchors are first guesses, to be edited.
 */
export const SECTOR_MEASURES = {
  'session-minutes': {
    ...USAGE,
    factor: 'adoption',
    unit: 'minutes',
    anchors: [0, 5, 12, 25],
    needs: ['session-minutes'],
  },
  'weekly-learners': {
    ...USAGE,
    factor: 'adoption',
    unit: 'share',
    anchors: [0, 0.3, 0.5, 0.8],
    needs: ['weekly-learners'],
  },
  'activity-rate': {
    ...USAGE,
    factor: 'adoption',
    unit: 'share',
    anchors: AS_IT_IS,
    needs: ['activity-rate'],
  },
  'purchase-gap': {
    ...STATE,
    factor: 'adoption',
    unit: 'ratio',
    anchors: [4, 2, 1.2, 0.5],
    needs: ['purchase'],
  },
  'repeat-purchase-rate': {
    ...USAGE,
    factor: 'adoption',
    unit: 'share',
    anchors: [0, 0.2, 0.35, 0.6],
    needs: ['repeat-purchase-rate'],
  },
  'order-value-trend': {
    ...STATE,
    factor: 'adoption',
    unit: 'ratio',
    anchors: [0.5, 0.8, 1, 1.25],
    fullEvidence: 3,
    needs: ['purchase'],
  },
  'browse-to-buy': {
    ...USAGE,
    factor: 'adoption',
    unit: 'share',
    anchors: [0, 0.01, 0.02, 0.05],
    needs: ['browse-to-buy'],
  },
  'return-rate': {
    ...USAGE,
    factor: 'adoption',
    unit: 'share',
    anchors: [0.5, 0.25, 0.1, 0.02],
    needs: ['return-rate'],
  },
  'coupon-share': {
    ...USAGE,
    factor: 'adoption',
    unit: 'share',
    anchors: [1, 0.6, 0.3, 0],
    needs: ['coupon-share'],
  },
  'reviews-held': {
    ...TALK,
    factor: 'engagement',
    unit: 'share',
    anchors: [0.3, 0.6, 0.85, 1],
    halfLifeDays: 90,
    graceDays: 30,
    fullEvidence: 1,
    needs: ['reviews-held'],
  },
  'satisfaction-rate': {
    ...GOAL,
    factor: 'sentiment',
    unit: 'share',
    anchors: AS_IT_IS,
    needs: ['satisfaction-rate'],
  },
  'course-completion': {
    ...GOAL,
    factor: 'outcomes',
    unit: 'share',
    anchors: [0.2, 0.4, 0.6, 0.9],
    needs: ['course-completion'],
  },
  'exam-pass-rate': {
    ...GOAL,
    factor: 'outcomes',
    unit: 'share',
    anchors: [0.3, 0.6, 0.75, 0.95],
    needs: ['exam-pass-rate'],
  },
  'extra-purchase-rate': {
    ...CONTRACT,
    factor: 'commercial',
    unit: 'share',
    anchors: [0, 0.05, 0.15, 0.4],
    needs: ['extra-purchase-rate'],
  },
  /** Within 12 months; none is neither good nor bad. */
  upgrades: {
    ...STATE,
    factor: 'commercial',
    unit: 'count',
    anchors: [-1, 0, 1, 3],
    needs: ['upgraded'],
  },
  'free-to-paid': {
    ...CONTRACT,
    factor: 'commercial',
    unit: 'share',
    anchors: [0, 0.02, 0.05, 0.15],
    needs: ['free-to-paid'],
  },
  'retention-rate': {
    ...CONTRACT,
    factor: 'commercial',
    unit: 'share',
    anchors: AS_IT_IS,
    needs: ['retention-rate'],
  },
  /** Within 12 months. */
  'security-incidents': {
    ...CONTRACT,
    factor: 'trust',
    unit: 'count',
    anchors: [3, 1, 0.5, 0],
    needs: ['security-incident', 'security-watched'],
  },
  'open-privacy-questions': {
    ...TICKETS,
    factor: 'trust',
    unit: 'count',
    anchors: [6, 3, 1, 0],
    needs: ['open-privacy-questions'],
  },
} as const satisfies Record<string, MeasureDefinition>;

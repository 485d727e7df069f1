import type { MeasureId } from '../model/measure-id.ts';
import type { FactorWeights } from './profile.ts';

export type PresetId =
  | 'general'
  | 'saas'
  | 'sales-solution'
  | 'edtech'
  | 'healthtech'
  | 'e-commerce'
  | 'onboarding'
  | 'classic';

interface Preset {
  /** Shares of 1. */
  weights: FactorWeights;
  measures: readonly MeasureId[];
}

const USE: MeasureId[] = [
  'seat-utilisation',
  'active-users',
  'usage-trend',
  'feature-breadth',
  'usage-recency',
];
/** What the CSM can log in any trade. */
const RELATION: MeasureId[] = [
  'contact-recency',
  'contact-frequency',
  'contact-breadth',
  'meetings-held',
  'decision-maker-recency',
  'nps',
  'csat',
  'logged-sentiment',
  'oldest-open-ticket',
  'escalations',
  'ticket-rate',
];
const GOALS: MeasureId[] = ['goals-on-track', 'outcome-recency'];
const CONTRACT: MeasureId[] = ['invoice-overdue', 'revenue-change', 'renewal-prepared'];

/**
 * Weights and measures by trade. They are judgement after published practice, not estimates: in
 * every public configuration use weighs most; engagement comes second because it is what can be
 * observed here; the pulse is small because it is one person's word.
 */
export const PRESETS: Readonly<Record<PresetId, Preset>> = {
  general: {
    weights: {
      adoption: 0.25,
      engagement: 0.2,
      sentiment: 0.15,
      support: 0.15,
      outcomes: 0.1,
      commercial: 0.1,
      pulse: 0.05,
    },
    measures: [...USE, ...RELATION, 'pulse', ...GOALS, ...CONTRACT],
  },
  saas: {
    weights: {
      adoption: 0.3,
      engagement: 0.15,
      sentiment: 0.15,
      support: 0.15,
      outcomes: 0.1,
      commercial: 0.1,
      pulse: 0.05,
    },
    measures: [...USE, 'session-minutes', ...RELATION, 'pulse', ...GOALS, ...CONTRACT, 'upgrades'],
  },
  'sales-solution': {
    weights: {
      adoption: 0.15,
      engagement: 0.25,
      sentiment: 0.15,
      support: 0.1,
      outcomes: 0.1,
      commercial: 0.2,
      pulse: 0.05,
    },
    measures: [
      ...USE,
      ...RELATION,
      'pulse',
      'reviews-held',
      ...GOALS,
      ...CONTRACT,
      'extra-purchase-rate',
      'upgrades',
    ],
  },
  edtech: {
    weights: {
      adoption: 0.3,
      engagement: 0.1,
      sentiment: 0.15,
      support: 0.1,
      outcomes: 0.25,
      commercial: 0.05,
      pulse: 0.05,
    },
    measures: [
      'weekly-learners',
      'usage-trend',
      'usage-recency',
      ...RELATION,
      'pulse',
      'course-completion',
      'exam-pass-rate',
      ...CONTRACT,
      'free-to-paid',
    ],
  },
  healthtech: {
    weights: {
      adoption: 0.25,
      engagement: 0.1,
      sentiment: 0.15,
      support: 0.15,
      outcomes: 0.1,
      commercial: 0.05,
      pulse: 0.05,
      trust: 0.15,
    },
    measures: [
      ...USE,
      'session-minutes',
      ...RELATION,
      'pulse',
      ...GOALS,
      ...CONTRACT,
      'security-incidents',
      'open-privacy-questions',
    ],
  },
  'e-commerce': {
    weights: {
      adoption: 0.4,
      engagement: 0.1,
      sentiment: 0.15,
      support: 0.15,
      commercial: 0.2,
    },
    measures: [
      'purchase-gap',
      'repeat-purchase-rate',
      'order-value-trend',
      'browse-to-buy',
      'return-rate',
      'coupon-share',
      ...RELATION,
      ...CONTRACT,
    ],
  },
  /** For the first 90 days or until the first confirmed outcome: nothing of twelve months. */
  onboarding: {
    weights: {
      adoption: 0.2,
      engagement: 0.25,
      sentiment: 0.15,
      support: 0.1,
      outcomes: 0.25,
      commercial: 0.05,
    },
    measures: [...USE, ...RELATION, 'milestones-on-time', 'goals-on-track', 'invoice-overdue'],
  },
  /** 0.3 activity + 0.4 satisfaction + 0.3 retention, as the textbooks have it. */
  classic: {
    weights: { adoption: 0.3, sentiment: 0.4, commercial: 0.3 },
    measures: ['activity-rate', 'satisfaction-rate', 'retention-rate'],
  },
};

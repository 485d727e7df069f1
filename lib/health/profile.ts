import type { FactorId, HealthContext } from '../model/health.ts';

/** Which factors count and how much: data that a user may edit. Weights need not sum to 1. */
export interface HealthProfile {
  id: string;
  weights: Readonly<Partial<Record<FactorId, number>>>;
}

/** Changes with anything that may change a score from the same facts. Stamped on every score. */
export const FORMULA_VERSION = '1';

/**
 * The general weights of business software, for the four factors that can be known from what is
 * logged or read here. They are judgement after published practice, not estimates.
 */
export const FIRST_PROFILE: HealthProfile = {
  id: 'first',
  weights: {
    engagement: 0.2 / 0.55,
    sentiment: 0.15 / 0.55,
    support: 0.15 / 0.55,
    pulse: 0.05 / 0.55,
  },
};

/** Nothing is known of the other accounts, nothing was shown before. */
export const DEFAULT_CONTEXT: HealthContext = {
  csatRate: null,
  npsMean: null,
  scoreP10: null,
  scoreP90: null,
  recentBands: [],
};

import type { PortfolioSummary } from '../../lib/model/views.ts';
import { NOW } from './panel-fixtures.ts';

/** A portfolio of fourteen, none of which needs attention. */
export const SUMMARY: PortfolioSummary = {
  accounts: 14,
  bands: { healthy: 6, watch: 4, 'at-risk': 3, unknown: 1 },
  revenueAtRisk: [
    { amount: 72_000, currency: 'EUR' },
    { amount: 41_000, currency: 'USD' },
  ],
  revenueUnknown: 1,
  attention: [],
  nps: { at: NOW, nps: 37, low: 17, high: 54, n: 51, indicative: false },
  demo: 'none',
  computedAt: NOW,
};

import type { AccountFacts, HealthContext, HealthScore } from '../model/health.ts';
import { difference, type ScoreDifference } from './difference.ts';
import type { BandCounts } from './preview.ts';
import type { HealthProfile } from './profile.ts';
import { scoreAccount } from './score-account.ts';

/** What a score is made from. */
export interface Scenario {
  facts: AccountFacts;
  profile: HealthProfile;
  context: HealthContext;
}

interface WhatIf {
  before: HealthScore;
  after: HealthScore;
  difference: ScoreDifference;
}

interface PortfolioWhatIf {
  /** One an account, in the order given. */
  accounts: (WhatIf & { accountId: string })[];
  before: BandCounts;
  after: BandCounts;
  /** Mean change in points of the accounts with a score on both sides; `null`: there is none. */
  meanPoints: number | null;
}

/**
 * One account as it is and as it would be under other facts, weights, anchors or another profile
 * (`withWeights`, `withAnchors`, `editedPreset`), with the difference explained.
 * @throws {HealthInputError} as `scoreAccount`
 * @example whatIf(scenario, { facts: { ...facts, interactions: [...facts.interactions, call] } }, now)
 */
export function whatIf(scenario: Scenario, change: Partial<Scenario>, now: number): WhatIf {
  const score = (one: Scenario) => scoreAccount(one.facts, one.profile, one.context, now);
  const before = score(scenario);
  const after = score({ ...scenario, ...change });
  return { before, after, difference: difference(before, after) };
}

/**
 * The same for many accounts, with the count of each band before and after.
 * @param change what would be different for an account
 * @throws {HealthInputError} as `scoreAccount`
 * @example whatIfPortfolio(scenarios, ({ profile }) => ({ profile: withWeights(profile, weights) }), now)
 */
export function whatIfPortfolio(
  scenarios: readonly Scenario[],
  change: (scenario: Scenario) => Partial<Scenario>,
  now: number,
): PortfolioWhatIf {
  const accounts = scenarios.map((scenario) => ({
    accountId: scenario.facts.account.id,
    ...whatIf(scenario, change(scenario), now),
  }));
  const points = accounts.flatMap((one) => one.difference.points ?? []);
  const sum = points.reduce((total, one) => total + one, 0);
  return {
    accounts,
    before: countBands(accounts.map((one) => one.before)),
    after: countBands(accounts.map((one) => one.after)),
    meanPoints: points.length === 0 ? null : sum / points.length,
  };
}

function countBands(scores: readonly HealthScore[]): BandCounts {
  const counts: BandCounts = { healthy: 0, watch: 0, 'at-risk': 0, unknown: 0 };
  for (const { band } of scores) counts[band] += 1;
  return counts;
}

import { chooseProfile } from '../health/choose-profile.ts';
import type { HealthProfile } from '../health/profile.ts';
import { scoreAccount } from '../health/score-account.ts';
import type { AccountFacts, Band, HealthScore } from '../model/health.ts';
import type { BellwetherDatabase } from './database.ts';
import { HEALTH_SETTINGS_KEY, type TeamSettings, toTeamSettings } from './health-settings.ts';
import {
  contextFor,
  HEALTH_CONTEXT_KEY,
  type PortfolioContext,
  toPortfolioContext,
} from './portfolio-context.ts';
import type { TransactionReads } from './requests.ts';
import type { MetaRow } from './tables.ts';

/** What every score is made by, besides the account's own facts. */
export interface ScoreRules {
  settings: TeamSettings;
  context: PortfolioContext;
}

export async function readScoreRules(db: BellwetherDatabase): Promise<ScoreRules> {
  const [settings, context] = await db.meta.bulkGet([HEALTH_SETTINGS_KEY, HEALTH_CONTEXT_KEY]);
  return toScoreRules({ settings, context });
}

/** Asks for them in the current write; `toScoreRules` reads the answers. */
export function requestScoreRules({ get }: TransactionReads) {
  return { settings: get('meta', HEALTH_SETTINGS_KEY), context: get('meta', HEALTH_CONTEXT_KEY) };
}

export function toScoreRules({ settings, context }: Record<keyof ScoreRules, unknown>): ScoreRules {
  return {
    settings: toTeamSettings(settings as MetaRow | undefined),
    context: toPortfolioContext(context as MetaRow | undefined),
  };
}

/** The profile of an account, which expects what others of its portfolio have. */
export function profileBy(
  { settings, context }: ScoreRules,
  facts: AccountFacts,
  now: number,
): HealthProfile {
  const { connected } = contextFor(facts.account, context);
  return chooseProfile(facts, { ...settings, connected }, now);
}

/**
 * The one way the store makes a score.
 * @param recentBands by the facts, on the last days before today; empty: none
 */
export function scoreBy(
  rules: ScoreRules,
  facts: AccountFacts,
  recentBands: Band[],
  now: number,
): HealthScore {
  const { figures } = contextFor(facts.account, rules.context);
  return scoreAccount(facts, profileBy(rules, facts, now), { ...figures, recentBands }, now);
}

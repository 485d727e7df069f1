import type { AccountFacts, Band, HealthContext } from '../model/health.ts';
import { DAY_MS } from '../time.ts';
import { steadyBand } from './band.ts';
import { evaluate } from './evaluate.ts';
import { knownFacts, prepareFacts } from './known-facts.ts';
import { FORMULA_VERSION, type HealthProfile } from './profile.ts';

interface DatedScore {
  at: number;
  /** 0–100; `null`: unknown. */
  score: number | null;
  band: Band;
  /** By the facts, where the band was set by hand. */
  computedBand?: Band;
  coverage: number;
  formulaVersion: string;
}

/**
 * What the score was on past dates, each by the facts known on it: for a history that nobody
 * kept. Score, band and coverage as `scoreAccount` gives them, without trend and explanation,
 * which cost thirty times as much. No errors.
 * @param dates oldest first; each band by the facts leans on the one before
 * @example scoreHistory(facts, profile, DEFAULT_CONTEXT, [now - 7 * DAY_MS, now])
 */
export function scoreHistory(
  facts: AccountFacts,
  profile: HealthProfile,
  context: HealthContext,
  dates: readonly number[],
): DatedScore[] {
  const prepared = prepareFacts(facts);
  const evaluationAt = (at: number) => evaluate(knownFacts(prepared, at), profile, context);
  let before = context.recentBands[0];
  return dates.map((at) => {
    const today = evaluationAt(at);
    const computed = steadyBand(today.freshBand, before, today, evaluationAt(at - DAY_MS));
    before = computed;
    const { score, coverage, override } = today;
    const dated = { at, score, band: computed, coverage, formulaVersion: FORMULA_VERSION };
    return override ? { ...dated, band: override.band, computedBand: computed } : dated;
  });
}

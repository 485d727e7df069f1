import { knownFacts, prepareFacts } from '../../../../lib/health/known-facts.ts';
import { anchorsAt } from '../../../../lib/health/measures.ts';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import { readMeasure } from '../../../../lib/health/readers.ts';
import { type Reading, scored } from '../../../../lib/health/reading.ts';
import type { AccountFacts, HealthContext } from '../../../../lib/model/health.ts';
import type { MeasureId } from '../../../../lib/model/measure-id.ts';
import { facts, NOW } from './facts.ts';
import { EVERYTHING } from './profiles.ts';

type ReadScore = Reading & { score: number | null };

/** One measure of an account as of NOW, or why it does not apply. */
export function readOrNull(
  measure: MeasureId,
  more: Partial<AccountFacts>,
  context: HealthContext = DEFAULT_CONTEXT,
  profile = EVERYTHING,
): ReadScore | null {
  const known = knownFacts(prepareFacts(facts(more)), NOW);
  const anchors = anchorsAt(measure, known.tenureDays);
  const reading = readMeasure(measure, known, context, profile);
  return anchors && reading && { ...reading, score: scored(reading, anchors).score };
}

/** One measure of an account as of NOW. */
export function read(
  measure: MeasureId,
  more: Partial<AccountFacts>,
  context: HealthContext = DEFAULT_CONTEXT,
  profile = EVERYTHING,
): ReadScore {
  const found = readOrNull(measure, more, context, profile);
  if (!found) throw new Error(`${measure} does not apply`);
  return found;
}

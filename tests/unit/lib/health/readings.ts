import { engagementReadings } from '../../../../lib/health/engagement.ts';
import { knownFacts, prepareFacts } from '../../../../lib/health/known-facts.ts';
import type { MeasureId } from '../../../../lib/health/measures.ts';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import { pulseReadings } from '../../../../lib/health/pulse.ts';
import type { Reading } from '../../../../lib/health/reading.ts';
import { sentimentReadings } from '../../../../lib/health/sentiment.ts';
import { supportReadings } from '../../../../lib/health/support.ts';
import type { AccountFacts, HealthContext } from '../../../../lib/model/health.ts';
import { facts, NOW } from './facts.ts';

/** One measure of an account as of NOW, by name. */
export function read(
  measure: MeasureId,
  more: Partial<AccountFacts>,
  context: HealthContext = DEFAULT_CONTEXT,
): Reading {
  const known = knownFacts(prepareFacts(facts(more)), NOW);
  const all = [
    ...engagementReadings(known),
    ...sentimentReadings(known, context),
    ...supportReadings(known),
    ...pulseReadings(known),
  ];
  const found = all.find((reading) => reading.measure === measure);
  if (!found) throw new Error(`No reading of ${measure}`);
  return found;
}

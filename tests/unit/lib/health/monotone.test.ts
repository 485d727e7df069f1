import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineReadings } from '../../../../lib/health/evaluate.ts';
import { directionOf, MEASURES } from '../../../../lib/health/measures.ts';
import { PRESETS } from '../../../../lib/health/presets.ts';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import {
  missingReading,
  readingOf,
  type ScoredReading,
  scored,
} from '../../../../lib/health/reading.ts';
import type { FactorId, MeasureId } from '../../../../lib/model/measure-id.ts';
import { evenly } from '../metrics/evenly.ts';

const IDS = Object.keys(MEASURES) as MeasureId[];

interface Given {
  /** Place between and around the anchors. */
  place: number;
  strength: number;
  isMissing: boolean;
}
const given = fc.record<Given>({
  place: evenly(-0.5, 1.5),
  strength: evenly(0.05, 1),
  isMissing: fc.boolean(),
});
const all = fc.array(given, { minLength: IDS.length, maxLength: IDS.length });

function readingAt(id: MeasureId, { place, strength, isMissing }: Given): ScoredReading {
  const { anchors } = MEASURES[id];
  const value = anchors[0] + place * (anchors[3] - anchors[0]);
  const reading = isMissing ? missingReading(id, false) : readingOf(id, value, strength, () => []);
  return scored(reading, anchors);
}

function rawScore(givens: readonly Given[]): number | null {
  const readings = new Map<FactorId, ScoredReading[]>();
  for (const [index, id] of IDS.entries()) {
    const { factor } = MEASURES[id];
    const one = givens[index];
    if (one) readings.set(factor, [...(readings.get(factor) ?? []), readingAt(id, one)]);
  }
  return combineReadings(readings, PRESETS.healthtech, DEFAULT_CONTEXT).rawScore;
}

describe('a better value', () => {
  it.each(IDS)('of %s never lowers the score, all else equal', (id) => {
    const at = IDS.indexOf(id);
    fc.assert(
      fc.property(all, evenly(0, 1), (givens, better) => {
        const before = givens.with(at, {
          place: 0.5,
          strength: 1,
          ...givens[at],
          isMissing: false,
        });
        const place = (before[at]?.place ?? 0) + better;
        const after = before.with(at, { strength: 1, ...before[at], isMissing: false, place });
        expect(rawScore(after)).toBeGreaterThanOrEqual((rawScore(before) ?? 0) - 1e-9);
      }),
      { numRuns: 30 },
    );
    const { anchors } = MEASURES[id];
    const score = (value: number) =>
      scored(
        readingOf(id, value, 1, () => []),
        anchors,
      ).score ?? 0;
    const step = directionOf(anchors) * 1e-3;
    expect(score(anchors[1] + step)).toBeGreaterThan(score(anchors[1]));
    expect(anchors.map(score)).toEqual([0, 50, 75, 100]);
  });
});

import { describe, expect, it } from 'vitest';
import { bandOf, type Evaluation, steadyBand } from '../../../../lib/health/band.ts';
import type { Band } from '../../../../lib/model/health.ts';

const DAYS = 180;
const RUNS = 200;

/** Numbers from 0 to 1 that are the same in every run (Park and Miller). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A score that hovers at the border of healthy: its mean is 75, its spread 2 points. */
function borderCase(seed: number): Evaluation[] {
  const random = seeded(seed);
  return Array.from({ length: DAYS }, () => {
    const normal = Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);
    return { score: 75 + 2 * normal, coverage: 1, isCapped: false };
  });
}

function flips(bands: readonly Band[]): number {
  return bands.filter((band, day) => day > 0 && band !== bands[day - 1]).length;
}

function steadied(days: readonly Evaluation[]): Band[] {
  let shown: Band | undefined;
  return days.map((today, index) => {
    shown = steadyBand(bandOf(today), shown, today, days[index - 1] ?? today);
    return shown;
  });
}

describe('a score that hovers at a border', () => {
  it('changes its band at least 20 times less often once it is steadied', () => {
    let raw = 0;
    let shown = 0;
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const days = borderCase(seed * 7919);
      raw += flips(days.map(bandOf));
      shown += flips(steadied(days));
    }
    expect(raw / RUNS).toBeGreaterThan(60);
    expect(raw / shown).toBeGreaterThanOrEqual(20);
  });

  it('is not held for ever: a real move is followed on its second day', () => {
    const at = (score: number): Evaluation => {
      return { score, coverage: 1, isCapped: false };
    };
    const days = [70, 70, 80, 80, 80, 70, 70, 70].map(at);
    expect(steadied(days)).toEqual([
      'watch',
      'watch',
      'watch',
      'healthy',
      'healthy',
      'healthy',
      'watch',
      'watch',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { demoWorkspace } from '../../../../lib/demo/workspace.ts';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import { scoreAccount } from '../../../../lib/health/score-account.ts';
import { scoreHistory } from '../../../../lib/health/score-history.ts';
import type { Band } from '../../../../lib/model/health.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import { LOGGED_ONLY } from './profiles.ts';

const NOW = Date.UTC(2026, 10, 22, 10);

describe('a history made afterwards', () => {
  it('is what scoring each of its dates in turn would have given', () => {
    const dates = [8, 6, 4, 2, 0].map((weeks) => NOW - weeks * 7 * DAY_MS);
    for (const facts of demoWorkspace(NOW, 1)) {
      let recentBands: Band[] = [];
      const expected = dates.map((at) => {
        const context = { ...DEFAULT_CONTEXT, recentBands };
        const { score, band, coverage, formulaVersion } = scoreAccount(
          facts,
          LOGGED_ONLY,
          context,
          at,
        );
        recentBands = [band];
        return { at, score, band, coverage, formulaVersion };
      });
      expect(scoreHistory(facts, LOGGED_ONLY, DEFAULT_CONTEXT, dates)).toEqual(expected);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { demoWorkspace } from '../../../../lib/demo/workspace.ts';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import { scoreAccount } from '../../../../lib/health/score-account.ts';
import { scoreHistory } from '../../../../lib/health/score-history.ts';
import type { AccountFacts, Band } from '../../../../lib/model/health.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import { daysAgo, NOW, override } from './facts.ts';
import { middling, thriving } from './portfolio-cases.ts';
import { LOGGED_ONLY } from './profiles.ts';

const SET_BANDS = (['healthy', 'at-risk', 'watch', 'healthy', 'watch', 'at-risk'] as const).map(
  (band, index) => ({ ...override(band, 0, 4), ...since(NOW - (55 - 9 * index) * DAY_MS) }),
);

function since(at: number) {
  return { occurredAt: at, recordedAt: at };
}

describe('a history made afterwards', () => {
  it('is what scoring each of its dates in turn would have given', () => {
    const dates = [8, 6, 4, 2, 0].map((weeks) => NOW - weeks * 7 * DAY_MS);
    for (const facts of demoWorkspace(NOW, 1)) {
      let recentBands: Band[] = [];
      const expected = dates.map((at) => {
        const context = { ...DEFAULT_CONTEXT, recentBands };
        const { score, band, coverage, formulaVersion, override } = scoreAccount(
          facts,
          LOGGED_ONLY,
          context,
          at,
        );
        recentBands = [override?.computedBand ?? band];
        const dated = { at, score, band, coverage, formulaVersion };
        return override ? { ...dated, computedBand: override.computedBand } : dated;
      });
      expect(scoreHistory(facts, LOGGED_ONLY, DEFAULT_CONTEXT, dates)).toEqual(expected);
    }
  });

  it('is the same by the facts whether or not a band was set by hand in it', () => {
    const days = Array.from({ length: 60 }, (_, index) => NOW - (59 - index) * DAY_MS);
    const bandsOf = (facts: AccountFacts) =>
      scoreHistory(facts, LOGGED_ONLY, DEFAULT_CONTEXT, days);
    let bySet = 0;
    for (const facts of demoWorkspace(NOW, 1)) {
      const signals = SET_BANDS.map((one) => ({ ...one, accountId: facts.account.id }));
      const byHand = bandsOf({ ...facts, signals: [...facts.signals, ...signals] });
      bySet += byHand.filter(({ computedBand }) => computedBand !== undefined).length;
      expect(byHand.map(({ band, computedBand }) => computedBand ?? band)).toEqual(
        bandsOf(facts).map(({ band }) => band),
      );
    }
    expect(bySet).toBeGreaterThan(100);
  });

  it('leans on the day before each date, not on the date before it', () => {
    const lately = <T extends object>(rows: T[]) =>
      rows.map((row) => ({ ...row, recordedAt: daysAgo(3) }));
    const better: AccountFacts = {
      ...middling,
      interactions: [...middling.interactions, ...lately(thriving.interactions)],
      surveyAnswers: [...middling.surveyAnswers, ...lately(thriving.surveyAnswers)],
      signals: [...middling.signals, ...lately(thriving.signals)],
    };
    const dates = [7, 2.5, 0].map(daysAgo);
    const history = scoreHistory(better, LOGGED_ONLY, DEFAULT_CONTEXT, dates);
    expect(history.map(({ band }) => band)).toEqual(['watch', 'watch', 'healthy']);
    expect(history[1]?.score).toBeGreaterThan(78);
  });
});

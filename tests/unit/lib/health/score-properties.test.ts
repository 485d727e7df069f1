import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import { scoreAccount } from '../../../../lib/health/score-account.ts';
import type { AccountFacts } from '../../../../lib/model/health.ts';
import { anyFacts } from './any-facts.ts';
import { expectExplained } from './explained.ts';
import { NOW } from './facts.ts';
import { GENERAL } from './profiles.ts';
import { total } from './worked-factors.ts';

function score(of: AccountFacts, profile = GENERAL) {
  return scoreAccount(of, profile, DEFAULT_CONTEXT, NOW);
}

/** The same facts with those of `extra` added under other ids, changed by `change`. */
function withMore(
  of: AccountFacts,
  extra: AccountFacts,
  change: { recordedAt?: number; deletedAt?: number },
): AccountFacts {
  const more = <T extends { id: string }>(rows: T[]): T[] =>
    rows.map((row) => ({ ...row, id: `more-${row.id}`, ...change }));
  return {
    ...of,
    contacts: [...of.contacts, ...more(extra.contacts)],
    interactions: [...of.interactions, ...more(extra.interactions)],
    surveyAnswers: [...of.surveyAnswers, ...more(extra.surveyAnswers)],
    signals: [...of.signals, ...more(extra.signals)],
    tasks: [...of.tasks, ...more(extra.tasks)],
  };
}

describe('the score of any account', () => {
  it('lines add up: 50, contributions and ceilings make the score', () => {
    fc.assert(
      fc.property(anyFacts, (of) => {
        const health = score(of);
        if (health.rawScore === null) {
          expect(health.score).toBeNull();
          return;
        }
        const contributions = total(health.factors.map((factor) => factor.contribution));
        expect(50 + contributions).toBeCloseTo(health.rawScore, 9);
        if (health.score === null) return;
        const effects = total(health.caps.map((cap) => cap.effect));
        expect(health.rawScore + effects).toBeCloseTo(health.score, 9);
      }),
    );
  });

  it('stays between 0 and 100, every share between 0 and 1', () => {
    fc.assert(
      fc.property(anyFacts, (of) => {
        const { score: points, coverage, factors } = score(of);
        expect(points ?? 0).toBeGreaterThanOrEqual(0);
        expect(points ?? 0).toBeLessThanOrEqual(100);
        const measures = factors.flatMap((factor) => factor.measures);
        const shares = [coverage, ...factors.map((one) => one.coverage)]
          .concat(measures.map((one) => one.strength))
          .concat(measures.flatMap((one) => one.evidence.map(({ weight }) => weight)));
        for (const share of shares) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it('is unknown below a coverage of 0.35, never healthy below 0.60', () => {
    fc.assert(
      fc.property(anyFacts, (of) => {
        const { band, coverage, score: points } = score(of);
        if (coverage < 0.35 - 1e-9) expect(band).toBe('unknown');
        if (coverage < 0.6 - 1e-9) expect(band).not.toBe('healthy');
        expect(points === null).toBe(band === 'unknown');
      }),
    );
  });

  it('is not changed by what was recorded after now', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (of, extra) => {
        expect(score(withMore(of, extra, { recordedAt: NOW + 1 }))).toEqual(score(of));
      }),
    );
  });

  it('is not changed by what was deleted', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (of, extra) => {
        expect(score(withMore(of, extra, { deletedAt: NOW }))).toEqual(score(of));
      }),
    );
  });

  it('lies inside its possible range, before ceilings', () => {
    fc.assert(
      fc.property(anyFacts, (of) => {
        const { rawScore, range, score: points, ceiling } = score(of);
        if (points === null || rawScore === null) return;
        expect(range?.low).toBeLessThanOrEqual(points + 1e-9);
        expect(range?.high).toBeGreaterThanOrEqual(points - 1e-9);
        expect(points).toBeCloseTo(Math.min(rawScore, ceiling), 9);
      }),
    );
  });

  it('a change between two states is explained to the last point', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (first, second) => {
        expectExplained(score(first), score(second));
      }),
    );
  });
});

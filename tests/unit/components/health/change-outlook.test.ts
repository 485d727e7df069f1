import { describe, expect, it } from 'vitest';
import {
  BAND_MARGIN,
  changeOutlook,
  type FactorMove,
} from '../../../../components/health/change-outlook.ts';
import { anchorScore } from '../../../../lib/health/anchors.ts';
import { type Evaluation, HEALTHY_FROM, steadyBand } from '../../../../lib/health/band.ts';
import type { HealthScore } from '../../../../lib/model/health.ts';
import { SCORED_VIEWS } from '../../../support/gallery/scored-views.ts';
import { CAPPED_HEALTH, factor, HEALTH, UNKNOWN_HEALTH } from '../../../support/panel-fixtures.ts';

function healthOf(name: keyof typeof SCORED_VIEWS): HealthScore {
  const { health } = SCORED_VIEWS[name];
  if (!health) throw new Error(`${name} has no score.`);
  return health;
}

function movesOf(health: HealthScore) {
  const outlook = changeOutlook(health);
  if (outlook?.kind !== 'moves') throw new Error(`Not moves but ${outlook?.kind}.`);
  return outlook;
}

/** The score if these measures were as the move says, all else equal. */
function scoreAfter(health: HealthScore, move: FactorMove, steps: FactorMove['steps']): number {
  const moved = health.factors.find((one) => one.factor === move.factor);
  const known = moved?.measures.filter(({ score }) => score !== null) ?? [];
  const strength = known.reduce((sum, one) => sum + one.strength, 0);
  const gain = steps.reduce(
    (sum, { measure, to }) =>
      sum + measure.strength * (anchorScore(to, measure.anchors) - (measure.score ?? 0)),
    0,
  );
  return (health.rawScore ?? 0) + ((moved?.effectiveWeight ?? 0) * gain) / strength;
}

describe('what would change a score', () => {
  it.each(['score-watch', 'score-healthy', 'score-override'] as const)(
    'each factor brings it to the border alone, by the steps that are named: %s',
    (name) => {
      const health = healthOf(name);
      const { moves, target } = movesOf(health);
      expect(moves.length).toBeGreaterThan(0);
      for (const move of moves) {
        const ways = move.takes === 'all' ? [move.steps] : move.steps.map((step) => [step]);
        for (const steps of ways) expect(scoreAfter(health, move, steps)).toBeCloseTo(target, 6);
      }
    },
  );

  it('asks no measure to go further than the weakest of the others must', () => {
    const { moves } = movesOf(healthOf('score-watch'));
    for (const { takes, steps } of moves) {
      if (takes !== 'all') continue;
      const levels = steps.map(({ measure, to }) => anchorScore(to, measure.anchors));
      for (const level of levels) expect(level).toBeCloseTo(levels[0] ?? 0, 6);
      const named = steps.map(({ measure }) => measure.score ?? 0);
      expect(Math.max(...named)).toBeLessThanOrEqual(levels[0] ?? 0);
    }
  });

  it('goes to the next band up, and for a healthy account down to Watch', () => {
    const up = { direction: 'up', target: 75, band: 'healthy' };
    expect(movesOf(healthOf('score-watch'))).toMatchObject(up);
    const low = { ...HEALTH, score: 41, rawScore: 41, band: 'at-risk' } as const;
    expect(movesOf(low)).toMatchObject({ direction: 'up', target: 50, band: 'watch' });
    const down = { direction: 'down', target: 75, band: 'watch' };
    expect(movesOf(healthOf('score-healthy'))).toMatchObject(down);
  });

  it('names the factors that cannot do it alone, and says nothing of missing ones', () => {
    const { moves, notAlone } = movesOf(HEALTH);
    expect(moves.map((one) => one.factor)).toEqual(['engagement', 'sentiment', 'support']);
    expect(notAlone).toEqual([]);
    const far = { ...HEALTH, score: 52, rawScore: 52 };
    expect(movesOf(far)).toMatchObject({
      moves: [],
      notAlone: expect.arrayContaining(['support']),
    });
    expect(movesOf(far).notAlone).not.toContain('pulse');
  });

  it('puts the cheapest of the measures that are enough alone first, and three at most', () => {
    const measures = [0.2, 0.5, 0.4, 0.3].map((value, index) => ({
      ...(HEALTH.factors[0]?.measures[0] as HealthScore['factors'][0]['measures'][0]),
      measure: (['goals-on-track', 'exam-pass-rate', 'course-completion', 'reviews-held'] as const)[
        index
      ] as 'goals-on-track',
      unit: 'share' as const,
      value,
      score: value * 100,
      anchors: [0, 0.5, 0.75, 1] as const,
    }));
    const only = factor({
      factor: 'outcomes',
      weight: 1,
      effectiveWeight: 1,
      score: 35,
      contribution: -15,
      measures: measures.map((one, index) => ({ ...one, strength: index === 3 ? 0.4 : 1 })),
    });
    const health = {
      ...HEALTH,
      score: 45,
      rawScore: 45,
      band: 'at-risk',
      factors: [only],
    } as const;
    const [move] = movesOf({ ...health, factors: [only] }).moves;
    expect(move?.takes).toBe('any');
    expect(move?.steps.map(({ measure }) => measure.value)).toEqual([0.2, 0.5, 0.4]);
  });

  it('says that a ceiling holds it, and what the factors give without it', () => {
    const without = { score: 68, band: 'watch' };
    expect(changeOutlook(CAPPED_HEALTH)).toEqual({ kind: 'ceiling', ceiling: 49, without });
    expect(changeOutlook(healthOf('score-reported'))).toMatchObject({
      kind: 'ceiling',
      ceiling: 74,
      without: null,
    });
  });

  it('names the evidence that keeps a good score from being called healthy, largest gap first', () => {
    expect(changeOutlook(healthOf('score-thin'))).toEqual({
      kind: 'evidence',
      evidence: ['sentiment', 'support', 'engagement'],
    });
    const thin = { ...HEALTH, coverage: 0.4 };
    expect(movesOf(thin).evidence[0]).toBe('support');
    expect(movesOf(HEALTH).evidence).toEqual([]);
  });

  it('says that the band waits where the score is past the border already', () => {
    expect(changeOutlook({ ...HEALTH, score: 76, rawScore: 76 })).toEqual({
      kind: 'settling',
      direction: 'up',
      border: 75,
      at: 78,
      band: 'healthy',
    });
    const sinking = { ...HEALTH, score: 48.5, rawScore: 48.5 };
    expect(changeOutlook(sinking)).toEqual({
      kind: 'settling',
      direction: 'down',
      border: 50,
      at: 47,
      band: 'at-risk',
    });
  });

  it('knows how far past the border the band follows', () => {
    const day = (score: number): Evaluation => {
      return { score, coverage: 1, isCapped: false };
    };
    const at = HEALTHY_FROM + BAND_MARGIN;
    expect(steadyBand('healthy', 'watch', day(at), day(at))).toBe('healthy');
    expect(steadyBand('healthy', 'watch', day(at - 0.1), day(at - 0.1))).toBe('watch');
  });

  it('speaks of the band by the facts also while one is set by hand', () => {
    expect(healthOf('score-override').band).toBe('at-risk');
    expect(movesOf(healthOf('score-override'))).toMatchObject({ target: 75, band: 'healthy' });
  });

  it('has nothing to say without a score', () => {
    expect(changeOutlook(UNKNOWN_HEALTH)).toBeNull();
  });
});

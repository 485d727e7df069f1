import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, editedPreset } from '../../../../lib/health/choose-profile.ts';
import { explainChange, pointsToReach } from '../../../../lib/health/explain.ts';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import { scoreAccount } from '../../../../lib/health/score-account.ts';
import type { FactorId } from '../../../../lib/model/measure-id.ts';
import { call, facts, NOW, signal } from './facts.ts';
import { A, B, total } from './worked-factors.ts';

describe('health A', () => {
  it('scores 68.639 at a coverage of .735, and could be between 57.08 and 74.30', () => {
    expect(A.rawScore).toBeCloseTo(68.639, 3);
    expect(A.coverage).toBeCloseTo(0.735, 12);
    expect(A.range?.low).toBeCloseTo(57.08, 2);
    expect(A.range?.high).toBeCloseTo(74.3, 2);
  });

  it('is made of +6.80 +1.09 +1.22 +8.16 0 +1.36 0', () => {
    const points = A.factors.map(({ contribution }) => Number(contribution.toFixed(2)));
    expect(points).toEqual([6.8, 1.09, 1.22, 8.16, 0, 1.36, 0]);
  });

  it('reaches 75 by adoption +18.7 or engagement +29.2, not by sentiment +62.3', () => {
    const to75 = (factor: FactorId) => {
      const step = pointsToReach(A, factor, 75);
      return step && [Number(step.points.toFixed(1)), step.isFeasible];
    };
    expect(to75('adoption')).toEqual([18.7, true]);
    expect(to75('engagement')).toEqual([29.2, true]);
    expect(to75('sentiment')).toEqual([62.3, false]);
  });
});

describe('health B', () => {
  it('scores 48.266 at a coverage of .865, and could be between 45.13 and 53.90', () => {
    expect(B.rawScore).toBeCloseTo(48.266, 3);
    expect(B.coverage).toBeCloseTo(0.865, 12);
    expect(B.range?.low).toBeCloseTo(45.125, 9);
    expect(B.range?.high).toBeCloseTo(53.9, 2);
  });

  it('fell by 20.374 from A: −6.95 −3.09 −4.80 −4.44 0 −0.03 −1.07', () => {
    const changes = explainChange(A, B) ?? [];
    const points = changes.map((change) => Number(change.points.toFixed(2)));
    expect(points).toEqual([-6.95, -3.09, -4.8, -4.44, 0, -0.03, -1.07]);
    const sum = total(changes.map((change) => change.points));
    expect(sum).toBeCloseTo(-20.374, 3);
    expect(sum).toBeCloseTo((B.rawScore ?? 0) - (A.rawScore ?? 0), 9);
  });
});

describe('the classic preset: 0.3 activity, 0.4 satisfaction, 0.3 retention', () => {
  const CLASSIC = editedPreset('classic', DEFAULT_SETTINGS);

  it.each([
    [0.8, 0.9, 0.95, 88.5, 0.94],
    [0.6, 0.7, 0.85, 71.5, 0.76],
    [0.4, 0.5, 0.75, 54.5, 0.6],
  ])('%f, %f, %f is %f, not %f as once printed', (activity, satisfaction, retention, score) => {
    const of = facts({
      interactions: [call(1)],
      signals: [
        signal('activity-rate', activity, 0),
        signal('satisfaction-rate', satisfaction, 0),
        signal('retention-rate', retention, 0),
      ],
    });
    const health = scoreAccount(of, CLASSIC, DEFAULT_CONTEXT, NOW);
    expect(health.score).toBeCloseTo(score, 9);
    expect(health.coverage).toBeCloseTo(1, 12);
    expect(health.profile).toEqual({ id: 'classic', leftOut: [] });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseProfile, DEFAULT_SETTINGS } from '../../../../lib/health/choose-profile.ts';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import { scoreAccount } from '../../../../lib/health/score-account.ts';
import { whatWouldChange } from '../../../../lib/health/would-change.ts';
import type { AccountFacts, MeasureScore } from '../../../../lib/model/health.ts';
import type { MeasureId } from '../../../../lib/model/measure-id.ts';
import { account, call, contact, facts, NOW, pulse, signal, ticket } from './facts.ts';
import { middling, thriving } from './portfolio-cases.ts';

function score(of: AccountFacts) {
  return scoreAccount(of, chooseProfile(of, DEFAULT_SETTINGS, NOW), DEFAULT_CONTEXT, NOW);
}
const stepsTo = (target: number, of: AccountFacts) => whatWouldChange(score(of), target);

/** One measure in its factor, and two factors that stay. */
function using(people: number, level = 3): AccountFacts {
  return facts({
    account: account({ seats: 100 }),
    contacts: [contact('ann')],
    interactions: [call(20, { contactIds: ['ann'] })],
    signals: [signal('active-users', people, 0), pulse(level, 1)],
  });
}

describe('what would change the score', () => {
  it('says in the measure’s own unit what is enough, and it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 75 }),
        fc.integer({ min: 1, max: 60 }),
        (percent, up) => {
          const before = score(using(percent));
          const target = (before.score ?? 0) + up / 4;
          const steps = whatWouldChange(before, target);
          const step = steps.find(({ factor }) => factor === 'adoption')?.measures[0];
          if (!step) return;
          expect(step).toMatchObject({ measure: 'active-users', from: percent / 100 });
          const users = Math.ceil(step.to * 100 - 1e-9);
          expect(score(using(users)).score ?? 0).toBeGreaterThanOrEqual(target - 1e-9);
          expect(score(using(users - 1)).score ?? 0).toBeLessThan(target);
        },
      ),
    );
  });

  it('says what may be lost, too', () => {
    const before = score(using(80));
    const steps = whatWouldChange(before, (before.score ?? 0) - 4);
    const adoption = steps.find(({ factor }) => factor === 'adoption');
    expect(adoption?.points).toBeLessThan(0);
    expect(adoption?.measures[0]?.to).toBeLessThan(0.8);
    const engagement = steps.find(({ factor }) => factor === 'engagement')?.measures ?? [];
    const recency = engagement.find(({ measure }) => measure === 'contact-recency');
    expect(recency?.to).toBeGreaterThan(recency?.from ?? Infinity);
  });

  it('whole people for people: rounded so that it is enough', () => {
    const of = { ...middling, interactions: [call(20, { contactIds: ['ann'] })] };
    const steps = stepsTo((score(of).score ?? 0) + 3, of);
    const measures = steps.find(({ factor }) => factor === 'engagement')?.measures ?? [];
    const breadth = measures.find(({ measure }) => measure === 'contact-breadth');
    expect(breadth?.from).toBe(1);
    expect(Number.isInteger(breadth?.to)).toBe(true);
    expect(breadth?.to).toBeGreaterThan(1);
  });

  it('fewer escalations are whole ones fewer', () => {
    const escalated = [1, 2, 3].map((day) =>
      ticket(day, { status: 'closed', closedAt: NOW, escalated: true }),
    );
    const of = { ...middling, interactions: [...middling.interactions, ...escalated] };
    const steps = stepsTo((score(of).score ?? 0) + 1, of);
    const measures = steps.find(({ factor }) => factor === 'support')?.measures ?? [];
    const fewer = measures.find(({ measure }) => measure === 'escalations');
    expect(fewer?.from).toBe(3);
    expect(fewer?.to).toBe(2);
  });

  it('lists what can come first, nearest first, and no measure that cannot', () => {
    const steps = stepsTo(75, middling);
    const order = steps.map(({ isFeasible }) => Number(isFeasible));
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    const near = steps.filter((one) => one.isFeasible).map(({ points }) => Math.abs(points));
    expect(near).toEqual(near.toSorted((a, b) => a - b));
    for (const step of steps) if (!step.isFeasible) expect(step.measures).toEqual([]);
    const pulseStep = stepsTo(99, middling).find(({ factor }) => factor === 'pulse');
    expect(pulseStep).toMatchObject({ isFeasible: false, measures: [] });
  });

  describe('where a factor has several measures', () => {
    const measured = (measure: MeasureId, score: number, strength: number): MeasureScore => ({
      measure,
      unit: 'share',
      value: score / 100,
      score,
      strength,
      tracked: true,
      anchors: [0, 0.5, 0.75, 1],
      evidence: [],
      evidenceCount: 0,
    });
    /** Alone in the score: one measure of full strength, one of half. */
    const health = (score: number) => ({
      rawScore: score,
      ceiling: 100,
      factors: [
        {
          factor: 'outcomes' as const,
          weight: 1,
          effectiveWeight: 1,
          coverage: 1,
          score,
          contribution: score - 50,
          measures: [
            measured('goals-on-track', score, 1),
            measured('exam-pass-rate', score, 0.5),
            { ...measured('course-completion', 0, 0), value: null, score: null },
          ],
        },
      ],
    });
    const needed = (from: number, to: number) =>
      whatWouldChange(health(from), to)[0]?.measures.map((one) => [one.measure, one.to]);

    it('the weaker has the longer way', () => {
      expect(needed(40, 50)).toEqual([
        ['goals-on-track', expect.closeTo(0.55, 9)],
        ['exam-pass-rate', expect.closeTo(0.7, 9)],
      ]);
    });

    it('one that would have to pass either end of its scale is not named', () => {
      expect(needed(40, 70)).toEqual([['goals-on-track', expect.closeTo(0.85, 9)]]);
      expect(needed(40, 25)).toEqual([['goals-on-track', expect.closeTo(0.175, 9)]]);
      expect(needed(60, 95)).toEqual([]);
    });
  });

  it('under a ceiling nothing lifts the score over it', () => {
    const urgent = ticket(1, { priority: 'urgent' });
    const held = { ...middling, interactions: [...middling.interactions, urgent] };
    expect(score(held).ceiling).toBe(74);
    expect(stepsTo(75, held).some(({ isFeasible }) => isFeasible)).toBe(false);
    expect(stepsTo(74, held).some(({ isFeasible }) => isFeasible)).toBe(true);
    expect(score(thriving).ceiling).toBe(100);
  });

  it('says nothing of an account without a score, nor of what is not known', () => {
    const unknown = facts({ account: account({ createdAt: NOW }) });
    expect(stepsTo(75, unknown)).toEqual([]);
    const quiet = { ...middling, interactions: [] };
    expect(stepsTo(75, quiet).map(({ factor }) => factor)).not.toContain('support');
  });
});

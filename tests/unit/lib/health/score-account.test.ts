import { describe, expect, it } from 'vitest';
import { DEFAULT_CONTEXT, FORMULA_VERSION } from '../../../../lib/health/profile.ts';
import { scoreAccount } from '../../../../lib/health/score-account.ts';
import type { AccountFacts } from '../../../../lib/model/health.ts';
import { account, call, daysAgo, facts, NOW, nps, pulse, ticket } from './facts.ts';
import { failing, middling, oneGoodAnswer, thriving } from './portfolio-cases.ts';
import { LOGGED_ONLY } from './profiles.ts';

function score(of: AccountFacts, context = DEFAULT_CONTEXT) {
  return scoreAccount(of, LOGGED_ONLY, context, NOW);
}

describe('scoreAccount', () => {
  it('reaches every band by plausible facts', () => {
    expect(score(thriving).band).toBe('healthy');
    expect(score(middling).band).toBe('watch');
    expect(score(failing).band).toBe('at-risk');
    expect(score(facts()).band).toBe('unknown');
  });

  it('a single good NPS answer is never healthy, in an old account or a new one', () => {
    const { surveyAnswers } = oneGoodAnswer;
    expect(score(oneGoodAnswer).band).not.toBe('healthy');
    const fresh = facts({ account: account({ createdAt: NOW }), surveyAnswers });
    expect(score(fresh)).toMatchObject({ band: 'unknown', score: null, range: null });
  });

  it('a single answer among people who love it elsewhere is not healthy either', () => {
    const fond = { ...DEFAULT_CONTEXT, npsMean: 10, csatRate: 1 };
    const fresh = facts({ account: account({ createdAt: NOW }), surveyAnswers: [nps(10, 0)] });
    expect(score(fresh, fond).band).toBe('unknown');
  });

  it('nothing known is no score, not a score of 0', () => {
    expect(score(facts({ account: account({ createdAt: daysAgo(3) }) }))).toMatchObject({
      score: null,
      rawScore: null,
      band: 'unknown',
      coverage: 0,
      range: null,
      trend: { delta: null, direction: null },
    });
  });

  it('silence alone is known too little to be a score, but is counted', () => {
    const silent = score(facts());
    expect(silent).toMatchObject({ band: 'unknown', score: null });
    expect(silent.factors.find(({ factor }) => factor === 'engagement')?.coverage).toBe(1);
  });

  it('withholds green from a good score on thin evidence, and says so', () => {
    const thin = score(
      facts({
        interactions: [1, 9, 20, 35, 50].map((day) =>
          call(day, { contactIds: [`p${day}`], sentiment: day === 1 ? 2 : null }),
        ),
        signals: [pulse(5, 2)],
      }),
    );
    expect(thin.coverage).toBeLessThan(0.6);
    expect(thin.score).toBeGreaterThan(75);
    expect(thin).toMatchObject({ band: 'watch', greenWithheld: true });
  });

  it('logging a connected call raises the score of a quiet account', () => {
    const before = score(middling);
    const more = [...middling.interactions, call(0, { contactIds: ['boss'], sentiment: 1 })];
    const after = score({ ...middling, interactions: more });
    expect(after.score ?? 0).toBeGreaterThan((before.score ?? 0) + 5);
  });

  it('an open escalation is a line of its own that takes the score to 49', () => {
    const urgent = ticket(8, { priority: 'urgent', escalated: true });
    const hit = score({ ...thriving, interactions: [...thriving.interactions, urgent] });
    expect(hit).toMatchObject({ score: 49, band: 'at-risk' });
    expect(hit.caps).toHaveLength(1);
    expect(hit.caps[0]).toMatchObject({ cap: 'open-escalation', ceiling: 49 });
    expect(hit.caps[0]?.evidence.map(({ id }) => id)).toEqual([urgent.id]);
    expect((hit.rawScore ?? 0) + (hit.caps[0]?.effect ?? 0)).toBeCloseTo(49, 9);
  });

  it('could be no higher than a ceiling in force allows, whether it lowers the score today or not', () => {
    const urgent = ticket(8, { priority: 'urgent', escalated: true });
    const lowered = score({ ...thriving, interactions: [...thriving.interactions, urgent] });
    expect(lowered.range).toEqual({ low: 49, high: 49 });
    const fresh = ticket(1, { priority: 'urgent' });
    const held = score(
      { ...middling, interactions: [...middling.interactions, fresh] },
      { ...DEFAULT_CONTEXT, scoreP90: 100 },
    );
    expect(held.caps).toEqual([]);
    expect(held.score ?? 100).toBeLessThan(74);
    expect(held.range?.high).toBe(74);
  });

  it('keeps the band shown before until the score has passed the border for two days', () => {
    const shown = { ...DEFAULT_CONTEXT, recentBands: ['watch' as const] };
    expect(score(thriving, shown).band).toBe('healthy');
    const bad = {
      ...middling,
      signals: [pulse(1, 0)],
      surveyAnswers: [nps(3, 0), nps(3, 0)],
    };
    expect(score(bad).band).toBe('at-risk');
    expect(score(bad, shown).band).toBe('watch');
  });

  it('lets a ceiling act at once, whatever band was shown before', () => {
    const shown = { ...DEFAULT_CONTEXT, recentBands: ['watch' as const] };
    const urgent = ticket(8, { priority: 'urgent' }, { recordedAt: NOW });
    const hit = { ...thriving, interactions: [...thriving.interactions, urgent] };
    expect(score(hit, shown)).toMatchObject({ score: 49, band: 'at-risk' });
  });

  it('does not know of a decision maker who was recorded later', () => {
    const late = thriving.contacts.map((one) => ({ ...one, recordedAt: NOW + 1 }));
    expect(score({ ...thriving, contacts: late })).toEqual(score({ ...thriving, contacts: [] }));
  });

  it('knows the trend of an account that is getting quieter', () => {
    const quieter = facts({
      interactions: [50, 55, 60, 66, 72].map((day) => call(day, { contactIds: ['boss'] })),
      surveyAnswers: [nps(9, 70), nps(9, 71), nps(10, 72)],
      signals: [pulse(4, 70)],
    });
    expect(score(quieter).trend.direction).toBe('down');
  });

  it('has no trend from facts that were only recorded now', () => {
    const imported = <T extends { recordedAt: number }>(rows: T[]): T[] =>
      rows.map((row) => ({ ...row, recordedAt: daysAgo(1) }));
    const late = {
      ...thriving,
      account: account({ createdAt: daysAgo(1) }),
      interactions: imported(thriving.interactions),
      surveyAnswers: imported(thriving.surveyAnswers),
      signals: imported(thriving.signals),
    };
    expect(score(late).score).not.toBeNull();
    expect(score(late).trend).toEqual({ delta: null, direction: null });
  });

  it('lists the newest twenty facts behind a measure and counts the others', () => {
    const many = Array.from({ length: 30 }, (_, day) => call(day));
    const engagement = score(facts({ interactions: many })).factors[0];
    const frequency = engagement?.measures.find((one) => one.measure === 'contact-frequency');
    expect(frequency?.evidence).toHaveLength(20);
    expect(frequency?.evidenceCount).toBe(30);
    expect(frequency?.evidence[0]?.id).toBe(many[0]?.id);
  });

  it('stamps the formula and the time', () => {
    expect(score(thriving)).toMatchObject({ formulaVersion: FORMULA_VERSION, computedAt: NOW });
  });
});

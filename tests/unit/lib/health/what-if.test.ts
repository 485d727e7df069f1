import { describe, expect, it } from 'vitest';
import {
  chooseProfile,
  DEFAULT_SETTINGS,
  editedPreset,
} from '../../../../lib/health/choose-profile.ts';
import { difference, type ScoreDifference } from '../../../../lib/health/difference.ts';
import { DEFAULT_CONTEXT, withAnchors, withWeights } from '../../../../lib/health/profile.ts';
import { scoreAccount } from '../../../../lib/health/score-account.ts';
import { type Scenario, whatIf, whatIfPortfolio } from '../../../../lib/health/what-if.ts';
import type { AccountFacts } from '../../../../lib/model/health.ts';
import { account, call, facts, NOW, signal, ticket } from './facts.ts';
import { failing, middling, thriving } from './portfolio-cases.ts';

function scenario(of: AccountFacts): Scenario {
  return { facts: of, profile: chooseProfile(of, DEFAULT_SETTINGS, NOW), context: DEFAULT_CONTEXT };
}

function total({ factors, caps }: ScoreDifference): number {
  return [...factors, ...caps].reduce((sum, one) => sum + one.points, 0);
}

describe('what if', () => {
  it('a call were made: the difference is explained to the last point', () => {
    const more = call(0, { contactIds: ['boss'], sentiment: 2 });
    const after = { ...middling, interactions: [...middling.interactions, more] };
    const made = whatIf(scenario(middling), { facts: after }, NOW);
    expect(made.before).toEqual(
      scoreAccount(middling, scenario(middling).profile, DEFAULT_CONTEXT, NOW),
    );
    expect(made.difference.points).toBeCloseTo(
      (made.after.score ?? 0) - (made.before.score ?? 0),
      9,
    );
    expect(made.difference.points).toBeGreaterThan(5);
    expect(total(made.difference)).toBeCloseTo(made.difference.points ?? 0, 9);
    expect(made.difference.caps).toEqual([]);
  });

  it('an escalation came: the ceiling is a line of its own', () => {
    const urgent = ticket(8, { priority: 'urgent' });
    const after = { ...thriving, interactions: [...thriving.interactions, urgent] };
    const { difference: made } = whatIf(scenario(thriving), { facts: after }, NOW);
    expect(made.caps.map(({ cap }) => cap)).toEqual(['open-escalation']);
    expect(made.caps[0]?.points).toBeLessThan(-15);
    expect(total(made)).toBeCloseTo(made.points ?? 0, 9);
    const back = whatIf(scenario(after), { facts: thriving }, NOW).difference;
    expect(back.caps[0]?.points).toBeCloseTo(-(made.caps[0]?.points ?? 0), 9);
  });

  it('weights, anchors or the profile were others', () => {
    const base = scenario(middling);
    const lenient = withAnchors(base.profile, { 'contact-recency': [9, 6, 4, 1] });
    expect(whatIf(base, { profile: lenient }, NOW).difference.points).toBeGreaterThan(0);
    const support = withWeights(base.profile, { engagement: 1, sentiment: 1, support: 9 });
    const weighed = whatIf(base, { profile: support }, NOW);
    expect(weighed.difference.points).not.toBe(0);
    expect(total(weighed.difference)).toBeCloseTo(weighed.difference.points ?? 0, 9);
    const signals = [...middling.signals, signal('used', null, 1)];
    const saas = editedPreset('saas', DEFAULT_SETTINGS);
    const other = whatIf(scenario({ ...middling, signals }), { profile: saas }, NOW);
    expect(other.after.profile.id).toBe('saas');
    expect(total(other.difference)).toBeCloseTo(other.difference.points ?? 0, 9);
  });

  it('of an account without a score has no difference, and says so', () => {
    const unknown = facts({ account: account({ createdAt: NOW }) });
    const none = { points: null, factors: [], caps: [] };
    expect(whatIf(scenario(unknown), { facts: middling }, NOW).difference).toEqual(none);
    expect(whatIf(scenario(middling), { facts: unknown }, NOW).difference).toEqual(none);
  });

  it('a raw score that is too thin to be shown has no difference either', () => {
    const quiet = scoreAccount(facts(), scenario(middling).profile, DEFAULT_CONTEXT, NOW);
    expect(quiet).toMatchObject({ score: null });
    expect(quiet.rawScore).not.toBeNull();
    const known = scoreAccount(middling, scenario(middling).profile, DEFAULT_CONTEXT, NOW);
    expect(difference(quiet, known).points).toBeNull();
    expect(difference(known, quiet).points).toBeNull();
  });
});

describe('what if, for a portfolio', () => {
  const portfolio = [thriving, middling, failing, facts()].map((of, index) =>
    scenario({ ...of, account: account({ ...of.account, id: `a${index}` }) }),
  );

  it('counts the bands before and after and names every account', () => {
    const lenient = whatIfPortfolio(
      portfolio,
      ({ profile }) => ({ profile: withAnchors(profile, { nps: [-9, -6, -3, 0] }) }),
      NOW,
    );
    expect(lenient.accounts.map(({ accountId }) => accountId)).toEqual(['a0', 'a1', 'a2', 'a3']);
    expect(lenient.before).toEqual({ healthy: 1, watch: 1, 'at-risk': 1, unknown: 1 });
    expect(Object.values(lenient.after).reduce((sum, one) => sum + one, 0)).toBe(4);
    const points = lenient.accounts.flatMap((one) => one.difference.points ?? []);
    expect(points).toHaveLength(3);
    expect(lenient.meanPoints).toBeCloseTo(points.reduce((sum, one) => sum + one, 0) / 3, 12);
    expect(lenient.meanPoints).toBeGreaterThan(0);
  });

  it('of nobody known has no mean', () => {
    const unknown = [scenario(facts({ account: account({ createdAt: NOW }) }))];
    expect(whatIfPortfolio(unknown, () => ({}), NOW).meanPoints).toBeNull();
    expect(whatIfPortfolio([], () => ({}), NOW)).toMatchObject({ accounts: [], meanPoints: null });
  });
});

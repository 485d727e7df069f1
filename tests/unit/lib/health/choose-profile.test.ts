import { describe, expect, it } from 'vitest';
import {
  chooseProfile,
  DEFAULT_SETTINGS,
  editedPreset,
  type HealthSettings,
  signalMetricsOf,
} from '../../../../lib/health/choose-profile.ts';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import { scoreAccount } from '../../../../lib/health/score-account.ts';
import type { Signal } from '../../../../lib/model/facts.ts';
import type { AccountFacts } from '../../../../lib/model/health.ts';
import { account, facts, NOW, override, pulse, signal } from './facts.ts';
import { failing, middling, thriving } from './portfolio-cases.ts';

function choose(more: Partial<AccountFacts>, settings: Partial<HealthSettings> = {}) {
  return chooseProfile(facts(more), { ...DEFAULT_SETTINGS, ...settings }, NOW);
}
const arr = (amount: number) => ({ account: account({ arr: { amount, currency: 'EUR' } }) });

describe('chooseProfile', () => {
  it('takes the team’s preset, and a segment’s before it', () => {
    expect(choose({}).id).toBe('general');
    expect(choose({}, { preset: 'saas' }).id).toBe('saas');
    const bySegment = { strategic: 'sales-solution', unclassified: 'edtech' } as const;
    expect(choose(arr(100_000), { preset: 'saas', bySegment }).id).toBe('sales-solution');
    expect(choose(arr(99_999), { preset: 'saas', bySegment }).id).toBe('saas');
    expect(choose({}, { preset: 'saas', bySegment }).id).toBe('edtech');
  });

  it('onboards for 90 days from the contract’s start or until the first confirmed outcome', () => {
    const started = (days: number, ...more: Signal[]) => ({
      signals: [signal('contract-started', null, days), ...more],
    });
    expect(choose(started(89.9)).id).toBe('onboarding');
    expect(choose(started(90)).id).toBe('general');
    expect(choose(started(50), { onboardingDays: 50 }).id).toBe('general');
    expect(choose(started(5), { onboardingDays: 0 }).id).toBe('general');
    expect(choose(started(50, signal('outcome-verified', null, 1))).id).toBe('general');
    expect(choose(started(50, signal('contract-started', null, 200))).id).toBe('general');
  });

  it('an account that was only just added is not a new customer', () => {
    expect(choose({ account: account({ createdAt: NOW }) }).id).toBe('general');
  });

  it('knows a contract from the moment it is recorded, not before', () => {
    const started = (recordedAt: number) =>
      choose({ signals: [signal('contract-started', null, 5, { recordedAt })] }).id;
    expect([started(NOW), started(NOW + 1)]).toEqual(['onboarding', 'general']);
  });

  it('leaves out factors without any source, shares their weight, and says so', () => {
    const profile = choose({});
    expect(profile.leftOut).toEqual(['adoption', 'outcomes', 'commercial']);
    expect(Object.keys(profile.weights)).toEqual(['engagement', 'sentiment', 'support', 'pulse']);
    expect(profile.weights.engagement).toBeCloseTo(0.2 / 0.55, 12);
  });

  it('leaves none out where only factors without a source weigh: nothing is known then', () => {
    const profile = choose({}, { edits: { general: { weights: { adoption: 1, support: 0 } } } });
    expect(profile).toMatchObject({ leftOut: [], weights: { adoption: 1, support: 0 } });
  });

  it.each([
    ['used', 'adoption'],
    ['outcome-verified', 'outcomes'],
    ['invoice-overdue', 'commercial'],
  ] as const)('a signal of %s brings %s back', (metric, factor) => {
    const of = { signals: [signal(metric, 0, 1)] };
    expect(choose(of).leftOut).not.toContain(factor);
    expect(choose(of).leftOut).toHaveLength(2);
    expect(choose({}, { connected: [metric] }).leftOut).not.toContain(factor);
  });

  it('a signal that the preset does not read brings nothing back', () => {
    expect(choose({ signals: [signal('purchase', 5, 1)] }).leftOut).toHaveLength(3);
    const shop = choose({ signals: [signal('purchase', 5, 1)] }, { preset: 'e-commerce' });
    expect(shop.leftOut).toEqual(['commercial']);
    expect(choose({}, { preset: 'healthtech' }).leftOut).toContain('trust');
  });

  it.each<[string, Partial<Signal>]>([
    ['recorded later', { recordedAt: NOW + 1 }],
    ['yet to come', { occurredAt: NOW + 1 }],
    ['deleted', { deletedAt: NOW }],
    ['not to be used', { value: -1 }],
    ['without a date', { occurredAt: Number.NaN }],
  ])('a signal that is %s changes nothing', (_, change) => {
    expect(choose({ signals: [signal('invoice-overdue', 5, 1, change)] })).toEqual(choose({}));
  });

  it('with all sources the general profile is whole', () => {
    const connected = ['used', 'goals-on-track', 'invoice-overdue'] as const;
    expect(choose({}, { connected })).toEqual(
      editedPreset('general', { ...DEFAULT_SETTINGS, connected }),
    );
  });

  it('keeps what the team changed in the preset', () => {
    const edits = {
      general: { weights: { engagement: 3, support: 1 }, anchors: { nps: [0, 5, 7, 9] } },
    } as const;
    const profile = choose({}, { edits });
    expect(profile.weights).toEqual({ engagement: 0.75, support: 0.25 });
    expect(profile).toMatchObject({ anchors: { nps: [0, 5, 7, 9] }, leftOut: [] });
    const onlyAnchors = { general: { anchors: { nps: [0, 5, 7, 9] } } } as const;
    expect(choose({}, { edits: onlyAnchors }).weights).toEqual(choose({}).weights);
  });
});

describe('signalMetricsOf', () => {
  it('names each metric once, of signals that are kept, can be used and are known', () => {
    const signals = [
      signal('used', null, 2),
      signal('used', null, 1),
      pulse(4, 1),
      override('watch', 1),
      signal('seats-used', -1, 1),
      { ...signal('upgraded', null, 1), deletedAt: NOW },
      { ...signal('seats-paid', 5, 1), recordedAt: NOW + 1 },
    ];
    expect(signalMetricsOf(signals, NOW)).toEqual(['used', 'pulse']);
  });
});

describe('a team with nothing connected', () => {
  it('still reaches every band by what it logs, and sees what is not counted', () => {
    const score = (of: AccountFacts) =>
      scoreAccount(of, chooseProfile(of, DEFAULT_SETTINGS, NOW), DEFAULT_CONTEXT, NOW);
    expect([thriving, middling, failing, facts()].map((of) => score(of).band)).toEqual([
      'healthy',
      'watch',
      'at-risk',
      'unknown',
    ]);
    expect(score(thriving).profile).toEqual({
      id: 'general',
      leftOut: ['adoption', 'outcomes', 'commercial'],
    });
  });

  it('where others have sources, an account without them is known less well, and not green', () => {
    const connected = ['used', 'goals-on-track', 'invoice-overdue'] as const;
    const profile = chooseProfile(thriving, { ...DEFAULT_SETTINGS, connected }, NOW);
    const health = scoreAccount(thriving, profile, DEFAULT_CONTEXT, NOW);
    expect(health.coverage).toBeLessThan(0.55 + 1e-9);
    expect(health).toMatchObject({ band: 'watch', greenWithheld: true });
  });

  it('a source that others have is tracked here too: no word of it is silence', () => {
    const stated = { ...thriving, signals: [...thriving.signals, signal('used', null, 1)] };
    const coverage = (connected: HealthSettings['connected']) => {
      const profile = chooseProfile(stated, { ...DEFAULT_SETTINGS, connected }, NOW);
      const { factors } = scoreAccount(stated, profile, DEFAULT_CONTEXT, NOW);
      return factors.find(({ factor }) => factor === 'adoption')?.coverage;
    };
    expect(coverage([])).toBeCloseTo(1 / 2.5, 12);
    const four = ['seats-used', 'active-users', 'feature-breadth'] as const;
    expect(coverage(four)).toBeCloseTo(1 / 4, 12);
  });
});

import { describe, expect, it } from 'vitest';
import {
  chooseProfile,
  DEFAULT_SETTINGS,
  type HealthSettings,
  weighedPreset,
} from '../../../../lib/health/choose-profile.ts';
import { PreviewTally } from '../../../../lib/health/preview.ts';
import { DEFAULT_CONTEXT, withWeights } from '../../../../lib/health/profile.ts';
import { scoreAccount } from '../../../../lib/health/score-account.ts';
import { whatIfPortfolio } from '../../../../lib/health/what-if.ts';
import type { AccountFacts, HealthScore } from '../../../../lib/model/health.ts';
import { account, facts, NOW } from './facts.ts';
import { failing, middling, oneGoodAnswer, thriving } from './portfolio-cases.ts';

const NPS_ONLY: HealthSettings = {
  ...DEFAULT_SETTINGS,
  edits: { general: { weights: { sentiment: 9, support: 1 } } },
};
const PORTFOLIO = { thriving, middling, failing, oneGoodAnswer, nothing: facts() };
const named = Object.entries(PORTFOLIO).map(([id, one]): AccountFacts => {
  return { ...one, account: account({ id, name: `The ${id}` }) };
});

function scored(one: AccountFacts, settings: HealthSettings): HealthScore {
  return scoreAccount(one, chooseProfile(one, settings, NOW), DEFAULT_CONTEXT, NOW);
}

function previewOf(settings: HealthSettings) {
  const tally = new PreviewTally();
  for (const one of named)
    tally.add(one.account, scored(one, DEFAULT_SETTINGS), scored(one, settings));
  return tally.result();
}

describe('a preview of other settings', () => {
  it('is what the whole portfolio at once would say', () => {
    const preview = previewOf(NPS_ONLY);
    const scenarios = named.map((one) => {
      return {
        facts: one,
        profile: chooseProfile(one, DEFAULT_SETTINGS, NOW),
        context: DEFAULT_CONTEXT,
      };
    });
    const whole = whatIfPortfolio(
      scenarios,
      (one) => ({ profile: chooseProfile(one.facts, NPS_ONLY, NOW) }),
      NOW,
    );
    expect(preview).toMatchObject({
      accounts: 5,
      before: whole.before,
      after: whole.after,
      meanPoints: whole.meanPoints,
    });
    const changed = whole.accounts.filter(({ before, after }) => before.band !== after.band);
    expect(preview.changes.map(({ accountId }) => accountId).sort()).toEqual(
      changed.map(({ accountId }) => accountId).sort(),
    );
    expect(changed.length).toBeGreaterThan(1);
  });

  it('puts the largest change first, and those without a score on one side last', () => {
    const tally = new PreviewTally();
    const scoreOf = (one: AccountFacts) => scored(one, DEFAULT_SETTINGS);
    const add = (id: string, before: AccountFacts, after: AccountFacts) =>
      tally.add({ id, name: id }, scoreOf(before), scoreOf(after));
    add('gained', facts(), thriving);
    add('a step', failing, middling);
    add('unmoved', thriving, thriving);
    add('lost', thriving, facts());
    add('a fall', thriving, failing);
    const { changes } = tally.result();
    expect(changes.map(({ name }) => name)).toEqual(['a fall', 'a step', 'gained', 'lost']);
    expect(changes[0]?.difference.points).toBeLessThan(-25);
    expect(changes[2]?.difference.points).toBeNull();
  });

  it('changes nothing under the same settings', () => {
    expect(previewOf(DEFAULT_SETTINGS)).toMatchObject({ meanPoints: 0, changes: [] });
  });

  it('has no mean where nothing can be compared', () => {
    expect(new PreviewTally().result()).toMatchObject({ accounts: 0, meanPoints: null });
  });

  it('counts the accounts that a factor is left out of', () => {
    const { leftOut } = previewOf({ ...DEFAULT_SETTINGS, preset: 'e-commerce' });
    expect(Object.fromEntries(leftOut)).toEqual({ adoption: 5, commercial: 5 });
  });
});

describe('a preset for an account without signals', () => {
  it('leaves out what nobody reports, and shares its weight', () => {
    const shop = weighedPreset('e-commerce', DEFAULT_SETTINGS);
    expect(shop.leftOut).toEqual(['adoption', 'commercial']);
    expect(shop.weights).toEqual(
      withWeights(shop, { engagement: 0.1, sentiment: 0.15, support: 0.15 }).weights,
    );
    const sold = weighedPreset('e-commerce', { ...DEFAULT_SETTINGS, connected: ['purchase'] });
    expect(sold.leftOut).toEqual(['commercial']);
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, editedPreset } from '../../../../lib/health/choose-profile.ts';
import { HealthInputError } from '../../../../lib/health/health-input-error.ts';
import { anchorsAt, directionOf, MEASURES } from '../../../../lib/health/measures.ts';
import { PRESETS, type PresetId } from '../../../../lib/health/presets.ts';
import { checkProfile, withAnchors, withWeights } from '../../../../lib/health/profile.ts';
import { isSignalMetric } from '../../../../lib/health/signal-metrics.ts';
import type { MeasureId } from '../../../../lib/model/measure-id.ts';
import { GENERAL } from './profiles.ts';

const FACTS = ['interactions', 'contacts', 'tickets', 'surveys', 'tasks', 'renewal-date', 'seats'];
const IDS = Object.keys(MEASURES) as MeasureId[];

describe('presets', () => {
  it.each(Object.keys(PRESETS) as PresetId[])('%s can be scored with', (id) => {
    expect(() => checkProfile(editedPreset(id, DEFAULT_SETTINGS))).not.toThrow();
  });

  it.each(Object.entries(PRESETS))(
    '%s has a measure for every factor and no other',
    (_, preset) => {
      const factors = new Set(preset.measures.map((measure) => MEASURES[measure].factor));
      expect(factors).toEqual(new Set(Object.keys(preset.weights)));
    },
  );

  it('every measure is of use in one of them', () => {
    const used = new Set(Object.values(PRESETS).flatMap(({ measures }) => measures));
    expect([...used].sort()).toEqual([...IDS].sort());
  });

  it('onboarding asks for nothing of twelve months', () => {
    const { measures } = PRESETS.onboarding;
    for (const year of ['revenue-change', 'upgrades', 'outcome-recency'] as const)
      expect(measures).not.toContain(year);
    expect(measures).toContain('milestones-on-time');
    expect(PRESETS.general.measures).not.toContain('milestones-on-time');
  });
});

describe('measures', () => {
  it.each(IDS)('%s has anchors that rise or fall throughout', (id) => {
    const { anchors, byTenure } = MEASURES[id];
    expect(() => withAnchors(GENERAL, { [id]: anchors })).not.toThrow();
    for (const young of byTenure)
      if (young.anchors) expect(directionOf(young.anchors)).toBe(directionOf(anchors));
  });

  it.each(IDS)('%s needs facts or signals that exist', (id) => {
    const { needs } = MEASURES[id];
    expect(needs.length).toBeGreaterThan(0);
    for (const need of needs) expect(isSignalMetric(need) || FACTS.includes(need)).toBe(true);
  });

  it('less is better where anchors fall', () => {
    expect(directionOf(MEASURES['invoice-overdue'].anchors)).toBe(-1);
    expect(directionOf(MEASURES['goals-on-track'].anchors)).toBe(1);
  });

  it('seats go by tenure: not scored, then GitLab’s steps', () => {
    const at = (days: number) => anchorsAt('seat-utilisation', days)?.[1] ?? null;
    expect([0, 60, 61, 182, 183, 273, 274].map(at)).toEqual([null, null, 0.1, 0.1, 0.5, 0.5, 0.65]);
    const twoMonths = 365.25 / 6;
    expect(at(twoMonths)).toBe(0.1);
  });
});

describe('withWeights', () => {
  it('makes shares of 1 of any proportions', () => {
    expect(withWeights(GENERAL, { support: 3, pulse: 1 }).weights).toEqual({
      support: 0.75,
      pulse: 0.25,
    });
  });

  it.each([
    [{ support: 0 }],
    [{}],
    [{ support: -1, pulse: 3 }],
    [{ support: Number.NaN }],
    [{ support: Infinity }],
  ])('refuses %o', (weights) => {
    expect(() => withWeights(GENERAL, weights)).toThrow(HealthInputError);
  });
});

describe('withAnchors', () => {
  it('keeps the edits of before', () => {
    const once = withAnchors(GENERAL, { nps: [0, 5, 7, 9] });
    expect(withAnchors(once, { csat: [0, 0.5, 0.7, 0.9] }).anchors).toEqual({
      nps: [0, 5, 7, 9],
      csat: [0, 0.5, 0.7, 0.9],
    });
  });

  it('refuses anchors that turn', () => {
    expect(() => withAnchors(GENERAL, { nps: [0, 5, 4, 9] })).toThrow(HealthInputError);
  });
});

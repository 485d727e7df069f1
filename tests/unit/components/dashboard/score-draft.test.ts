import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft, isSameChoice } from '../../../../components/dashboard/score-check.ts';
import {
  anchorTexts,
  PRESET_IDS,
  presetsInUse,
  type ScoreChoices,
  toDraft,
  weightTexts,
  withAnchor,
  withoutEdits,
  withSegment,
  withWeight,
} from '../../../../components/dashboard/score-draft.ts';
import { sharesOf } from '../../../../components/dashboard/score-shares.ts';
import { DEFAULT_SETTINGS, editedPreset } from '../../../../lib/health/choose-profile.ts';
import { PRESETS } from '../../../../lib/health/presets.ts';
import { checkProfile } from '../../../../lib/health/profile.ts';

const { connected: _, ...DEFAULTS } = DEFAULT_SETTINGS;
const DRAFT = toDraft(DEFAULTS);
const CHOSEN: ScoreChoices = {
  preset: 'saas',
  bySegment: { strategic: 'sales-solution' },
  onboardingDays: 30,
  edits: {
    saas: {
      weights: { adoption: 33.3, engagement: 7, sentiment: 0 },
      anchors: { 'seat-utilisation': [0.07, 0.29, 0.57, 0.58], nps: [0, 5, 8, 10] },
    },
  },
  holidays: [{ fromAt: 1, untilAt: 2 }],
};

describe('choices as they are typed', () => {
  it('are the choices again, to the last digit, when nothing was typed', () => {
    expect(checkDraft(toDraft(DEFAULTS)).choices).toEqual(DEFAULTS);
    const { choices, edited } = checkDraft(toDraft(CHOSEN));
    expect(choices && isSameChoice(choices, CHOSEN)).toBe(true);
    expect(choices?.edits.saas?.anchors).toEqual(CHOSEN.edits.saas?.anchors);
    expect(choices?.edits.saas?.weights).toMatchObject({ adoption: 33.3, engagement: 7 });
    expect([...edited]).toEqual(['saas']);
  });

  it('show a preset’s weights and shares in percent', () => {
    expect(weightTexts(DRAFT, 'general')).toMatchObject({ adoption: '25', pulse: '5' });
    expect(anchorTexts(DRAFT, 'general', 'seat-utilisation')).toEqual(['0', '65', '80', '100']);
    expect(anchorTexts(DRAFT, 'general', 'usage-recency')).toEqual(['60', '21', '7', '1']);
  });

  it('change one weight and keep the others as they came', () => {
    const { choices } = checkDraft(withWeight(DRAFT, 'general', 'adoption', '40'));
    expect(choices?.edits.general?.weights).toEqual({
      adoption: 40,
      engagement: 20,
      sentiment: 15,
      support: 15,
      outcomes: 10,
      commercial: 10,
      pulse: 5,
    });
  });

  it('are no edit once they are the preset’s own again, in whatever proportion', () => {
    const typed = withWeight(DRAFT, 'classic', 'adoption', '50');
    expect(checkDraft(typed).edited).toEqual(new Set(['classic']));
    const back = checkDraft(withWeight(typed, 'classic', 'adoption', '30.0'));
    expect(back.choices).toEqual(DEFAULTS);
    expect(back.edited.size).toBe(0);
    const same = { measure: 'nps', index: 1, text: '6.50' } as const;
    expect(checkDraft(withAnchor(DRAFT, 'general', same)).choices).toEqual(DEFAULTS);
    expect(checkDraft(withoutEdits(typed, 'classic')).choices).toEqual(DEFAULTS);
  });

  it('keep anchors in the unit of the measure: a typed 70 of a share is 0.7', () => {
    const typed = withAnchor(DRAFT, 'general', {
      measure: 'seat-utilisation',
      index: 1,
      text: '70',
    });
    const edits = checkDraft(typed).choices?.edits.general;
    expect(edits).toEqual({ anchors: { 'seat-utilisation': [0, 0.7, 0.8, 1] } });
  });

  it('give a segment its own preset, and take it back', () => {
    const own = withSegment(DRAFT, 'strategic', 'saas');
    expect(checkDraft(own).choices?.bySegment).toEqual({ strategic: 'saas' });
    expect(presetsInUse(own)).toEqual(['general', 'saas', 'onboarding']);
    expect(presetsInUse({ ...own, onboardingDays: '0' })).toEqual(['general', 'saas']);
    expect(checkDraft(withSegment(own, 'strategic', null)).choices).toEqual(DEFAULTS);
  });

  it.each(PRESET_IDS)('make a profile of %s whenever they are valid', (id) => {
    const factors = Object.keys(
      PRESETS[id].weights,
    ) as (keyof (typeof PRESETS)['general']['weights'])[];
    const typed = fc.array(fc.integer({ min: -3, max: 400 }), {
      minLength: factors.length,
      maxLength: factors.length,
    });
    fc.assert(
      fc.property(typed, (weights) => {
        const draft = factors.reduce(
          (made, factor, at) => withWeight(made, id, factor, String((weights[at] ?? 0) / 4)),
          DRAFT,
        );
        const { choices } = checkDraft(draft);
        if (choices) checkProfile(editedPreset(id, { ...choices, connected: [] }));
        expect(choices === null).toBe(
          weights.some((one) => one < 0) || weights.every((one) => one === 0),
        );
      }),
    );
  });
});

describe('shares', () => {
  it('always add up to 100, each within one of the exact one', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(weights, (all) => {
        const total = all.reduce((sum, one) => sum + one, 0);
        fc.pre(total > 0);
        const shares = sharesOf(all);
        expect(shares?.reduce((sum, one) => sum + one, 0)).toBe(100);
        for (const [at, share] of (shares ?? []).entries())
          expect(Math.abs(share - (100 * (all[at] ?? 0)) / total)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('are those of the presets as they came', () => {
    for (const id of PRESET_IDS) {
      const own = Object.values(PRESETS[id].weights);
      expect(sharesOf(own)).toEqual(own.map((weight) => Math.round(weight * 100)));
    }
  });

  it('are none while a weight is not known, or nothing weighs', () => {
    expect(sharesOf([1, null])).toBeNull();
    expect(sharesOf([0, 0])).toBeNull();
    expect(sharesOf([])).toBeNull();
    expect(sharesOf([1, 1, 1])).toEqual([34, 33, 33]);
  });
});

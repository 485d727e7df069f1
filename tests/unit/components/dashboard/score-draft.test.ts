import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkDraft,
  isSameChoice,
  readNumber,
} from '../../../../components/dashboard/score-check.ts';
import {
  anchorTexts,
  PRESET_IDS,
  presetsInUse,
  type ScoreChoices,
  type ScoreDraft,
  toDraft,
  weightTexts,
  withAnchor,
  withoutEdits,
  withSegment,
  withWeight,
} from '../../../../components/dashboard/score-draft.ts';
import { sharesOf } from '../../../../components/dashboard/score-shares.ts';
import { DEFAULT_SETTINGS, editedPreset } from '../../../../lib/health/choose-profile.ts';
import { MEASURES } from '../../../../lib/health/measures.ts';
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

const anchors = (texts: string[], measure = 'nps' as const, from = DRAFT): ScoreDraft =>
  texts.reduce(
    (draft, text, index) => withAnchor(draft, 'general', { measure, index, text }),
    from,
  );

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
    expect(checkDraft(anchors(['0', '6.50', '8.5', '10'])).choices).toEqual(DEFAULTS);
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

describe('what is typed wrong', () => {
  it.each(['', '-1', '1.5', '3661', 'ninety', '1e3'])('%j is no number of days', (typed) => {
    const { choices, problems } = checkDraft({ ...DRAFT, onboardingDays: typed });
    expect(choices).toBeNull();
    expect(problems).toEqual([{ at: 'onboarding', kind: 'not-whole-days' }]);
  });

  it.each([
    ['', 'not-a-number'],
    ['1,500', 'not-a-number'],
    ['-5', 'below-0'],
  ])('a weight of %j is named with its factor', (typed, kind) => {
    const { choices, problems, edited } = checkDraft(
      withWeight(DRAFT, 'general', 'support', typed),
    );
    expect(choices).toBeNull();
    expect(problems).toEqual([{ at: 'weight', preset: 'general', factor: 'support', kind }]);
    expect([...edited]).toEqual(['general']);
  });

  it('weights of nothing are one problem of all', () => {
    const nothing = (['adoption', 'sentiment', 'commercial'] as const).reduce(
      (draft, factor) => withWeight(draft, 'classic', factor, '0'),
      DRAFT,
    );
    expect(checkDraft(nothing).problems).toEqual([
      { at: 'weights', preset: 'classic', kind: 'nothing-weighs' },
    ]);
  });

  it.each([
    ['no number', ['0', 'x', '8', '10'], { index: 1, kind: 'not-a-number' }],
    ['a turn', ['0', '9', '8', '10'], { index: 2, kind: 'turns' }],
    ['a step of nothing', ['0', '8', '8', '10'], { index: 2, kind: 'turns' }],
    ['the other direction', ['10', '8', '5', '0'], { index: 1, kind: 'turns' }],
    ['more than there can be', ['0', '5', '8', '80'], { index: 3, kind: 'out-of-range' }],
    ['less than there can be', ['-1', '5', '8', '10'], { index: 0, kind: 'out-of-range' }],
  ])('anchors with %s are named at the field', (_what, texts, problem) => {
    const { choices, problems } = checkDraft(anchors(texts));
    expect(choices).toBeNull();
    expect(problems).toEqual([{ at: 'anchor', preset: 'general', measure: 'nps', ...problem }]);
  });

  it('falling anchors of a measure where less is better must go on falling', () => {
    const at = (index: number, text: string) =>
      checkDraft(withAnchor(DRAFT, 'general', { measure: 'usage-recency', index, text }));
    expect(at(2, '30').problems).toMatchObject([{ index: 2, kind: 'turns' }]);
    expect(at(2, '14').choices?.edits.general?.anchors).toEqual({
      'usage-recency': [60, 21, 14, 1],
    });
  });

  it('every anchor that Bellwether comes with is right', () => {
    for (const id of PRESET_IDS)
      for (const measure of PRESETS[id].measures) {
        const [first] = anchorTexts(DRAFT, id, measure);
        const typed = withAnchor(DRAFT, id, { measure, index: 0, text: first });
        expect(checkDraft(typed).problems).toEqual([]);
      }
    expect(MEASURES.upgrades.anchors[0]).toBe(-1);
  });
});

describe('a typed number', () => {
  it.each([
    ['12', 12],
    [' 0.5 ', 0.5],
    ['.5', 0.5],
    ['７５％', 75],
    ['−2', -2],
    ['1e3', null],
    ['0x10', null],
    ['Infinity', null],
    ['1.2.3', null],
    ['-', null],
  ])('%j is %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});

describe('shares', () => {
  it('always add up to 100, each within one of the exact one', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(weights, (all) => {
        const total = all.reduce((sum, one) => sum + one, 0);
        const shares = sharesOf(all);
        if (total === 0) return expect(shares).toBeNull();
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

  it('are none while a weight is not known', () => {
    expect(sharesOf([1, null])).toBeNull();
    expect(sharesOf([1, 1, 1])).toEqual([34, 33, 33]);
  });
});

import { describe, expect, it } from 'vitest';
import { checkDraft, readNumber } from '../../../../components/dashboard/score-check.ts';
import {
  anchorTexts,
  PRESET_IDS,
  type ScoreDraft,
  toDraft,
  withAnchor,
  withWeight,
} from '../../../../components/dashboard/score-draft.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/health/choose-profile.ts';
import { MEASURES } from '../../../../lib/health/measures.ts';
import { PRESETS } from '../../../../lib/health/presets.ts';

const DRAFT = toDraft(DEFAULT_SETTINGS);

const anchors = (texts: string[], measure = 'nps' as const, from = DRAFT): ScoreDraft =>
  texts.reduce(
    (draft, text, index) => withAnchor(draft, 'general', { measure, index, text }),
    from,
  );

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

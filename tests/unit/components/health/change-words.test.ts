import { describe, expect, it } from 'vitest';
import {
  type ChangeOutlook,
  changeOutlook,
  type MeasureMove,
} from '../../../../components/health/change-outlook.ts';
import {
  factorMoveText,
  outlookText,
  stepText,
} from '../../../../components/health/change-words.ts';
import { formatters, messagesFor } from '../../../../lib/i18n/index.ts';
import type { MeasureScore } from '../../../../lib/model/health.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import { CAPPED_HEALTH, HEALTH, NOW } from '../../../support/panel-fixtures.ts';

const RECENCY: MeasureScore = {
  measure: 'contact-recency',
  unit: 'ratio',
  value: 31 / 21,
  score: 63,
  strength: 1,
  tracked: true,
  anchors: [4, 2, 1, 0.25],
  evidence: [{ kind: 'interaction', id: 'call', occurredAt: NOW - 31 * DAY_MS, weight: 1 }],
  evidenceCount: 1,
};
const of = (change: Partial<MeasureScore>): MeasureScore => ({
  ...RECENCY,
  evidence: [],
  ...change,
});

function said(
  move: MeasureMove,
  direction: 'up' | 'down' = 'up',
  measures: MeasureScore[] = [],
  locale = 'en',
): string {
  const context = { direction, measures, at: NOW };
  return stepText(move, { ...context, messages: messagesFor(locale), format: formatters(locale) });
}

describe('a step in words', () => {
  it('says contact in days, by the interval that the last contact tells', () => {
    expect(said({ measure: RECENCY, to: 0.6 }, 'up', [RECENCY])).toBe(
      'Time since two-way contact: at most 12 days instead of 31 days',
    );
    expect(said({ measure: RECENCY, to: 0.6 }, 'up', [RECENCY], 'zh-CN')).toBe(
      '距上次双向联系的时间：最多 12 天（现为 31 天）',
    );
  });

  it('says contacts as whole ones', () => {
    const frequency = of({ measure: 'contact-frequency', value: 0.5, anchors: [0, 0.5, 0.9, 1.3] });
    const move = { measure: frequency, to: 0.9 };
    expect(said(move, 'up', [RECENCY, frequency])).toBe(
      'Two-way contacts in 90 days: at least 4 instead of 2',
    );
    expect(said({ measure: frequency, to: 0.3 }, 'down', [RECENCY, frequency])).toBe(
      'Two-way contacts in 90 days: less than 2',
    );
  });

  it('keeps to the ratio where nobody was in contact yet', () => {
    expect(said({ measure: { ...RECENCY, evidence: [] }, to: 0.6 })).toBe(
      'Time since two-way contact, against the agreed interval: at most 0.6× instead of 1.48×',
    );
  });

  it('rounds to the side on which the value is still enough', () => {
    const seats = of({
      measure: 'seat-utilisation',
      unit: 'share',
      value: 0.5,
      anchors: [0, 0.65, 0.8, 1],
    });
    expect(said({ measure: seats, to: 0.7311 })).toMatch(/at least 74% instead of 50%$/);
    expect(said({ measure: seats, to: 0.4389 }, 'down')).toMatch(/less than 43% instead of 50%$/);
    const use = of({ measure: 'usage-recency', unit: 'days', value: 30, anchors: [60, 21, 7, 1] });
    expect(said({ measure: use, to: 12.9 })).toMatch(/at most 12 days instead of 30 days$/);
    expect(said({ measure: use, to: 44.2 }, 'down')).toMatch(
      /more than 45 days instead of 30 days$/,
    );
    const pulse = of({ measure: 'pulse', unit: 'pulse', value: 2, anchors: [1, 2.5, 3.75, 5] });
    expect(said({ measure: pulse, to: 3.1 })).toBe('Your pulse: at least 4 of 5 instead of 2 of 5');
    const nps = of({ measure: 'nps', unit: 'nps', value: 6.4, anchors: [0, 6.5, 8.5, 10] });
    expect(said({ measure: nps, to: 7.21 })).toBe(
      'NPS answers: at least 7.3 of 10 instead of 6.4 of 10',
    );
    const mood = of({
      measure: 'logged-sentiment',
      unit: 'sentiment',
      value: -1,
      anchors: [-2, -0.25, 0.75, 2],
    });
    expect(said({ measure: mood, to: 0.11 })).toBe(
      'Logged sentiment: at least +0.2 instead of −1.0',
    );
  });

  it('does not compare two values that look the same', () => {
    const use = of({
      measure: 'usage-recency',
      unit: 'days',
      value: 12.4,
      anchors: [60, 21, 7, 1],
    });
    expect(said({ measure: use, to: 12.1 })).toBe('Days since last use: at most 12 days');
  });
});

function outlookSaid(outlook: ChangeOutlook | null, coverage = 0.64): string {
  if (!outlook) throw new Error('There is nothing to say.');
  return outlookText(outlook, coverage, 0.6, messagesFor('en'), formatters('en'));
}

describe('the outlook in words', () => {
  it('says the border and the band, how many ways there are, and that all else stays', () => {
    expect(outlookSaid(changeOutlook(HEALTH))).toBe(
      'Each of these alone would bring it to 75, Healthy, all else equal:',
    );
  });

  it('says plainly that no single factor can', () => {
    expect(outlookSaid(changeOutlook({ ...HEALTH, score: 51, rawScore: 51 }))).toBe(
      'No single factor can bring it to 75. It takes several.',
    );
    const sure = { ...HEALTH, score: 99, rawScore: 99, band: 'healthy', coverage: 1 } as const;
    const factors = HEALTH.factors.map((one) => ({ ...one, effectiveWeight: 0.2 }));
    expect(outlookSaid(changeOutlook({ ...sure, factors }))).toBe(
      'No single factor could bring it below 75.',
    );
  });

  it('says what holds it, what it waits for, and which evidence it lacks', () => {
    expect(outlookSaid(changeOutlook(CAPPED_HEALTH))).toBe(
      'No factor can while the ceiling of 49 holds. Without it, the factors give 68: Watch.',
    );
    expect(outlookSaid(changeOutlook({ ...HEALTH, score: 76, rawScore: 76 }))).toBe(
      'The score has reached 75. The band becomes Healthy when it has been 78 or more on two days.',
    );
    const withheld = { ...HEALTH, score: 78, greenWithheld: true, coverage: 0.44 };
    expect(outlookSaid(changeOutlook(withheld), 0.44)).toBe(
      'To be called healthy takes 60% of the evidence; there is 44%. What would help most:',
    );
  });

  it('says how far a factor would go', () => {
    const move = { factor: 'engagement', from: 55, to: 84.2, takes: 'any', steps: [] } as const;
    expect(factorMoveText({ ...move, steps: [] }, messagesFor('en'), formatters('en'))).toBe(
      'Engagement from 55 to 84',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { HealthInputError } from '../../../../lib/health/health-input-error.ts';
import { liftFields, overrideFields } from '../../../../lib/health/override.ts';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import { scoreAccount } from '../../../../lib/health/score-account.ts';
import { scoreHistory } from '../../../../lib/health/score-history.ts';
import type { Signal } from '../../../../lib/model/facts.ts';
import type { Band } from '../../../../lib/model/health.ts';
import { daysAgo, facts, NOW, override } from './facts.ts';
import { thriving } from './portfolio-cases.ts';
import { LOGGED_ONLY } from './profiles.ts';

function score(signals: Signal[], recentBands: Band[] = []) {
  const of = { ...thriving, signals: [...thriving.signals, ...signals] };
  return scoreAccount(of, LOGGED_ONLY, { ...DEFAULT_CONTEXT, recentBands }, NOW);
}

describe('a band set by hand', () => {
  it('is shown beside the score and the band by the facts', () => {
    const set = override('at-risk', 3, 10, 'Their new owner dislikes us');
    const health = score([set]);
    expect(health).toMatchObject({ band: 'at-risk', score: score([]).score });
    expect(health.override).toEqual({
      band: 'at-risk',
      reason: 'Their new owner dislikes us',
      setAt: set.occurredAt,
      untilAt: daysAgo(-7),
      computedBand: 'healthy',
      evidence: [{ kind: 'signal', id: set.id, occurredAt: set.occurredAt, weight: 1 }],
    });
  });

  it('acts at once, whatever band was shown before', () => {
    expect(score([override('watch', 0)], ['healthy']).band).toBe('watch');
  });

  it.each([
    [null, 29.9, 'watch'],
    [null, 30, 'healthy'],
    [10, 9.9, 'watch'],
    [10, 10, 'healthy'],
    [90, 89, 'watch'],
    [400, 89, 'watch'],
    [400, 90, 'healthy'],
  ])('said to hold %s days, after %f the band is %s', (days, age, band) => {
    expect(score([override('watch', age, days)]).band).toBe(band);
  });

  it('the latest counts; it can be lifted, and an expired one brings none back', () => {
    const long = override('at-risk', 20, 90);
    expect(score([long, override('watch', 2, 5)]).band).toBe('watch');
    expect(score([long, override('watch', 9, 5)]).band).toBe('healthy');
    const lifted = score([long, { ...override('watch', 1), ...liftFields() }]);
    expect(lifted).toMatchObject({ band: 'healthy', override: null, refused: [] });
  });

  it('its end acts at once too', () => {
    expect(score([override('watch', 10.5, 10)], ['watch']).band).toBe('healthy');
  });

  it('without a reason it is refused, and said to be', () => {
    const mute = override('at-risk', 1, 10, '  ');
    expect(score([mute])).toMatchObject({
      band: 'healthy',
      override: null,
      refused: [{ kind: 'signal', id: mute.id, why: 'no-reason' }],
    });
  });

  it('is shown where the facts are too few to tell', () => {
    const health = scoreAccount(
      facts({ signals: [override('at-risk', 1)] }),
      LOGGED_ONLY,
      DEFAULT_CONTEXT,
      NOW,
    );
    expect(health).toMatchObject({ band: 'at-risk', score: null });
    expect(health.override?.computedBand).toBe('unknown');
  });

  it('stands in the history too, for as long as it held', () => {
    const of = { ...thriving, signals: [...thriving.signals, override('at-risk', 10, 7)] };
    const dates = [11, 9, 4, 2, 0].map(daysAgo);
    const bands = scoreHistory(of, LOGGED_ONLY, DEFAULT_CONTEXT, dates).map(({ band }) => band);
    expect(bands).toEqual(['watch', 'at-risk', 'at-risk', 'healthy', 'healthy']);
  });

  it('is not known before it was recorded', () => {
    expect(score([{ ...override('watch', 1), recordedAt: NOW + 1 }]).override).toBeNull();
  });
});

describe('overrideFields', () => {
  it('holds 30 days if nothing else is said', () => {
    expect(overrideFields('watch', ' Merger ')).toEqual({
      family: 'override',
      metric: 'watch',
      value: 30,
      unit: 'days',
      note: 'Merger',
    });
    expect(overrideFields('watch', 'Merger', 90).value).toBe(90);
  });

  it.each([
    ['', 30],
    [' ', 30],
    ['why', 91],
    ['why', 0],
    ['why', -1],
    ['why', Number.NaN],
  ])('refuses the reason "%s" for %f days', (reason, days) => {
    expect(() => overrideFields('watch', reason, days)).toThrow(HealthInputError);
  });
});

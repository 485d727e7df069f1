import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../../lib/i18n/index.ts';
import { METRICS } from '../../../../lib/metrics/catalogue.ts';
import type { Metric } from '../../../../lib/metrics/metric.ts';

const ids = METRICS.map(({ id }) => id).sort();

describe('the catalogue of metrics', () => {
  it('names every metric once', () => {
    expect(new Set(ids).size).toBe(METRICS.length);
  });

  it('refers every metric to the function that works it out', () => {
    for (const { calculate } of METRICS) expect(calculate).toBeTypeOf('function');
  });

  it('says formula, inputs and source of every metric', () => {
    for (const { id, formula, inputs, source } of METRICS)
      expect([id, formula, source, ...inputs].every((text) => text.trim() !== '')).toBe(true);
    expect(METRICS.every(({ inputs }) => inputs.length > 0)).toBe(true);
  });

  it('says of which metrics less is better, which are for planning, and what they are told in', () => {
    const those = (is: (metric: Metric) => boolean) => METRICS.filter(is).map(({ id }) => id);
    expect(those(({ better }) => better === 'lower')).toEqual([
      'logo-churn',
      'revenue-churn',
      'time-to-value',
      'time-to-value-curve',
      'cac',
      'payback',
    ]);
    expect(those(({ tier }) => tier === 'strategic')).toEqual([
      'renewal-forecast',
      'repeat-purchase-lifetime-value',
      'acquisition-forecast',
      'ltv-to-cac',
      'payback',
      'total-value',
      'total-value-of-retained',
    ]);
    expect(those(({ unit }) => unit === 'points')).toEqual([
      'nps',
      'nps-per-person',
      'nps-per-account',
      'nps-by-decision-maker',
      'nps-trend',
      'nps-change',
    ]);
    expect(those(({ unit }) => unit === 'money')).toEqual([
      'renewal-forecast',
      'historic-margin',
      'simple-lifetime-value',
      'margin-over-churn',
      'present-value',
      'discounted-lifetime-value',
      'perpetual-lifetime-value',
      'expected-order-value',
      'repeat-purchase-lifetime-value',
      'cac',
      'total-value',
      'total-value-of-retained',
    ]);
  });

  it.each(['en', 'zh-CN'])(
    'has words in %s for every metric, and for none that is gone',
    (locale) => {
      const { names, about } = messagesFor(locale).metrics;
      expect(Object.keys(names).sort()).toEqual(ids);
      expect(Object.keys(about).sort()).toEqual(ids);
      expect(new Set(Object.values(names)).size).toBe(ids.length);
    },
  );
});

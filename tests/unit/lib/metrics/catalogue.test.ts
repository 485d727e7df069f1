import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../../lib/i18n/index.ts';
import { METRICS } from '../../../../lib/metrics/catalogue.ts';

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

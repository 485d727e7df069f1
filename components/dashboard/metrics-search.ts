import type { Messages } from '../../lib/i18n/index.ts';
import type { METRICS } from '../../lib/metrics/catalogue.ts';

export type CataloguedMetric = (typeof METRICS)[number];

/** Everything a metric can be found by, in the language of the page. */
export function metricWords(metric: CataloguedMetric, words: Messages['metrics']): string {
  const { id, tier, unit, inputs, formula, source } = metric;
  const translated = [words.names[id], words.about[id], words.tiers[tier], words.units[unit]];
  return [id, ...translated, ...inputs, formula, source].join('\n').toLowerCase();
}

/** Whether every word of what was typed is in the text, in any order and case. */
export function hasWords(text: string, typed: string): boolean {
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

import { useState } from 'preact/hooks';
import { METRICS } from '../../lib/metrics/catalogue.ts';
import type { MetricTier } from '../../lib/metrics/metric.ts';
import { EmptyState } from '../EmptyState.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { TextField } from '../TextField.tsx';
import { MetricEntry } from './MetricEntry.tsx';
import { type CataloguedMetric, hasWords, metricWords } from './metrics-search.ts';

const TIERS: readonly MetricTier[] = ['basic', 'composite', 'strategic'];

/** Every metric of the catalogue: what it says, its formula, unit, tier and source. */
export function MetricsPage() {
  const { metrics } = useMessages();
  const [text, setText] = useState('');
  const found = METRICS.filter((metric) => hasWords(metricWords(metric, metrics), text));
  return (
    <div class="bw-page">
      <h1>{metrics.title}</h1>
      <p class="bw-metrics-lead">{metrics.lead}</p>
      <div class="bw-metrics-tools">
        <search>
          <TextField
            type="search"
            label={metrics.search}
            placeholder={metrics.searchHint}
            maxLength={200}
            value={text}
            onInput={setText}
          />
        </search>
        <Found shown={found.length} />
      </div>
      {found.length === 0 && (
        <EmptyState title={metrics.noneTitle}>
          <button type="button" class="bw-button" onClick={() => setText('')}>
            {metrics.showAll}
          </button>
        </EmptyState>
      )}
      {TIERS.map((tier) => (
        <Tier key={tier} tier={tier} entries={found.filter((metric) => metric.tier === tier)} />
      ))}
    </div>
  );
}

function Found({ shown }: { shown: number }) {
  const { metrics } = useMessages();
  const format = useFormatters();
  const total = METRICS.length;
  return (
    <p class="bw-list-count" role="status">
      {shown === total ? metrics.total(total) : metrics.shown(format.number(shown, 0), total)}
    </p>
  );
}

function Tier({ tier, entries }: { tier: MetricTier; entries: readonly CataloguedMetric[] }) {
  const { metrics } = useMessages();
  if (entries.length === 0) return null;
  return (
    <section class="bw-card" aria-labelledby={`tier-${tier}`}>
      <h2 id={`tier-${tier}`}>{metrics.tiers[tier]}</h2>
      <p>{metrics.tierHints[tier]}</p>
      <ul class="bw-metrics">
        {entries.map((metric) => (
          <MetricEntry key={metric.id} metric={metric} />
        ))}
      </ul>
    </section>
  );
}

import type { ComponentChildren } from 'preact';
import { useMessages } from '../i18n.tsx';
import type { CataloguedMetric } from './metrics-search.ts';

/** One metric. Formulas and sources are written in English in every language. */
export function MetricEntry({ metric }: { metric: CataloguedMetric }) {
  const { metrics } = useMessages();
  return (
    <li class="bw-metric">
      <h3>{metrics.names[metric.id]}</h3>
      <p>{metrics.about[metric.id]}</p>
      <dl>
        <Part term={metrics.formula}>
          <code lang="en">{metric.formula}</code>
        </Part>
        <Part term={metrics.inputs}>
          <span lang="en">{metric.inputs.join(' · ')}</span>
        </Part>
        <Part term={metrics.unit}>{metrics.units[metric.unit]}</Part>
        <Part term={metrics.better}>{metrics.betters[metric.better]}</Part>
        <Part term={metrics.source}>
          <span lang="en">{metric.source}</span>
        </Part>
      </dl>
    </li>
  );
}

function Part({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

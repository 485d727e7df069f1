import type { HealthScore } from '../../lib/model/health.ts';
import type { PanelView } from '../../lib/model/views.ts';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Notice } from '../Notice.tsx';
import type { FactsById } from '../timeline/facts.ts';
import { FactorList } from './FactorList.tsx';
import { COVERAGE_NEEDED } from './health-words.ts';
import { ScoreHead } from './ScoreHead.tsx';
import { ScoreHistory } from './ScoreHistory.tsx';

interface HealthSectionProps {
  health: HealthScore;
  history: PanelView['history'];
  facts: FactsById;
}

/** The score, and everything that it is made of. */
export function HealthSection({ health, history, facts }: HealthSectionProps) {
  const { health: words } = useMessages();
  const format = useFormatters();
  return (
    <section class="bw-section" aria-labelledby="bw-health-title">
      <h2 id="bw-health-title" class="bw-hidden">
        {words.title}
      </h2>
      <ScoreHead health={health} />
      {health.score === null && <UnknownWhy health={health} />}
      {health.greenWithheld && (
        <Notice kind="info">
          <p>{words.greenWithheld(format.percent(COVERAGE_NEEDED.healthy))}</p>
        </Notice>
      )}
      <ScoreHistory history={history} />
      <FactorList health={health} facts={facts} />
      <p class="bw-muted bw-fine">
        {words.version(health.formulaVersion, format.dateTime(health.computedAt))}
      </p>
    </section>
  );
}

/** Which evidence would bring a score, heaviest factor first. */
function UnknownWhy({ health }: { health: HealthScore }) {
  const { common, health: words } = useMessages();
  const format = useFormatters();
  const wanted = health.factors
    .filter(({ coverage, weight }) => coverage < 0.25 && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return (
    <Notice kind="info">
      <p>
        {words.unknownWhy(format.percent(COVERAGE_NEEDED.any), format.percent(health.coverage))}
      </p>
      {wanted.length > 0 && (
        <>
          <p>{words.unknownNext}</p>
          <ul class="bw-bullets">
            {wanted.map(({ factor }) => (
              <li key={factor}>
                {common.factor[factor]}: {words.bring[factor]}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

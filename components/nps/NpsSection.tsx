import type { NpsPoint, NpsView } from '../../lib/model/views.ts';
import { Disclosure } from '../Disclosure.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { NpsAnswers } from './NpsAnswers.tsx';
import { NpsChart } from './NpsChart.tsx';
import { NpsTable } from './NpsTable.tsx';
import { npsPointText } from './nps-words.ts';

/** This account's answers one by one, and the trend of all accounts with its uncertainty. */
export function NpsSection({ nps, now }: { nps: NpsView; now: number }) {
  const { panel } = useMessages();
  return (
    <section class="bw-section" aria-labelledby="bw-nps-title">
      <h2 id="bw-nps-title">{panel.nps}</h2>
      <div class="bw-stack">
        <h3>{panel.npsAnswers}</h3>
        <NpsAnswers answers={nps.answers} now={now} />
      </div>
      <div class="bw-stack">
        <h3>{panel.npsPortfolio}</h3>
        <PortfolioTrend points={nps.portfolio} />
      </div>
    </section>
  );
}

function PortfolioTrend({ points }: { points: readonly NpsPoint[] }) {
  const messages = useMessages();
  const format = useFormatters();
  const { panel } = messages;
  const latest = points.at(-1);
  if (latest === undefined || points.every(({ nps }) => nps === null)) {
    return <p class="bw-muted">{panel.npsPortfolioNone}</p>;
  }
  return (
    <>
      <p>{npsPointText(latest, messages, format)}</p>
      <NpsChart points={points} label={panel.npsChart(npsPointText(latest, messages, format))} />
      {points.some(({ indicative, nps }) => indicative && nps !== null) && (
        <p class="bw-muted bw-small">{panel.npsHollow}</p>
      )}
      <div>
        <Disclosure summary={panel.npsTable}>
          <NpsTable points={points} />
        </Disclosure>
      </div>
    </>
  );
}

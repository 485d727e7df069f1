import { useId, useState } from 'preact/hooks';
import type { FactorScore } from '../../lib/model/health.ts';
import { Icon } from '../Icon.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Meter } from '../Meter.tsx';
import { shownScore } from '../score-text.ts';
import type { FactsById } from '../timeline/facts.ts';
import { bandOfNumber, factorMeterText } from './health-words.ts';
import { MeasureDetails } from './MeasureDetails.tsx';

interface FactorRowProps {
  factor: FactorScore;
  facts: FactsById;
}

/** One factor: its bar, score and points; opens to its measures and the facts behind them. */
export function FactorRow({ factor, facts }: FactorRowProps) {
  const messages = useMessages();
  const format = useFormatters();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const name = messages.common.factor[factor.factor];
  const { score } = factor;
  return (
    <li class="bw-factor-item">
      <div class="bw-factor" data-missing={score === null || undefined}>
        <button
          type="button"
          class="bw-factor-name"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <span class="bw-chevron">
            <Icon name="chevron" />
          </span>
          {name}
        </button>
        <Meter
          label={name}
          value={score === null ? null : shownScore(score)}
          text={factorMeterText(factor, messages, format)}
          band={bandOfNumber(score)}
        />
        <FactorFigures factor={factor} />
      </div>
      {isOpen && (
        <div id={id} class="bw-factor-body bw-stack">
          <FactorStanding factor={factor} />
          {factor.measures.map((measure) => (
            <MeasureDetails key={measure.measure} measure={measure} facts={facts} />
          ))}
        </div>
      )}
    </li>
  );
}

function FactorFigures({ factor: { score, contribution } }: { factor: FactorScore }) {
  const { common } = useMessages();
  const format = useFormatters();
  if (score === null) {
    return <span class="bw-factor-none bw-muted bw-small">{common.noData}</span>;
  }
  return (
    <>
      <span class="bw-figures">{format.number(shownScore(score))}</span>
      <span class="bw-figures bw-points" data-sign={Math.sign(contribution)}>
        {format.signedPoints(contribution)}
      </span>
    </>
  );
}

function FactorStanding({ factor }: { factor: FactorScore }) {
  const { health: words } = useMessages();
  const format = useFormatters();
  if (factor.score === null) {
    return (
      <>
        <p>{words.bring[factor.factor]}</p>
        <p class="bw-muted bw-small">{words.factorMissing(format.percent(factor.weight))}</p>
      </>
    );
  }
  return (
    <p class="bw-muted bw-small">
      {words.factorShare(format.percent(factor.effectiveWeight), format.percent(factor.coverage))}
    </p>
  );
}

import type { HealthScore } from '../../lib/model/health.ts';
import type { FactorId } from '../../lib/model/measure-id.ts';
import { Disclosure } from '../Disclosure.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { BringList } from './BringList.tsx';
import {
  BAND_MARGIN,
  type ChangeOutlook,
  changeOutlook,
  type FactorMove,
} from './change-outlook.ts';
import { factorMoveText, outlookText, stepText } from './change-words.ts';
import { COVERAGE_NEEDED } from './health-words.ts';

/** What would bring the score over the next border; closed until it is asked for. */
export function WhatWouldChange({ health }: { health: HealthScore }) {
  const { score } = useMessages();
  const outlook = changeOutlook(health);
  if (outlook === null) return null;
  return (
    <div>
      <Disclosure summary={score.change.title}>
        <div class="bw-aside bw-stack">
          <Outlook outlook={outlook} health={health} />
        </div>
      </Disclosure>
    </div>
  );
}

function Outlook({ outlook, health }: { outlook: ChangeOutlook; health: HealthScore }) {
  const messages = useMessages();
  const format = useFormatters();
  const { coverage } = health;
  const words = messages.score.change;
  return (
    <>
      <p>{outlookText(outlook, coverage, COVERAGE_NEEDED.healthy, messages, format)}</p>
      {outlook.kind === 'evidence' && <BringList factors={outlook.evidence} />}
      {outlook.kind === 'moves' && (
        <>
          <Moves outlook={outlook} health={health} />
          {outlook.evidence.length > 0 && (
            <>
              <p>
                {words.evidence(format.percent(COVERAGE_NEEDED.healthy), format.percent(coverage))}
              </p>
              <BringList factors={outlook.evidence} />
            </>
          )}
          <p class="bw-muted bw-small">{words.dwell(format.number(BAND_MARGIN))}</p>
        </>
      )}
    </>
  );
}

type Moves = Extract<ChangeOutlook, { kind: 'moves' }>;

function Moves({ outlook, health }: { outlook: Moves; health: HealthScore }) {
  const { common, score } = useMessages();
  const format = useFormatters();
  const names = (factors: readonly FactorId[]) =>
    format.list(factors.map((id) => common.factor[id]));
  const { moves, notAlone, direction } = outlook;
  return (
    <>
      {moves.length > 0 && (
        <ul class="bw-moves">
          {moves.map((move) => (
            <li key={move.factor}>
              <Move {...{ move, health, direction }} />
            </li>
          ))}
        </ul>
      )}
      {moves.length > 0 && notAlone.length > 0 && (
        <p class="bw-muted bw-small">{score.change.notAlone(names(notAlone))}</p>
      )}
    </>
  );
}

function Move(props: { move: FactorMove; health: HealthScore; direction: 'up' | 'down' }) {
  const messages = useMessages();
  const format = useFormatters();
  const { move, health, direction } = props;
  const measures = health.factors.find(({ factor }) => factor === move.factor)?.measures ?? [];
  const context = { messages, format, direction, measures, at: health.computedAt };
  return (
    <>
      <p class="bw-strong bw-figures">{factorMoveText(move, messages, format)}</p>
      {move.steps.length > 1 && (
        <p class="bw-muted bw-small">{messages.score.change[move.takes]}</p>
      )}
      <ul class="bw-bullets bw-small">
        {move.steps.map((step) => (
          <li key={step.measure.measure}>{stepText(step, context)}</li>
        ))}
      </ul>
    </>
  );
}

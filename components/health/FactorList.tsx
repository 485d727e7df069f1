import type { Ceiling, HealthScore } from '../../lib/model/health.ts';
import { Disclosure } from '../Disclosure.tsx';
import { Icon } from '../Icon.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { shownScore } from '../score-text.ts';
import type { FactsById } from '../timeline/facts.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { FactorRow } from './FactorRow.tsx';

/** Factors with evidence first, then the missing ones; then the sum and what caps it. */
export function FactorList({ health, facts }: { health: HealthScore; facts: FactsById }) {
  const { health: words } = useMessages();
  const known = health.factors.filter(({ score }) => score !== null);
  const missing = health.factors.filter(({ score }) => score === null);
  return (
    <div class="bw-factors">
      <div class="bw-factor bw-factors-head">
        <h3 class="bw-factor-wide">{words.factors}</h3>
        <span aria-hidden="true">{words.columnScore}</span>
        <span aria-hidden="true" title={words.contributionHint}>
          {words.columnPoints}
        </span>
      </div>
      <ul>
        {[...known, ...missing].map((factor) => (
          <FactorRow key={factor.factor} factor={factor} facts={facts} />
        ))}
      </ul>
      <SumRow health={health} />
      {health.caps.map((cap) => (
        <CapRow key={cap.cap} cap={cap} effect={cap.effect} facts={facts} />
      ))}
      {health.caps.length > 0 && health.score !== null && <FinalRow score={health.score} />}
      {health.ceilingsAhead.map((cap) => (
        <CapRow key={cap.cap} cap={cap} effect={null} facts={facts} />
      ))}
    </div>
  );
}

function SumRow({ health: { rawScore } }: { health: HealthScore }) {
  const { health: words } = useMessages();
  const format = useFormatters();
  if (rawScore === null) return null;
  return (
    <p class="bw-factor bw-factor-sum" title={words.contributionHint}>
      <span class="bw-factor-wide">{words.together}</span>
      <span class="bw-figures">{format.number(rawScore)}</span>
      <span class="bw-figures">{format.signedPoints(rawScore - 50)}</span>
    </p>
  );
}

interface CapRowProps {
  cap: Ceiling;
  /** Points that it takes away; `null`: it is above the score. */
  effect: number | null;
  facts: FactsById;
}

function CapRow({ cap, effect, facts }: CapRowProps) {
  const { health: words } = useMessages();
  const format = useFormatters();
  const line = words.capLine(words.cap[cap.cap], format.number(cap.ceiling));
  const lowers =
    effect === 0 ? words.capNoEffect : words.capEffect(format.signedPoints(effect ?? 0));
  return (
    <div class="bw-cap">
      <Icon name="warning" />
      <div>
        <p>
          {line}{' '}
          <span class="bw-figures bw-cap-effect">
            ({effect === null ? words.capAhead : lowers})
          </span>
        </p>
        {cap.evidence.length === 0 ? (
          <p class="bw-muted bw-small">{words.capWithoutFact}</p>
        ) : (
          <Disclosure summary={words.evidence}>
            <EvidenceList evidence={cap.evidence} count={cap.evidence.length} facts={facts} />
          </Disclosure>
        )}
      </div>
    </div>
  );
}

function FinalRow({ score }: { score: number }) {
  const { health: words } = useMessages();
  const format = useFormatters();
  return (
    <p class="bw-factor bw-factor-sum">
      <span class="bw-factor-wide">{words.afterCaps}</span>
      <span class="bw-figures">{format.number(shownScore(score))}</span>
      <span />
    </p>
  );
}

import type { MeasureScore } from '../../lib/model/health.ts';
import { useFormatters, useMessages } from '../i18n.tsx';
import { shownScore } from '../score-text.ts';
import type { FactsById } from '../timeline/facts.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { measureName, unitText } from './health-words.ts';

interface MeasureDetailsProps {
  measure: MeasureScore;
  facts: FactsById;
}

/** One measure: its value, what that is worth and why, and the facts it comes from. */
export function MeasureDetails({ measure, facts }: MeasureDetailsProps) {
  const messages = useMessages();
  const format = useFormatters();
  const words = messages.health;
  const inUnit = (value: number) => unitText(value, measure.unit, messages, format);
  const [zero, fifty, seventyFive, hundred] = measure.anchors;
  return (
    <div class="bw-measure">
      <p class="bw-measure-head">
        <span>{measureName(measure.measure, messages)}</span>
        <span class="bw-figures bw-measure-value">
          {measure.value === null ? words.noEvidence : inUnit(measure.value)}
        </span>
      </p>
      {measure.score === null ? (
        measure.tracked && <p class="bw-muted bw-small">{words.silence}</p>
      ) : (
        <p class="bw-muted bw-small">
          {words.measureScore(format.number(shownScore(measure.score)))}
          {' · '}
          {words.strength(format.percent(measure.strength))}
        </p>
      )}
      <p class="bw-muted bw-small">
        {words.anchors(inUnit(zero), inUnit(fifty), inUnit(seventyFive), inUnit(hundred))}
      </p>
      <EvidenceList evidence={measure.evidence} count={measure.evidenceCount} facts={facts} />
    </div>
  );
}

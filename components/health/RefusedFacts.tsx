import type { RefusedFact } from '../../lib/model/health.ts';
import { Disclosure } from '../Disclosure.tsx';
import { useMessages } from '../i18n.tsx';
import type { FactsById } from '../timeline/facts.ts';
import { FactLine } from './EvidenceList.tsx';
import { refusedText } from './health-words.ts';

const SHOWN = 20;

interface RefusedFactsProps {
  refused: readonly RefusedFact[];
  facts: FactsById;
}

/** Facts that the score could not use: how many, and opened, which and why. */
export function RefusedFacts({ refused, facts }: RefusedFactsProps) {
  const { score } = useMessages();
  if (refused.length === 0) return null;
  const more = refused.length - SHOWN;
  return (
    <div>
      <Disclosure summary={score.refused(refused.length)} buttonClass="bw-disclosure bw-quiet">
        <div class="bw-aside bw-stack bw-small">
          <p>{score.refusedWhy}</p>
          <ul class="bw-evidence">
            {refused.slice(0, SHOWN).map((one) => (
              <li key={`${one.kind}:${one.id}:${one.why}`}>
                <Refused refused={one} facts={facts} />
              </li>
            ))}
            {more > 0 && <li class="bw-muted">{score.refusedMore(more)}</li>}
          </ul>
        </div>
      </Disclosure>
    </div>
  );
}

function Refused({ refused, facts }: { refused: RefusedFact; facts: FactsById }) {
  const messages = useMessages();
  const item = facts.get(refused.id) ?? null;
  const occurredAt = refused.why === 'bad-date' ? null : (item?.occurredAt ?? null);
  return (
    <FactLine item={item} occurredAt={occurredAt}>
      {item === null && messages.score.refusedKind[refused.kind]}
      <span class="bw-muted">
        {' · '}
        {refusedText(refused, messages)}
      </span>
    </FactLine>
  );
}

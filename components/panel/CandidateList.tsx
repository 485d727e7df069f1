import type { AccountCandidate } from '../../lib/model/views.ts';
import { Icon } from '../Icon.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { candidateWords } from './candidate-words.ts';

interface CandidateListProps {
  candidates: readonly AccountCandidate[];
  onPick: (candidate: AccountCandidate) => void;
  /** What a click does, for those who hear it; without it: links the page. */
  pickWords?: ((name: string) => string) | undefined;
}

/** Accounts to choose from, each with what speaks for it. */
export function CandidateList({ candidates, onPick, pickWords }: CandidateListProps) {
  const messages = useMessages();
  const format = useFormatters();
  const words = pickWords ?? messages.panel.link;
  return (
    <ul class="bw-candidates">
      {candidates.map((candidate) => (
        <li key={candidate.accountId}>
          <button type="button" class="bw-candidate" onClick={() => onPick(candidate)}>
            <span>
              <span class="bw-hidden">{words(candidate.name)}</span>
              <span class="bw-candidate-name" aria-hidden="true">
                {candidate.name}
              </span>
              {candidate.reason && (
                <span class="bw-muted bw-small">
                  {candidateWords(candidate.reason, messages, format)}
                </span>
              )}
            </span>
            <Icon name="attach" />
          </button>
        </li>
      ))}
    </ul>
  );
}

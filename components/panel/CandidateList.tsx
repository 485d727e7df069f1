import type { AccountCandidate } from '../../lib/model/views.ts';
import { Icon } from '../Icon.tsx';
import { useMessages } from '../i18n.tsx';

interface CandidateListProps {
  candidates: readonly AccountCandidate[];
  onPick: (candidate: AccountCandidate) => void;
}

/** Accounts to choose from, each with what speaks for it. */
export function CandidateList({ candidates, onPick }: CandidateListProps) {
  const { panel } = useMessages();
  return (
    <ul class="bw-candidates">
      {candidates.map((candidate) => (
        <li key={candidate.accountId}>
          <button type="button" class="bw-candidate" onClick={() => onPick(candidate)}>
            <span>
              <span class="bw-hidden">{panel.link(candidate.name)}</span>
              <span class="bw-candidate-name" aria-hidden="true">
                {candidate.name}
              </span>
              {candidate.reason && (
                <span class="bw-muted bw-small">
                  {panel.reason[candidate.reason.rung](candidate.reason.value)}
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

import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccountCandidate } from '../../lib/model/views.ts';
import { useMessages } from '../i18n.tsx';
import { TextField } from '../TextField.tsx';
import { CandidateList } from './CandidateList.tsx';
import { usePanel } from './panel-context.ts';

type Found = { query: string; candidates: AccountCandidate[] } | null;

/** Finds another account by name or domain. Enter takes the first. */
export function AccountPicker(props: { onPick: (candidate: AccountCandidate) => void }) {
  const { panel } = useMessages();
  const [query, setQuery] = useState('');
  const found = useSearch(query.trim());
  const first = found?.query === query.trim() ? found.candidates[0] : undefined;
  return (
    <form
      class="bw-stack"
      aria-label={panel.pickTitle}
      onSubmit={(event) => {
        event.preventDefault();
        if (first) props.onPick(first);
      }}
    >
      <TextField
        type="search"
        label={panel.pickHint}
        value={query}
        onInput={setQuery}
        maxLength={200}
      />
      <div role="status">
        {found === null && <p class="bw-muted bw-small">{panel.pickStart}</p>}
        {found?.candidates.length === 0 && (
          <p class="bw-muted bw-small">{panel.pickNone(found.query)}</p>
        )}
      </div>
      {found && <CandidateList candidates={found.candidates} onPick={props.onPick} />}
    </form>
  );
}

/** Answers may overtake each other: only the newest question's is shown. */
function useSearch(query: string): Found {
  const { actions } = usePanel();
  const [found, setFound] = useState<Found>(null);
  const asked = useRef(query);
  useEffect(() => {
    asked.current = query;
    if (query === '') {
      setFound(null);
      return;
    }
    void actions.search(query).then((answer) => {
      if (asked.current !== query) return;
      setFound({ query, candidates: answer.ok ? answer.value : [] });
    });
  }, [query, actions]);
  return found;
}

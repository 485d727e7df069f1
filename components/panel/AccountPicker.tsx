import { useEffect, useState } from 'preact/hooks';
import type { AccountCandidate } from '../../lib/model/views.ts';
import { Button } from '../Button.tsx';
import { useMessages } from '../i18n.tsx';
import { TextField } from '../TextField.tsx';
import { CandidateList } from './CandidateList.tsx';
import { usePanel } from './panel-context.ts';

type Search =
  | { state: 'idle' }
  | { state: 'found'; query: string; candidates: AccountCandidate[] }
  | { state: 'failed' };

/** Finds another account by name or domain. Enter takes the first. */
export function AccountPicker(props: { onPick: (candidate: AccountCandidate) => void }) {
  const { panel } = useMessages();
  const [query, setQuery] = useState('');
  const { search, retry } = useSearch(query.trim());
  const candidates = search.state === 'found' ? search.candidates : [];
  const first = search.state === 'found' && search.query === query.trim() ? candidates[0] : null;
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
      <SearchState search={search} retry={retry} />
      {candidates.length > 0 && <CandidateList candidates={candidates} onPick={props.onPick} />}
    </form>
  );
}

function SearchState({ search, retry }: { search: Search; retry: () => void }) {
  const { common, panel } = useMessages();
  return (
    <>
      <div role="status">
        {search.state === 'idle' && <p class="bw-muted bw-small">{panel.pickStart}</p>}
        {search.state === 'failed' && <p class="bw-small">{panel.pickFailed}</p>}
        {search.state === 'found' && search.candidates.length === 0 && (
          <p class="bw-muted bw-small">{panel.pickNone(search.query)}</p>
        )}
      </div>
      {search.state === 'failed' && (
        <div>
          <Button onClick={retry}>{common.retry}</Button>
        </div>
      )}
    </>
  );
}

/** Answers may overtake each other: only the newest question's is shown. */
function useSearch(query: string): { search: Search; retry: () => void } {
  const { actions } = usePanel();
  const [search, setSearch] = useState<Search>({ state: 'idle' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (query === '') {
      setSearch({ state: 'idle' });
      return;
    }
    let isNewest = true;
    void actions.search(query).then((answer) => {
      if (!isNewest) return;
      setSearch(
        answer.ok ? { state: 'found', query, candidates: answer.value } : { state: 'failed' },
      );
    });
    return () => {
      isNewest = false;
    };
  }, [query, attempt, actions]);
  return { search, retry: () => setAttempt(attempt + 1) };
}

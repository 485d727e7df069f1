import { useEffect, useState } from 'preact/hooks';
import type { AccountCandidate } from '../../lib/model/views.ts';
import { Button } from '../Button.tsx';
import { useMessages } from '../i18n.tsx';
import { CandidateList } from '../panel/CandidateList.tsx';
import type { Answer } from '../problem.ts';
import { TextField } from '../TextField.tsx';

export interface AccountSearchProps {
  /** The form’s name, for those who hear it. */
  name: string;
  search: (query: string) => Promise<Answer<AccountCandidate[]>>;
  onPick: (candidate: AccountCandidate) => void;
  /** What a click does, for those who hear it; without it: links the page. */
  pickWords?: (name: string) => string;
}

type Search =
  | { state: 'idle' }
  | { state: 'found'; query: string; candidates: AccountCandidate[] }
  | { state: 'failed' };

/** Finds an account by name or domain. Enter takes the first. */
export function AccountSearch({ name, search: ask, onPick, pickWords }: AccountSearchProps) {
  const { panel } = useMessages();
  const [query, setQuery] = useState('');
  const { search, retry } = useSearch(ask, query.trim());
  const candidates = search.state === 'found' ? search.candidates : [];
  const first = search.state === 'found' && search.query === query.trim() ? candidates[0] : null;
  return (
    <form
      class="bw-stack"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        if (first) onPick(first);
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
      {candidates.length > 0 && <CandidateList {...{ candidates, onPick, pickWords }} />}
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
function useSearch(ask: AccountSearchProps['search'], query: string) {
  const [search, setSearch] = useState<Search>({ state: 'idle' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (query === '') {
      setSearch({ state: 'idle' });
      return;
    }
    let isNewest = true;
    void ask(query).then((answer) => {
      if (!isNewest) return;
      setSearch(
        answer.ok ? { state: 'found', query, candidates: answer.value } : { state: 'failed' },
      );
    });
    return () => {
      isNewest = false;
    };
  }, [query, attempt, ask]);
  return { search, retry: () => setAttempt(attempt + 1) };
}

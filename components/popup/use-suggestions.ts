import { useEffect, useState } from 'preact/hooks';
import type { AccountCandidate } from '../../lib/model/views.ts';

export type Suggestions =
  | { state: 'idle' }
  | { state: 'found'; query: string; candidates: readonly AccountCandidate[] }
  | { state: 'failed' };

/** Accounts for what is typed, the answer to the last key only; `null` asks for nothing. */
export function useSuggestions(
  query: string | null,
  search: (query: string) => Promise<readonly AccountCandidate[]>,
): Suggestions {
  const [found, setFound] = useState<Suggestions>({ state: 'idle' });
  useEffect(() => {
    const asked = query?.trim() ?? '';
    if (asked === '') {
      setFound({ state: 'idle' });
      return;
    }
    let wanted = true;
    search(asked).then(
      (candidates) => wanted && setFound({ state: 'found', query: asked, candidates }),
      () => wanted && setFound({ state: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [query, search]);
  return found;
}

import { useState } from 'preact/hooks';
import type { LogDraft } from '../../lib/model/log-entry.ts';

interface KnownDraft {
  draft: LogDraft | null;
  at: number;
}

export interface Drafts {
  keep: (accountId: string, draft: LogDraft | null) => void;
  /** The newer of what was typed here and what is stored. */
  draftFor: (accountId: string, stored: LogDraft | null) => LogDraft | null;
}

/**
 * Drafts typed in this panel, by account: going back and forth between two customers must not show
 * a view that was read just before the last letters were stored.
 */
export function useDrafts(
  clock: () => number,
  save: (accountId: string, draft: LogDraft | null) => void,
): Drafts {
  const [typed, setTyped] = useState<ReadonlyMap<string, KnownDraft>>(new Map());
  return {
    keep: (accountId, draft) => {
      setTyped((known) => new Map(known).set(accountId, { draft, at: clock() }));
      save(accountId, draft);
    },
    draftFor: (accountId, stored) => {
      const here = typed.get(accountId);
      if (here === undefined) return stored;
      return stored !== null && stored.updatedAt > here.at ? stored : here.draft;
    },
  };
}

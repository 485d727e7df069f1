import { useEffect, useState } from 'preact/hooks';
import type { DomainHits } from '../../components/dashboard/PortfolioPage.tsx';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { searchAccounts } from '../../lib/store/search.ts';

const NOTHING: DomainHits = { accountIds: new Set(), isCapped: false, hasFailed: false };
const MOST = 200;
/** Names answer at once; a look through every domain waits until the typing pauses. */
const PAUSE_MS = 200;

/** Accounts that a text finds by their domain; the newest text's only. */
export function useDomainHits(db: BellwetherDatabase, text: string): DomainHits {
  const [hits, setHits] = useState(NOTHING);
  useEffect(() => {
    setHits(NOTHING);
    if (text.trim() === '') return;
    let wanted = true;
    const timer = setTimeout(() => {
      searchAccounts(db, text, MOST).then(
        (found) => wanted && setHits(toHits(found.map(({ accountId }) => accountId))),
        () => wanted && setHits({ ...NOTHING, hasFailed: true }),
      );
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [db, text]);
  return hits;
}

function toHits(accountIds: readonly string[]): DomainHits {
  return {
    accountIds: new Set(accountIds),
    isCapped: accountIds.length === MOST,
    hasFailed: false,
  };
}

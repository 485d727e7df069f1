import { useEffect, useState } from 'preact/hooks';
import { formatRoute } from '../../components/dashboard/dashboard-route.ts';
import { useMessages } from '../../components/i18n.tsx';
import type { ToastContent } from '../../components/Toast.tsx';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { livingAccount } from '../../lib/store/redirect.ts';

/**
 * Leads from the address of an account that was merged away to the one that is left, and says so.
 * @returns whether it is still to be seen where the address leads
 */
export function useRedirect(
  db: BellwetherDatabase,
  { accountId, isAway }: { accountId: string; isAway: boolean },
  say: (toast: ToastContent) => void,
): boolean {
  const { identity } = useMessages();
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    if (!isAway) return;
    let wanted = true;
    livingAccount(db, accountId).then(
      (account) => {
        if (!wanted) return;
        setGone(account === null);
        if (account === null) return;
        say({ text: identity.redirected(account.name) });
        location.replace(formatRoute({ view: 'account', accountId: account.id }));
      },
      (error) => {
        console.error(error);
        if (wanted) setGone(true);
      },
    );
    return () => {
      wanted = false;
    };
  }, [db, accountId, isAway]);
  return isAway && !isGone;
}

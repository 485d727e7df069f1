import { useCallback, useState } from 'preact/hooks';
import { SitesPage } from '../../components/dashboard/SitesPage.tsx';
import { useMessages } from '../../components/i18n.tsx';
import { useAction } from '../../components/use-action.ts';
import { useLive } from '../../components/use-live.ts';
import {
  allowedPatterns,
  askForSites,
  takeBackSites,
  withPermissions,
} from '../../lib/own-pages/permissions.ts';
import { readProductSites } from '../../lib/own-pages/product-sites.ts';

/** The browser's permissions, live; every question is asked on a click. */
export function Sites({ onDone }: { onDone: (text: string) => void }) {
  const { dashboard } = useMessages();
  const [refused, setRefused] = useState(false);
  const sites = useLive(withPermissions(readSites), 'sites');
  const allow = useAction(
    useCallback(async (patterns: readonly string[]) => {
      setRefused(!(await askForSites(patterns)));
    }, []),
  );
  const takeBack = useAction(
    useCallback(
      async (pattern: string) => {
        const isGone = await takeBackSites([pattern]).catch(() => false);
        if (!isGone) throw new Error(dashboard.sites.notRemoved);
        onDone(dashboard.sites.removed(pattern));
      },
      [dashboard, onDone],
    ),
  );
  const { granted, products } =
    sites.state === 'ready' ? sites.value : { granted: [], products: [] };
  return <SitesPage {...{ granted, products, refused, allow, takeBack }} />;
}

async function readSites() {
  const [granted, products] = await Promise.all([allowedPatterns(), readProductSites()]);
  return { granted, products };
}

import { useCallback, useState } from 'preact/hooks';
import { useMessages } from '../../components/i18n.tsx';
import type { FirstUseProps } from '../../components/popup/FirstUse.tsx';
import { troubleInWords } from '../../components/StoreProblem.tsx';
import type { SiteChoice } from '../../components/site-access.ts';
import { useAction } from '../../components/use-action.ts';
import { useLive } from '../../components/use-live.ts';
import { inWords } from '../../lib/own-pages/in-words.ts';
import { askForSites, takeBackSites, withPermissions } from '../../lib/own-pages/permissions.ts';
import { readProductSites } from '../../lib/own-pages/product-sites.ts';
import { tellBackground } from '../../lib/own-pages/tell-background.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { seedDemo } from '../../lib/store/demo.ts';
import type { CurrentTab } from './current-tab.ts';

/** The choices of the first use: sites to allow, and the demo. */
export function useFirstUse(
  whenOpen: () => Promise<BellwetherDatabase>,
  tab: CurrentTab | null,
): FirstUseProps {
  const messages = useMessages();
  const [refused, setRefused] = useState(false);
  const toggle = useAction(
    useCallback(async ({ granted, patterns }: SiteChoice) => {
      const answer = granted ? await takeBackSites(patterns) : await askForSites(patterns);
      setRefused(!answer && !granted);
    }, []),
  );
  const products = useLive(withPermissions(readProductSites), 'sites');
  const addDemo = useAction(
    useCallback(async () => {
      await inWords(
        (kind) => troubleInWords(messages, kind),
        async () => seedDemo(await whenOpen(), Date.now()),
      );
      tellBackground([]);
    }, [whenOpen, messages]),
  );
  const known = products.state === 'ready' ? products.value : [];
  const own = thisSite(tab, messages.popup.first.thisSite);
  return { sites: own ? [own, ...known] : known, refused, toggle, addDemo };
}

/** The current tab's own site, so that a product we do not know by its host can be chosen too. */
function thisSite(tab: CurrentTab | null, label: (host: string) => string): SiteChoice | null {
  if (tab === null || tab.access.state === 'impossible') return null;
  const { host, pattern, state } = tab.access;
  return { id: 'this', name: label(host), patterns: [pattern], granted: state === 'granted' };
}

import { useCallback, useState } from 'preact/hooks';
import { useMessages } from '../../components/i18n.tsx';
import type { FirstUseProps, SiteChoice } from '../../components/popup/FirstUse.tsx';
import { troubleInWords } from '../../components/StoreProblem.tsx';
import { useAction } from '../../components/use-action.ts';
import { useLive } from '../../components/use-live.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { seedDemo } from '../../lib/store/demo.ts';
import { troubleOf } from '../../lib/store/problem.ts';
import type { CurrentTab } from './current-tab.ts';
import { tellBackground } from './log.ts';
import { productSites } from './product-sites.ts';
import { askForSites, takeBackSites } from './tab-actions.ts';

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
  const products = useLive(productSites, 'sites');
  const addDemo = useAction(
    useCallback(async () => {
      try {
        await seedDemo(await whenOpen(), Date.now());
        tellBackground([]);
      } catch (error) {
        throw new Error(troubleInWords(messages, troubleOf(error)), { cause: error });
      }
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

import { useCallback, useState } from 'preact/hooks';
import type { SiteLineProps } from '../../components/popup/SiteLine.tsx';
import type { SiteProductProps } from '../../components/SiteProduct.tsx';
import { useAction } from '../../components/use-action.ts';
import { askForSite } from '../../lib/own-pages/permissions.ts';
import type { CurrentTab } from './current-tab.ts';
import { openSidePanel, showPanelInPage } from './tab-actions.ts';

/** What is known of the current tab, and what can be done about it. */
export function useSite(tab: CurrentTab | null, reading: SiteProductProps | null): SiteLineProps {
  const [refused, setRefused] = useState(false);
  const grant = useAction(
    useCallback(async (pattern: string) => {
      setRefused(!(await askForSite(pattern)));
    }, []),
  );
  const tabId = tab?.tabId ?? null;
  const windowId = tab?.windowId ?? null;
  const panel = useAction(
    useCallback(async () => {
      if (tabId !== null) await showPanelInPage(tabId);
    }, [tabId]),
  );
  const sidePanel = useAction(
    useCallback(async () => {
      if (windowId !== null) await openSidePanel(windowId);
    }, [windowId]),
  );
  return {
    access: tab?.access ?? null,
    page: tab?.page ?? { state: 'none' },
    reading,
    refused,
    grant,
    openPanel: panel,
    openSidePanel: sidePanel,
  };
}

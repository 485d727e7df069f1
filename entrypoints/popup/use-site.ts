import { useCallback, useState } from 'preact/hooks';
import type { SiteLineProps } from '../../components/popup/SiteLine.tsx';
import { type Action, useAction } from '../../components/use-action.ts';
import { askForSites } from '../../lib/own-pages/permissions.ts';
import type { CurrentTab } from './current-tab.ts';
import { openSidePanel, showPanelInPage } from './tab-actions.ts';

export interface SiteActions {
  refused: boolean;
  grant: Action<[patterns: readonly string[]]>;
  openPanel: SiteLineProps['openPanel'];
  openSidePanel: SiteLineProps['openSidePanel'];
}

/** What can be done about the current tab. */
export function useSite(tab: CurrentTab | null): SiteActions {
  const [refused, setRefused] = useState(false);
  const grant = useAction(
    useCallback(async (patterns: readonly string[]) => {
      setRefused(!(await askForSites(patterns)));
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
  return { refused, grant, openPanel: panel, openSidePanel: sidePanel };
}

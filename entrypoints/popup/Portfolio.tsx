import { QuickLog } from '../../components/popup/QuickLog.tsx';
import { SiteLine } from '../../components/popup/SiteLine.tsx';
import { Summary } from '../../components/popup/Summary.tsx';
import type { PortfolioSummary } from '../../lib/model/views.ts';
import type { CurrentTab } from './current-tab.ts';
import { accountHref, bandHref } from './links.ts';
import { openPage } from './tab-actions.ts';
import type { useLog } from './use-log.ts';
import type { SiteActions } from './use-site.ts';

interface PortfolioProps {
  summary: PortfolioSummary;
  tab: CurrentTab | null;
  site: SiteActions;
  log: ReturnType<typeof useLog>;
  focusNote: boolean;
}

/** The popup of every day: this page, the quick log, the portfolio. */
export function Portfolio({ summary, tab, site, log, focusNote }: PortfolioProps) {
  const { draft, search, onDraft, onLog } = log;
  const focus = focusNote ? 'note' : draft.account !== null ? 'outcome' : null;
  return (
    <>
      <SiteLine
        access={tab?.access ?? null}
        page={tab?.page ?? { state: 'none' }}
        refused={site.refused}
        grant={site.grant}
        openPanel={site.openPanel}
        openSidePanel={site.openSidePanel}
      />
      <QuickLog tabAccount={tab?.account ?? null} {...{ draft, focus, search, onDraft, onLog }} />
      <Summary {...{ summary, bandHref, accountHref }} onOpen={openPage} />
    </>
  );
}

import { QuickLog } from '../../components/popup/QuickLog.tsx';
import { SiteLine, type SiteLineProps } from '../../components/popup/SiteLine.tsx';
import { Summary } from '../../components/popup/Summary.tsx';
import type { PortfolioSummary } from '../../lib/model/views.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import type { CurrentTab } from './current-tab.ts';
import { accountHref, bandHref } from './links.ts';
import { Reminder } from './Reminder.tsx';
import { openPage } from './tab-actions.ts';
import type { useLog } from './use-log.ts';

interface PortfolioProps {
  summary: PortfolioSummary;
  tab: CurrentTab | null;
  site: SiteLineProps;
  log: ReturnType<typeof useLog>;
  focusNote: boolean;
  db: BellwetherDatabase | null;
}

/** The popup of every day: this page, the quick log, the portfolio. */
export function Portfolio({ summary, tab, site, log, focusNote, db }: PortfolioProps) {
  const { draft, search, onDraft, onLog } = log;
  const focus = focusNote ? 'note' : draft.account !== null ? 'outcome' : null;
  return (
    <>
      <SiteLine {...site} />
      <QuickLog tabAccount={tab?.account ?? null} {...{ draft, focus, search, onDraft, onLog }} />
      <Summary {...{ summary, bandHref, accountHref }} onOpen={openPage} />
      <Reminder db={db} />
    </>
  );
}

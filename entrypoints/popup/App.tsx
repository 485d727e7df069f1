import { FirstUse } from '../../components/popup/FirstUse.tsx';
import { PopupSkeleton } from '../../components/popup/PopupSkeleton.tsx';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { LossNotice } from '../../components/recovery/LossNotice.tsx';
import { StoreProblem } from '../../components/StoreProblem.tsx';
import { useLive } from '../../components/use-live.ts';
import { troubleOf } from '../../lib/store/problem.ts';
import { type CurrentTab, currentTab } from './current-tab.ts';
import type { FirstPaint } from './first-paint.ts';
import { homeHref, sitesHref } from './links.ts';
import { Portfolio } from './Portfolio.tsx';
import { openPage } from './tab-actions.ts';
import { useAddDemo } from './use-add-demo.ts';
import { useLog } from './use-log.ts';
import { type PopupData, usePopupData } from './use-popup-data.ts';
import { useReading } from './use-reading.ts';
import { useSite } from './use-site.ts';

/** The popup: which state it is in, and what each of them is given. */
export function App({ firstPaint }: { firstPaint: FirstPaint }) {
  const data = usePopupData(firstPaint.summary);
  const live = useLive(currentTab, 'tab');
  const tab = live.state === 'ready' ? live.value : null;
  const log = useLog(data.whenOpen, firstPaint.draft, tab?.account ?? null);
  const { summary } = data;
  return (
    <PopupView
      demo={summary.state === 'ready' ? summary.value.demo : 'none'}
      dashboardHref={homeHref()}
      onOpen={openPage}
      toast={log.toast}
      onDismissToast={log.dismissToast}
    >
      <Content {...{ data, tab, log, focusNote: firstPaint.focusNote }} />
    </PopupView>
  );
}

interface ContentProps {
  data: PopupData;
  tab: CurrentTab | null;
  log: ReturnType<typeof useLog>;
  focusNote: boolean;
}

function Content({ data, tab, log, focusNote }: ContentProps) {
  const { summary, db, whenOpen, retry } = data;
  const site = useSite(tab, useReading(db, tab));
  const addDemo = useAddDemo(whenOpen);
  if (summary.state === 'failed') {
    const trouble = troubleOf(summary.error);
    if (trouble.kind === 'loss') return <LossNotice onOpen={() => void openPage(homeHref())} />;
    return <StoreProblem trouble={trouble} onRetry={retry} onReload={() => location.reload()} />;
  }
  if (summary.state === 'loading') return <PopupSkeleton />;
  if (summary.value.accounts === 0) {
    return <FirstUse site={site} sitesHref={sitesHref()} onOpen={openPage} addDemo={addDemo} />;
  }
  return <Portfolio summary={summary.value} {...{ tab, site, log, focusNote, db }} />;
}

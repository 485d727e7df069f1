import { useCallback, useEffect, useState } from 'preact/hooks';
import { AccountGone } from '../../components/dashboard/AccountGone.tsx';
import { AccountPage } from '../../components/dashboard/AccountPage.tsx';
import { DashboardSkeleton } from '../../components/dashboard/DashboardSkeleton.tsx';
import { useMessages } from '../../components/i18n.tsx';
import { StoreProblem, troubleInWords } from '../../components/StoreProblem.tsx';
import type { ToastContent } from '../../components/Toast.tsx';
import { useLive } from '../../components/use-live.ts';
import { inWords } from '../../lib/own-pages/in-words.ts';
import { tellBackground } from '../../lib/own-pages/tell-background.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { readIdentity } from '../../lib/store/identity.ts';
import { live } from '../../lib/store/live.ts';
import { readPanelData, refreshScore } from '../../lib/store/panel-data.ts';
import { troubleOf } from '../../lib/store/problem.ts';
import { setTaskDone } from '../../lib/store/tasks.ts';
import { Files } from './account-files/Files.tsx';
import { useAccountPrivacy } from './privacy/use-account-privacy.ts';
import { useAccountLog } from './use-account-log.ts';
import { useAccountOverride } from './use-account-override.ts';
import { useIdentity } from './use-identity.ts';
import { useRedirect } from './use-redirect.ts';

/** Entries of the timeline that are shown at first, and that each click adds. */
const TIMELINE_STEP = 100;

interface AccountProps {
  db: BellwetherDatabase;
  accountId: string;
  backHref: string;
  say: (toast: ToastContent) => void;
}

/** One account, live. */
export function Account({ db, accountId, backHref, say }: AccountProps) {
  const messages = useMessages();
  const [limit, setLimit] = useState(TIMELINE_STEP);
  const details = useLive(
    live(() => readPanelData(db, accountId, Date.now(), limit)),
    `${accountId}:${limit}`,
  );
  useFreshScore(db, accountId, details.state === 'ready' && details.value?.needsRefresh === true);
  const onTaskDone = useTaskDone(db, accountId);
  const name = (details.state === 'ready' && details.value?.account.name) || '';
  const log = useAccountLog(db, { accountId, name }, say);
  const onOverride = useAccountOverride(db, accountId, say);
  const identity = useLive(
    live(() => readIdentity(db, accountId)),
    accountId,
  );
  const actions = useIdentity(db, { accountId, name }, say);
  const privacy = useAccountPrivacy(db, { accountId, backHref }, say);
  const isAway = details.state === 'ready' && details.value === null;
  const isLeading = useRedirect(db, { accountId, isAway }, say);
  const failed = [details, log, identity].find(({ state }) => state === 'failed');
  if (failed?.state === 'failed') {
    const reload = () => location.reload();
    return <StoreProblem trouble={troubleOf(failed.error)} onRetry={reload} onReload={reload} />;
  }
  if (details.state !== 'ready' || log.state !== 'ready' || identity.state !== 'ready' || isLeading)
    return <DashboardSkeleton label={messages.dashboard.account.loading} />;
  if (details.value === null || identity.value === null) return <AccountGone backHref={backHref} />;
  return (
    <AccountPage
      details={details.value}
      log={log.value}
      identity={{ identity: identity.value, actions }}
      privacy={privacy}
      clock={Date.now}
      onOlder={() => setLimit(limit + TIMELINE_STEP)}
      files={<Files db={db} facts={details.value} say={say} />}
      {...{ backHref, onTaskDone, onOverride }}
    />
  );
}

/** A score of another day or formula is written anew; the page shows the fresh one anyway. */
function useFreshScore(db: BellwetherDatabase, accountId: string, isStale: boolean): void {
  useEffect(() => {
    if (isStale) refreshScore(db, accountId, Date.now()).catch(console.error);
  }, [db, accountId, isStale]);
}

function useTaskDone(db: BellwetherDatabase, accountId: string) {
  const messages = useMessages();
  return useCallback(
    async (taskId: string, done: boolean) => {
      const change = { changeId: crypto.randomUUID(), taskId, done };
      await inWords(
        (kind) => troubleInWords(messages, kind),
        () => setTaskDone(db, change, Date.now()),
      );
      tellBackground([accountId]);
    },
    [db, accountId, messages],
  );
}

import { useCallback, useState } from 'preact/hooks';
import { DashboardFrame } from '../../components/dashboard/DashboardFrame.tsx';
import { DashboardSkeleton } from '../../components/dashboard/DashboardSkeleton.tsx';
import { formatRoute } from '../../components/dashboard/dashboard-route.ts';
import { FirstSteps } from '../../components/dashboard/FirstSteps.tsx';
import { MetricsPage } from '../../components/dashboard/MetricsPage.tsx';
import { SitesPage, type SitesPageProps } from '../../components/dashboard/SitesPage.tsx';
import { OverrideDrafts } from '../../components/health/override-drafts.tsx';
import { useMessages } from '../../components/i18n.tsx';
import type { ToastContent } from '../../components/Toast.tsx';
import { useReady } from '../../components/use-ready.ts';
import { demoPart } from '../../lib/work/counted-rows.ts';
import { Account } from './Account.tsx';
import { Portfolio } from './Portfolio.tsx';
import { Failed, hasLoss } from './recovery/Failed.tsx';
import { Recovery } from './recovery/Recovery.tsx';
import { Score } from './Score.tsx';
import { useRecipes } from './use-recipes.ts';
import { type Routing, useRoute } from './use-route.ts';
import { type Rows, useRows } from './use-rows.ts';
import { useSites } from './use-sites.ts';
import { useWorkspace } from './use-workspace.ts';
import { Workspace } from './Workspace.tsx';

/** The dashboard: which view is shown, and what it is given. */
export function App() {
  const routing = useRoute();
  const { rows, database, retry } = useRows();
  const [toast, setToast] = useState<ToastContent | null>(null);
  const workspace = useWorkspace(useReady(database), setToast);
  const sites = useSites(
    database,
    useCallback((text) => setToast({ text }), []),
  );
  const recipes = useRecipes(database, setToast);
  const demo = rows.state === 'ready' ? demoPart(rows.value) : 'none';
  return (
    <DashboardFrame
      view={routing.route.view}
      demo={demo}
      eraseDemo={workspace.eraseDemo}
      toast={toast}
      onDismissToast={() => setToast(null)}
    >
      <OverrideDrafts>
        <Shown
          {...{ routing, rows, database, retry, workspace }}
          sites={{ ...sites, recipes }}
          say={setToast}
        />
      </OverrideDrafts>
    </DashboardFrame>
  );
}

interface ShownProps extends Rows {
  routing: Routing;
  workspace: ReturnType<typeof useWorkspace>;
  sites: SitesPageProps;
  say: (toast: ToastContent) => void;
}

/** The view that the address names: sites and metrics are there without the data. */
function Shown(props: ShownProps) {
  const { view } = props.routing.route;
  if (hasLoss(props)) return <Recovery say={props.say} />;
  if (view === 'sites') return <SitesPage {...props.sites} />;
  if (view === 'metrics') return <MetricsPage />;
  return <Stored {...props} />;
}

/** The views that need the data. */
function Stored({ routing, rows, database, retry, workspace, sites, say }: ShownProps) {
  const { dashboard } = useMessages();
  const { route, lastQuery, changeQuery } = routing;
  const failed = [database, rows].find(({ state }) => state === 'failed');
  if (failed?.state === 'failed') return <Failed error={failed.error} {...{ say, retry }} />;
  if (database.state !== 'ready' || rows.state !== 'ready')
    return <DashboardSkeleton label={dashboard.portfolio.loading} />;
  if (route.view === 'workspace')
    return (
      <Workspace page={route.page} db={database.value} rows={rows.value} {...{ say, workspace }} />
    );
  if (route.view === 'score')
    return <Score db={database.value} rows={rows.value} guard={routing.guard} say={say} />;
  if (route.view === 'account') {
    const backHref = formatRoute({ view: 'portfolio', query: lastQuery });
    return (
      <Account
        key={route.accountId}
        db={database.value}
        accountId={route.accountId}
        backHref={backHref}
        say={say}
      />
    );
  }
  if (rows.value.length === 0) return <FirstSteps sites={sites} addDemo={workspace.addDemo} />;
  const query = route.view === 'portfolio' ? route.query : lastQuery;
  return (
    <Portfolio db={database.value} rows={rows.value} {...{ query, say }} onQuery={changeQuery} />
  );
}

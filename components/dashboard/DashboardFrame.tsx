import type { ComponentChildren } from 'preact';
import type { DemoPart } from '../../lib/model/views.ts';
import { Icon } from '../Icon.tsx';
import { useMessages } from '../i18n.tsx';
import { Toast, type ToastContent } from '../Toast.tsx';
import type { Action } from '../use-action.ts';
import { Wordmark } from '../Wordmark.tsx';
import { ActionButton } from './ActionButton.tsx';
import { type DashboardRoute, formatRoute } from './dashboard-route.ts';
import { INITIAL_QUERY } from './portfolio-query.ts';

interface DashboardFrameProps {
  view: DashboardRoute['view'];
  demo: DemoPart;
  eraseDemo: Action<[]>;
  toast: ToastContent | null;
  onDismissToast: () => void;
  children: ComponentChildren;
}

/** Head, sections and messages around whatever the dashboard shows. */
export function DashboardFrame(props: DashboardFrameProps) {
  const { common, dashboard } = useMessages();
  const { view, demo, eraseDemo, toast, onDismissToast, children } = props;
  return (
    <div class="bw-dashboard">
      <header class="bw-dash-head">
        <Wordmark />
        <Sections view={view} />
        <span class="bw-dash-privacy">
          <Icon name="check" />
          {dashboard.privacyLine}
        </span>
      </header>
      {demo !== 'none' && (
        <aside class="bw-demo-banner" aria-label={common.demo}>
          <span>{dashboard.demoBanner[demo]}</span>
          <ActionButton
            action={eraseDemo}
            kind="link"
            label={dashboard.demoBannerAction}
            pendingLabel={dashboard.workspace.demoDeleting}
          />
        </aside>
      )}
      <main>{children}</main>
      <Toast toast={toast} onDismiss={onDismissToast} />
    </div>
  );
}

function Sections({ view }: { view: DashboardRoute['view'] }) {
  const { dashboard } = useMessages();
  const current = view === 'account' ? 'portfolio' : view;
  const routes: { view: typeof current; href: string }[] = [
    { view: 'portfolio', href: formatRoute({ view: 'portfolio', query: INITIAL_QUERY }) },
    { view: 'score', href: formatRoute({ view: 'score' }) },
    { view: 'sites', href: formatRoute({ view: 'sites' }) },
    { view: 'metrics', href: formatRoute({ view: 'metrics' }) },
    { view: 'workspace', href: formatRoute({ view: 'workspace', page: 'overview' }) },
  ];
  return (
    <nav aria-label={dashboard.nav}>
      <ul>
        {routes.map((route) => (
          <li key={route.view}>
            <a href={route.href} aria-current={route.view === current ? 'page' : undefined}>
              {dashboard.sections[route.view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

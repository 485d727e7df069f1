import type { ComponentChildren, VNode } from 'preact';
import { AccountFiles } from '../../../components/account-files/AccountFiles.tsx';
import { type BriefFacts, briefSheet } from '../../../components/account-files/brief-sheet.ts';
import { AccountPage } from '../../../components/dashboard/AccountPage.tsx';
import { DashboardFrame } from '../../../components/dashboard/DashboardFrame.tsx';
import type { DashboardRoute } from '../../../components/dashboard/dashboard-route.ts';
import { FirstSteps } from '../../../components/dashboard/FirstSteps.tsx';
import { PortfolioPage } from '../../../components/dashboard/PortfolioPage.tsx';
import { INITIAL_QUERY } from '../../../components/dashboard/portfolio-query.ts';
import { SitesPage, type SitesPageProps } from '../../../components/dashboard/SitesPage.tsx';
import { WorkspaceFrame } from '../../../components/dashboard/WorkspaceFrame.tsx';
import { WorkspacePage } from '../../../components/dashboard/WorkspacePage.tsx';
import { useFormatters, useMessages } from '../../../components/i18n.tsx';
import { QualityPage } from '../../../components/quality/QualityPage.tsx';
import type { ToastContent } from '../../../components/Toast.tsx';
import type { ScoreRow } from '../../../lib/model/score-row.ts';
import type { DemoPart } from '../../../lib/model/views.ts';
import { ALL_PRODUCTS, PRODUCTS } from '../../../lib/own-pages/product-sites.ts';
import { scoreRow } from '../../unit/components/dashboard/score-row.ts';
import { recipe } from '../../unit/lib/recipes/recipe.ts';
import { NOW, panelView } from '../panel-fixtures.ts';
import { BACKUP_STATES } from './backup-states.tsx';
import { IDENTITY } from './identity-state.ts';
import { IDLE } from './idle-action.ts';
import type { DASHBOARD_NAMES } from './names.ts';

import { ACCOUNT_PRIVACY, PRIVACY_STATES } from './privacy-states.tsx';
import { QUALITY_STATES } from './quality-states.ts';
import { KEEPING, RECOVERY } from './recovery-states.tsx';

import { SCORED_VIEWS } from './scored-views.ts';

interface Around {
  view?: DashboardRoute['view'];
  demo?: DemoPart;
  toast?: ToastContent;
}

function dashboard(children: ComponentChildren, { view = 'portfolio', ...around }: Around = {}) {
  const { demo = 'none', toast = null } = around;
  return (
    <DashboardFrame {...{ view, demo, toast }} eraseDemo={IDLE} onDismissToast={() => {}}>
      {children}
    </DashboardFrame>
  );
}

const SITES: SitesPageProps = {
  products: PRODUCTS,
  granted: [
    {
      pattern: 'https://acme.zendesk.com/*',
      product: 'Zendesk',
      readings: [
        {
          origin: 'https://acme.zendesk.com',
          product: null,
          messages: null,
          more: { origin: 'https://acme.zendesk.com', isOn: true, turn: IDLE },
        },
      ],
      missing: null,
    },
    {
      pattern: 'https://acme.lightning.force.com/*',
      product: 'Salesforce',
      readings: [],
      missing: {
        host: 'acme.my.salesforce.com',
        pattern: 'https://acme.my.salesforce.com/*',
        hasRecords: false,
      },
    },
    {
      pattern: 'https://crm.example.com/*',
      product: null,
      readings: [
        {
          origin: 'https://crm.example.com',
          product: {
            origin: 'https://crm.example.com',
            product: 'auto',
            recognised: 'Atomic CRM',
            products: ALL_PRODUCTS,
            choose: IDLE,
          },
          more: null,
          messages: { origin: 'https://crm.example.com', isOn: false, turn: IDLE },
        },
      ],
      missing: null,
    },
  ],
  refused: false,
  allow: IDLE,
  takeBack: IDLE,
  recipes: {
    recipes: [{ ...recipe({ origin: 'https://crm.example.com' }), isAllowed: true }],
    rename: IDLE,
    remove: IDLE,
    exportAll: IDLE,
    importFile: IDLE,
  },
};
const sites = (change: Partial<SitesPageProps> = {}) =>
  dashboard(<SitesPage {...SITES} {...change} />, { view: 'sites' });

const ROWS: ScoreRow[] = [
  scoreRow({ name: 'Acme Works', score: 41, band: 'at-risk', arr: null }),
  scoreRow({ name: 'Contoso', score: 71, band: 'healthy' }),
  ...['Northwind Traders', 'Globex Corporation', 'Initech'].map((name, index) =>
    scoreRow({ name, isDemo: true, score: 30 + index * 12 }),
  ),
];

function portfolio(demo: boolean) {
  const noHits = { accountIds: new Set<string>(), isCapped: false, hasFailed: false };
  return dashboard(
    <PortfolioPage
      rows={ROWS}
      query={{ ...INITIAL_QUERY, demo }}
      domainHits={noHits}
      now={NOW}
      hrefOf={() => '#'}
      onQuery={() => {}}
      onSave={() => {}}
    />,
    { demo: 'left-out' },
  );
}

function GalleryFiles({ facts }: { facts: BriefFacts }) {
  return (
    <AccountFiles
      contacts={facts.account.contacts}
      brief={briefSheet(facts, useMessages(), useFormatters(), NOW)}
      onPrint={() => {}}
      copyBrief={IDLE}
      saveBrief={IDLE}
      saveAccess={IDLE}
    />
  );
}

function accountPage(quarantined: number, shown = panelView()) {
  const { account, health, nps, ...view } = shown;
  if (!account || !health || !nps) throw new Error('The fixture has no account.');
  const log = {
    draft: null,
    isDraftUnsaved: false,
    onDraft: () => {},
    onLog: async () => null,
  };
  return dashboard(
    <AccountPage
      details={{ ...view, account, health, nps, quarantined }}
      log={log}
      identity={IDENTITY}
      privacy={ACCOUNT_PRIVACY}
      clock={() => NOW}
      backHref="#"
      onOlder={() => {}}
      onTaskDone={async () => {}}
      onOverride={async () => null}
      files={<GalleryFiles facts={{ ...view, account, health, nps }} />}
    />,
  );
}

function quality(state: keyof typeof QUALITY_STATES) {
  return dashboard(
    <WorkspaceFrame page="quality">
      <QualityPage {...QUALITY_STATES[state]} />
    </WorkspaceFrame>,
    { view: 'workspace' },
  );
}

/** Pages of the workspace, with what is around them. */
function inDashboard<K extends string>(states: Record<K, () => VNode>): Record<K, () => VNode> {
  const framed = Object.entries<() => VNode>(states).map(([name, state]) => [
    name,
    () => dashboard(state(), { view: 'workspace' }),
  ]);
  return Object.fromEntries(framed);
}
const nothing = { addDemo: IDLE, eraseDemo: IDLE };
const DELETED = { text: 'The demo workspace was deleted.', onUndo: () => {} };
const BACKUP = Object.fromEntries(
  Object.entries(BACKUP_STATES).map(([name, page]) => [
    name,
    () => dashboard(<WorkspaceFrame page="backup">{page()}</WorkspaceFrame>, { view: 'workspace' }),
  ]),
) as typeof BACKUP_STATES;

/** The dashboard's states, by the name they are photographed under. */
export const DASHBOARD_STATES: Record<(typeof DASHBOARD_NAMES)[number], () => VNode> = {
  'dashboard-first': () =>
    dashboard(<FirstSteps sites={{ ...SITES, granted: [] }} addDemo={IDLE} />),
  'dashboard-sites': () => sites(),
  'dashboard-sites-none': () => sites({ granted: [], refused: true }),
  'dashboard-portfolio': () => portfolio(false),
  'dashboard-portfolio-with-demo': () => portfolio(true),
  'dashboard-account': () => accountPage(0),
  'dashboard-account-quarantined': () => accountPage(3),
  'dashboard-account-override': () => accountPage(0, SCORED_VIEWS['score-override']),
  'dashboard-account-reported': () => accountPage(0, SCORED_VIEWS['score-reported']),
  'dashboard-workspace': () =>
    dashboard(<WorkspacePage hasDemo {...nothing} />, { view: 'workspace', demo: 'counted' }),
  'dashboard-workspace-deleted': () =>
    dashboard(<WorkspacePage hasDemo={false} {...nothing} />, {
      view: 'workspace',
      toast: DELETED,
    }),
  ...inDashboard(PRIVACY_STATES),
  'dashboard-quality': () => quality('dashboard-quality'),
  'dashboard-quality-loading': () => quality('dashboard-quality-loading'),
  'dashboard-quality-empty': () => quality('dashboard-quality-empty'),
  'dashboard-quality-failed': () => quality('dashboard-quality-failed'),
  ...BACKUP,
  'dashboard-workspace-quarantine': () =>
    dashboard(
      <WorkspacePage hasDemo={false} {...nothing}>
        {KEEPING}
      </WorkspacePage>,
      { view: 'workspace' },
    ),
  'dashboard-recovery': () => dashboard(RECOVERY['dashboard-recovery']()),
  'dashboard-recovery-emptied': () => dashboard(RECOVERY['dashboard-recovery-emptied']()),
  'dashboard-recovery-unreadable': () => dashboard(RECOVERY['dashboard-recovery-unreadable']()),
  'dashboard-recovery-failed': () => dashboard(RECOVERY['dashboard-recovery-failed']()),
};

import type { ComponentChildren, VNode } from 'preact';
import { FirstUse } from '../../../components/popup/FirstUse.tsx';
import { PopupView } from '../../../components/popup/PopupView.tsx';
import { QuickLog } from '../../../components/popup/QuickLog.tsx';
import { EMPTY_DRAFT } from '../../../components/popup/quick-log.ts';
import { SiteLine, type SiteLineProps } from '../../../components/popup/SiteLine.tsx';
import { Summary } from '../../../components/popup/Summary.tsx';
import type { SiteAccess } from '../../../components/site-access.ts';
import type { DemoPart, PortfolioSummary } from '../../../lib/model/views.ts';
import { SUMMARY } from '../portfolio-summary.ts';
import { IDLE } from './idle-action.ts';
import type { POPUP_NAMES } from './names.ts';

const ATTENTION: PortfolioSummary['attention'] = [
  {
    accountId: 'initech',
    name: 'Initech',
    band: 'at-risk',
    score: 28.4,
    reasons: [
      { kind: 'band', factor: 'support', points: -12.3 },
      { kind: 'silence', days: 43 },
    ],
  },
  {
    accountId: 'globex',
    name: 'Globex Corporation',
    band: 'watch',
    score: 55,
    reasons: [{ kind: 'renewal', days: 12 }],
  },
];

function notGranted(host: string, product: string | null, recordsHost: string | null): SiteAccess {
  return { state: 'not-granted', host, pattern: `https://${host}/*`, product, recordsHost };
}

function siteLine(access: SiteAccess, change: Partial<SiteLineProps> = {}): SiteLineProps {
  const actions = { grant: IDLE, openPanel: IDLE, openSidePanel: IDLE };
  return { access, page: { state: 'none' }, reading: null, refused: false, ...actions, ...change };
}

function popup(demo: DemoPart, children: ComponentChildren) {
  const nothing = () => {};
  return (
    <PopupView dashboardHref="#" onOpen={nothing} toast={null} onDismissToast={nothing} demo={demo}>
      {children}
    </PopupView>
  );
}

function firstUse(site: SiteLineProps) {
  return popup('none', <FirstUse site={site} sitesHref="#" onOpen={() => {}} addDemo={IDLE} />);
}

function everyDay(demo: DemoPart) {
  const line = siteLine(notGranted('acme.my.salesforce.com', 'Salesforce', RECORDS));
  return popup(
    demo,
    <>
      <SiteLine {...line} />
      <QuickLog
        tabAccount={null}
        draft={EMPTY_DRAFT}
        focus={null}
        search={async () => []}
        onDraft={() => {}}
        onLog={async () => {}}
      />
      <Summary
        summary={{ ...SUMMARY, attention: ATTENTION }}
        bandHref={() => '#'}
        accountHref={() => '#'}
        onOpen={() => {}}
      />
    </>,
  );
}

const RECORDS = 'acme.lightning.force.com';
const ZENDESK = notGranted('acme.zendesk.com', 'Zendesk', null);
const LONG = notGranted(`${'customer-relations.'.repeat(6)}example`, null, null);

/** The popup's states, by the name they are photographed under. */
export const POPUP_STATES: Record<(typeof POPUP_NAMES)[number], () => VNode> = {
  'popup-first-zendesk': () => firstUse(siteLine(ZENDESK)),
  'popup-first-refused': () => firstUse(siteLine(LONG, { refused: true })),
  'popup-first-browser-page': () => firstUse(siteLine({ state: 'impossible', page: 'browser' })),
  'popup-first-granted': () =>
    firstUse(siteLine({ state: 'granted', host: 'acme.zendesk.com', pattern: '', origin: '' })),
  'popup-demo': () => everyDay('counted'),
  'popup-demo-left-out': () => everyDay('left-out'),
};

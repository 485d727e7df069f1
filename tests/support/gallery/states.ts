import type { PanelState } from '../../../components/panel/PanelApp.tsx';
import type { PanelView } from '../../../lib/model/views.ts';
import {
  CAPPED_HEALTH,
  HEALTH,
  NOW,
  panelView,
  UNKNOWN_HEALTH,
  unmatchedView,
} from '../panel-fixtures.ts';

function shown(view: PanelView | null, change: Partial<PanelState> = {}): PanelState {
  return {
    view,
    problem: null,
    isRefused: false,
    isOrphaned: false,
    isDraftUnsaved: false,
    wasCovered: false,
    ...change,
  };
}

const RECORD = {
  site: 'zendesk',
  host: 'acme.zendesk.com',
  recordType: 'ticket',
  recordId: '341',
} as const;
const HOSTILE = '<img src=x onerror=alert(1)> \u202Egnp.exe '.repeat(5).slice(0, 200);

/** Every state the panel can be in, by the name it is photographed under. */
export const STATES: Record<string, PanelState> = {
  known: shown(panelView()),
  healthy: shown(
    panelView({
      health: { ...HEALTH, score: 82, rawScore: 82, band: 'healthy', coverage: 0.9 },
    }),
  ),
  capped: shown(panelView({ health: CAPPED_HEALTH })),
  unknown: shown(
    panelView({ health: UNKNOWN_HEALTH, history: [], timeline: [], timelineCount: 0, tasks: [] }),
  ),
  withheld: shown(
    panelView({
      health: { ...HEALTH, score: 78, rawScore: 78, greenWithheld: true, coverage: 0.44 },
    }),
  ),
  draft: shown(
    panelView({
      draft: {
        type: 'email',
        fields: { direction: 'out', sentiment: '1', note: 'Sent the plan.', nextText: 'Ask again' },
        updatedAt: NOW,
      },
    }),
  ),
  survey: shown(panelView({ draft: { type: 'survey', fields: { score: '9' }, updatedAt: NOW } })),
  absent: shown(unmatchedView({ page: { state: 'absent' } })),
  none: shown(unmatchedView({ page: { state: 'none' } })),
  reading: shown(unmatchedView({ page: { state: 'reading', record: RECORD } })),
  unreadable: shown(
    unmatchedView({
      page: { state: 'unreadable', record: RECORD, missing: ['accountName', 'ticketSubject'] },
    }),
  ),
  who: shown(
    unmatchedView({
      candidates: [
        {
          accountId: 'a',
          name: 'Northwind Traders GmbH',
          reason: { rung: 'name', value: 'Northwind Traders' },
        },
      ],
      proposal: {
        name: 'Northwind Traders',
        domain: 'northwind.example',
        contactName: 'Ana Trujillo',
        contactEmail: 'ana@northwind.example',
      },
    }),
  ),
  collapsed: shown(panelView({ layout: { state: 'collapsed', side: 'right', widthPx: 380 } })),
  problem: shown(null, { problem: 'no-answer' }),
  orphaned: shown(
    panelView({ draft: { type: 'call', fields: { note: 'Half a note' }, updatedAt: NOW } }),
    { isOrphaned: true },
  ),
  hostile: shown(
    panelView({
      account: {
        id: 'x',
        name: HOSTILE,
        domains: [`${'a'.repeat(60)}.example`],
        arr: null,
        renewalAt: null,
        ownerName: HOSTILE,
        isDemo: false,
        lastContactAt: null,
        contacts: [],
      },
    }),
  ),
};

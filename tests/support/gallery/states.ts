import type { PanelState } from '../../../components/panel/PanelApp.tsx';
import {
  CAPPED_HEALTH,
  HEALTH,
  NOW,
  panelView,
  UNKNOWN_HEALTH,
  unmatchedView,
} from '../panel-fixtures.ts';
import { panelState } from '../panel-state.ts';
import { HANDED_VIEWS } from './handed-views.ts';
import { SCORED_VIEWS } from './scored-views.ts';

const RECORD = {
  site: 'zendesk',
  host: 'acme.zendesk.com',
  recordType: 'ticket',
  recordId: '341',
} as const;
const HOSTILE = '<img src=x onerror=alert(1)> \u202Egnp.exe '.repeat(5).slice(0, 200);

/** Every state the panel can be in, by the name it is photographed under. */
export const STATES: Record<string, PanelState> = {
  ...Object.fromEntries(
    Object.entries({ ...SCORED_VIEWS, ...HANDED_VIEWS }).map(([name, view]) => [
      name,
      panelState(view),
    ]),
  ),
  known: panelState(panelView()),
  healthy: panelState(
    panelView({
      health: { ...HEALTH, score: 82, rawScore: 82, band: 'healthy', coverage: 0.9 },
    }),
  ),
  capped: panelState(panelView({ health: CAPPED_HEALTH })),
  unknown: panelState(
    panelView({ health: UNKNOWN_HEALTH, history: [], timeline: [], timelineCount: 0, tasks: [] }),
  ),
  withheld: panelState(
    panelView({
      health: { ...HEALTH, score: 78, rawScore: 78, greenWithheld: true, coverage: 0.44 },
    }),
  ),
  draft: panelState(
    panelView({
      draft: {
        type: 'email',
        fields: { direction: 'out', sentiment: '1', note: 'Sent the plan.', nextText: 'Ask again' },
        updatedAt: NOW,
      },
    }),
  ),
  survey: panelState(
    panelView({ draft: { type: 'survey', fields: { score: '9' }, updatedAt: NOW } }),
  ),
  absent: panelState(unmatchedView({ page: { state: 'absent' } })),
  none: panelState(unmatchedView({ page: { state: 'none' } })),
  reading: panelState(unmatchedView({ page: { state: 'reading', record: RECORD } })),
  unreadable: panelState(
    unmatchedView({
      page: { state: 'unreadable', record: RECORD, missing: ['accountName', 'ticketSubject'] },
    }),
  ),
  who: panelState(
    unmatchedView({
      candidates: [
        {
          accountId: 'b',
          name: 'Northwind Traders EMEA',
          reason: { rung: 'imported-id', value: '001D000000IRFma' },
        },
        {
          accountId: 'a',
          name: 'Northwind Traders GmbH',
          reason: { rung: 'similar-name', value: 'Northwind Traders', score: 1 },
        },
      ],
      proposal: {
        name: 'Northwind Traders',
        domain: 'northwind.example',
        contactName: 'Ana Trujillo',
        contactEmail: 'ana@northwind.example',
        arr: { amount: 48_000, currency: 'EUR' },
        renewalAt: NOW,
      },
    }),
  ),
  collapsed: panelState(panelView({ layout: { state: 'collapsed', side: 'right', widthPx: 380 } })),
  problem: panelState(null, { problem: 'no-answer' }),
  'data-loss': panelState(null, { problem: 'data-loss' }),
  orphaned: panelState(
    panelView({ draft: { type: 'call', fields: { note: 'Half a note' }, updatedAt: NOW } }),
    { isOrphaned: true },
  ),
  hostile: panelState(
    panelView({
      account: {
        id: 'x',
        name: HOSTILE,
        domains: [`${'a'.repeat(60)}.example`],
        arr: null,
        renewalAt: null,
        ownerName: HOSTILE,
        isDemo: false,
        parent: null,
        lastContactAt: null,
        contacts: [],
      },
    }),
  ),
};

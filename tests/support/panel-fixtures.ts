import type { FactorScore, HealthScore, MeasureScore } from '../../lib/model/health.ts';
import { NO_FIELDS } from '../../lib/model/no-fields.ts';
import type { NpsPoint, PanelView, TimelineItem } from '../../lib/model/views.ts';
import { DAY_MS } from '../../lib/time.ts';

/** The moment all fixtures are seen at. */
export const NOW = new Date(2026, 10, 22, 10, 30).getTime();
const daysAgo = (days: number) => NOW - days * DAY_MS;

export function timelineItem(change: Partial<TimelineItem> & { id: string }): TimelineItem {
  return {
    kind: 'interaction',
    type: 'call',
    occurredAt: daysAgo(3),
    title: '',
    note: '',
    outcome: null,
    direction: null,
    sentiment: null,
    durationMin: null,
    value: null,
    contactNames: [],
    sourceKind: 'panel',
    sourceUrl: null,
    ...change,
  };
}

export const TIMELINE: TimelineItem[] = [
  timelineItem({
    id: 'call-1',
    title: 'connected',
    outcome: 'connected',
    durationMin: 25,
    sentiment: 1,
    contactNames: ['Ana Trujillo'],
    note: 'Rollout to the Hamburg warehouse is on time. Wants the import of last year’s orders before the audit in January.',
  }),
  timelineItem({
    id: 'nps-1',
    kind: 'survey',
    type: 'nps',
    occurredAt: daysAgo(9),
    value: 6,
    contactNames: ['Thomas Hardy'],
    note: 'Exports keep failing at month end.',
    sourceKind: 'import',
  }),
  timelineItem({
    id: 'ticket-1',
    type: 'ticket',
    occurredAt: daysAgo(11),
    title: 'Month-end export stops at 98 %',
    sourceKind: 'page',
    sourceUrl: 'https://acme.zendesk.com/agent/tickets/341',
    direction: 'in',
  }),
  timelineItem({
    id: 'meeting-1',
    type: 'meeting',
    occurredAt: daysAgo(30),
    title: 'held',
    outcome: 'held',
    durationMin: 60,
    contactNames: ['Ana Trujillo', 'Thomas Hardy'],
  }),
  timelineItem({
    id: 'email-1',
    type: 'email',
    occurredAt: daysAgo(340),
    direction: 'out',
    title: 'answered',
    outcome: 'answered',
  }),
];

function measure(change: Partial<MeasureScore> & Pick<MeasureScore, 'measure'>): MeasureScore {
  return {
    unit: 'ratio',
    value: 0.6,
    score: 88,
    strength: 1,
    tracked: true,
    anchors: [4, 2, 1, 0.25],
    evidence: [],
    evidenceCount: 0,
    ...change,
  };
}

export function factor(change: Partial<FactorScore> & Pick<FactorScore, 'factor'>): FactorScore {
  return {
    weight: 0.27,
    effectiveWeight: 0.3,
    coverage: 1,
    score: 70,
    contribution: 6,
    measures: [],
    ...change,
  };
}

export const FACTORS: FactorScore[] = [
  factor({
    factor: 'engagement',
    weight: 0.364,
    effectiveWeight: 0.42,
    coverage: 0.8,
    score: 81.4,
    contribution: 13.2,
    measures: [
      measure({
        measure: 'contact-recency',
        evidence: [{ kind: 'interaction', id: 'call-1', occurredAt: daysAgo(3), weight: 1 }],
        evidenceCount: 1,
      }),
      measure({
        measure: 'contact-breadth',
        unit: 'count',
        value: 2,
        score: 58,
        strength: 0.66,
        anchors: [0, 1.5, 3, 5],
        evidence: [
          { kind: 'interaction', id: 'call-1', occurredAt: daysAgo(3), weight: 0.6 },
          { kind: 'interaction', id: 'meeting-1', occurredAt: daysAgo(30), weight: 0.4 },
        ],
        evidenceCount: 6,
      }),
      measure({
        measure: 'decision-maker-recency',
        unit: 'days',
        value: null,
        score: null,
        strength: 0,
        tracked: true,
        anchors: [270, 120, 60, 14],
      }),
    ],
  }),
  factor({
    factor: 'sentiment',
    weight: 0.273,
    effectiveWeight: 0.3,
    coverage: 0.7,
    score: 46.2,
    contribution: -1.1,
    measures: [
      measure({
        measure: 'nps',
        unit: 'nps',
        value: 6.4,
        score: 49,
        strength: 0.9,
        anchors: [0, 6.5, 8.5, 10],
        evidence: [{ kind: 'survey', id: 'nps-1', occurredAt: daysAgo(9), weight: 1 }],
        evidenceCount: 1,
      }),
    ],
  }),
  factor({
    factor: 'support',
    weight: 0.273,
    effectiveWeight: 0.28,
    coverage: 0.65,
    score: 71,
    contribution: 5.9,
    measures: [
      measure({
        measure: 'oldest-open-ticket',
        unit: 'days',
        value: 4,
        score: 71,
        anchors: [30, 10, 3, 0],
        evidence: [{ kind: 'interaction', id: 'ticket-1', occurredAt: daysAgo(11), weight: 1 }],
        evidenceCount: 1,
      }),
    ],
  }),
  factor({
    factor: 'pulse',
    weight: 0.09,
    effectiveWeight: 0,
    coverage: 0,
    score: null,
    contribution: 0,
  }),
];

export const HEALTH: HealthScore = {
  score: 68,
  rawScore: 68,
  band: 'watch',
  coverage: 0.64,
  range: { low: 57.1, high: 74.3 },
  greenWithheld: false,
  factors: FACTORS,
  caps: [],
  ceilingsAhead: [],
  ceiling: 100,
  override: null,
  trend: { delta: -6.2, direction: 'down' },
  fall: null,
  refused: [],
  profile: { id: 'general', leftOut: ['adoption', 'outcomes', 'commercial'] },
  formulaVersion: '1',
  computedAt: NOW,
};

export const UNKNOWN_HEALTH: HealthScore = {
  ...HEALTH,
  score: null,
  rawScore: null,
  band: 'unknown',
  coverage: 0.12,
  range: null,
  factors: FACTORS.map((one) => ({
    ...one,
    score: null,
    coverage: 0,
    effectiveWeight: 0,
    contribution: 0,
    measures: [],
  })),
  trend: { delta: null, direction: null },
};

export const CAPPED_HEALTH: HealthScore = {
  ...HEALTH,
  score: 49,
  band: 'at-risk',
  range: { low: 49, high: 49 },
  ceiling: 49,
  caps: [
    {
      cap: 'open-escalation',
      ceiling: 49,
      effect: -19,
      evidence: [{ kind: 'interaction', id: 'ticket-1', occurredAt: daysAgo(11), weight: 1 }],
    },
  ],
};

const NPS_VALUES = [null, 8, 12, 20, 11, 4, -6, 2, 14, 22, 19, 25, 28];
export const PORTFOLIO_NPS: NpsPoint[] = NPS_VALUES.map((nps, index) => {
  const n = nps === null ? 3 : 14 + index * 3;
  return {
    at: new Date(2025, 11 + index, 1).getTime(),
    nps,
    low: nps === null ? null : nps - 60 / Math.sqrt(n / 4),
    high: nps === null ? null : nps + 60 / Math.sqrt(n / 4),
    n,
    indicative: n < 30,
  };
});

export const HISTORY: PanelView['history'] = Array.from({ length: 26 }, (_, index) => ({
  day: new Date(daysAgo((25 - index) * 7)).toISOString().slice(0, 10),
  score: index < 3 || index === 9 ? null : 62 + 14 * Math.sin(index / 4) - index / 3,
  band: 'watch' as const,
}));

/** A whole panel of a known customer; states differ in what they change. */
export function panelView(change: Partial<PanelView> = {}): PanelView {
  return {
    recipe: null,
    picker: null,
    viewKey: '1:1:northwind',
    page: {
      state: 'read',
      record: {
        site: 'salesforce',
        host: 'acme.lightning.force.com',
        recordType: 'account',
        recordId: '0018d00000AbCdE',
      },
      fields: { ...NO_FIELDS, accountName: 'Northwind Traders', domain: 'northwind.example' },
      missing: [],
    },
    account: {
      id: 'northwind',
      name: 'Northwind Traders',
      domains: ['northwind.example'],
      arr: { amount: 48_000, currency: 'USD' },
      renewalAt: NOW + 43 * DAY_MS,
      ownerName: 'Nancy Davolio',
      isDemo: true,
      parent: null,
      lastContactAt: daysAgo(3),
      contacts: [
        { id: 'ana', name: 'Ana Trujillo', role: 'decision-maker' },
        { id: 'thomas', name: 'Thomas Hardy', role: null },
      ],
    },
    reason: { rung: 'domain', value: 'northwind.example' },
    candidates: [],
    proposal: null,
    handed: null,
    more: null,
    link: null,
    health: HEALTH,
    history: HISTORY,
    nps: {
      answers: [
        {
          id: 'nps-1',
          respondent: 'Thomas Hardy',
          score: 6,
          answeredAt: daysAgo(9),
          comment: 'Exports keep failing at month end.',
          change: -3,
        },
        {
          id: 'nps-2',
          respondent: 'Ana Trujillo',
          score: 9,
          answeredAt: daysAgo(41),
          comment: '',
          change: null,
        },
      ],
      portfolio: PORTFOLIO_NPS,
    },
    timeline: TIMELINE,
    timelineCount: 63,
    quarantined: 0,
    evidence: {},
    tasks: [
      {
        id: 'task-1',
        accountId: 'northwind',
        accountName: 'Northwind Traders',
        text: 'Send the plan for importing last year’s orders',
        dueAt: daysAgo(2),
        owner: 'us',
        doneAt: null,
      },
      {
        id: 'task-2',
        accountId: 'northwind',
        accountName: 'Northwind Traders',
        text: 'Confirm the audit date',
        dueAt: NOW + 5 * DAY_MS,
        owner: 'them',
        doneAt: null,
      },
    ],
    draft: null,
    layout: { state: 'open', side: 'right', widthPx: 380 },
    ...change,
  };
}

/** Nobody is matched to the record on the page. */
export function unmatchedView(change: Partial<PanelView> = {}): PanelView {
  return panelView({
    viewKey: '1:1:none',
    account: null,
    reason: null,
    health: null,
    history: [],
    nps: null,
    timeline: [],
    timelineCount: 0,
    quarantined: 0,
    tasks: [],
    ...change,
  });
}

import { demoWorkspace } from '../../../lib/demo/workspace.ts';
import { chooseProfile, DEFAULT_SETTINGS } from '../../../lib/health/choose-profile.ts';
import { overrideFields } from '../../../lib/health/override.ts';
import { DEFAULT_CONTEXT } from '../../../lib/health/profile.ts';
import { scoreAccount } from '../../../lib/health/score-account.ts';
import { scoreHistory } from '../../../lib/health/score-history.ts';
import { toScoreRow } from '../../../lib/health/score-row.ts';
import type { Signal } from '../../../lib/model/facts.ts';
import type { AccountFacts } from '../../../lib/model/health.ts';
import type { PanelView } from '../../../lib/model/views.ts';
import { toNpsAnswers } from '../../../lib/store/nps-answers.ts';
import { evidenceBeside, toTimeline } from '../../../lib/store/timeline.ts';
import { DAY_MS } from '../../../lib/time.ts';
import { NOW, PORTFOLIO_NPS, panelView } from '../panel-fixtures.ts';

/** Customers of the demo as they are scored, so that the pictures show what the product shows. */
const DEMO = demoWorkspace(NOW, 7);

function demoFacts(name: string): AccountFacts {
  const found = DEMO.find(({ account }) => account.name === name);
  if (!found) throw new Error(`The demo has no ${name}.`);
  return found;
}

function signal(
  { account }: AccountFacts,
  daysAgo: number,
  fields: Pick<Signal, 'family' | 'metric' | 'value' | 'unit' | 'note'>,
): Signal {
  const at = NOW - daysAgo * DAY_MS;
  return {
    id: `${fields.metric}-${daysAgo}`,
    accountId: account.id,
    occurredAt: at,
    recordedAt: at,
    deletedAt: null,
    source: { kind: 'import', site: null, url: null },
    ...fields,
  };
}

function scoredView(facts: AccountFacts): PanelView {
  const profile = chooseProfile(facts, DEFAULT_SETTINGS, NOW);
  const health = scoreAccount(facts, profile, DEFAULT_CONTEXT, NOW);
  const weeks = Array.from({ length: 26 }, (_, index) => NOW - (25 - index) * 7 * DAY_MS);
  const history = scoreHistory(facts, profile, DEFAULT_CONTEXT, weeks);
  const timeline = toTimeline(facts, []);
  const shown = timeline.slice(0, 8);
  const { id, name, domains, arr, renewalAt, ownerName, isDemo } = facts.account;
  const { lastContactAt } = toScoreRow(facts, health);
  const contacts = facts.contacts.map((one) => ({ id: one.id, name: one.name, role: one.role }));
  const account = {
    ...{ id, name, domains, arr, renewalAt, ownerName, isDemo, lastContactAt, contacts },
    parent: null,
  };
  return panelView({
    viewKey: `1:1:${id}`,
    account,
    reason: { rung: 'domain', value: domains[0] ?? '' },
    health,
    history: history.map(({ at, score, band }) => {
      return { day: new Date(at).toISOString().slice(0, 10), score, band };
    }),
    nps: { answers: toNpsAnswers(facts), portfolio: PORTFOLIO_NPS },
    timeline: shown,
    timelineCount: timeline.length,
    evidence: evidenceBeside(health, { timeline, shown, tasks: facts.tasks }),
  });
}

/** The open escalation as if it had stood for a fortnight: harder than in its first week. */
function longEscalated(facts: AccountFacts): AccountFacts {
  const interactions = facts.interactions.map((one) => {
    if (one.ticket?.status !== 'open') return one;
    const at = one.occurredAt - 10 * DAY_MS;
    return { ...one, occurredAt: at, recordedAt: at };
  });
  return { ...facts, interactions };
}

/** Only what was said to somebody: no survey, no ticket. */
function thin(facts: AccountFacts): AccountFacts {
  const interactions = facts.interactions
    .filter(({ type }) => type !== 'ticket')
    .map((one) => ({ ...one, sentiment: null }));
  return { ...facts, interactions, surveyAnswers: [] };
}

function withOverride(facts: AccountFacts): AccountFacts {
  const reason =
    'Their new head of operations wants to consolidate tools by March. Nothing in the usual signs shows it yet.';
  const set = signal(facts, 6, overrideFields('at-risk', reason, 30));
  return { ...facts, signals: [...facts.signals, set] };
}

/** Contract and use are reported too, some of it wrongly. */
function reported(facts: AccountFacts): AccountFacts {
  const report = (
    daysAgo: number,
    family: Signal['family'],
    metric: string,
    value: number | null,
    unit: string,
  ) => signal(facts, daysAgo, { family, metric, value, unit, note: '' });
  const signals = [
    report(4, 'usage', 'seats-used', 210, 'count'),
    report(4, 'usage', 'active-users', 96, 'count'),
    report(4, 'usage', 'feature-breadth', 0.4, 'share'),
    report(11, 'commercial', 'invoice-overdue', 38, 'days'),
    report(3, 'usage', 'feature-breadth', 42, 'share'),
    report(5, 'usage', 'log-ins', 410, 'count'),
    report(12, 'commercial', 'recurring-revenue', 80_000, 'euros'),
  ];
  return { ...facts, signals: [...facts.signals, ...signals] };
}

/** Every kind of score a panel shows, by the name it is photographed under. */
export const SCORED_VIEWS = {
  'score-healthy': scoredView(demoFacts('Globex Corporation')),
  'score-watch': scoredView(demoFacts('Northwind Traders')),
  'score-capped': scoredView(longEscalated(demoFacts('Quillfeather Publishing'))),
  'score-unknown': scoredView(demoFacts('Juniper & Rowe')),
  'score-thin': scoredView(thin(demoFacts('Halvorsen Maritime'))),
  'score-override': scoredView(withOverride(demoFacts('Northwind Traders'))),
  'score-falling': scoredView(demoFacts('Kestrel Analytics')),
  'score-reported': scoredView(reported(demoFacts('Globex Corporation'))),
} satisfies Record<string, PanelView>;

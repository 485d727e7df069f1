import { SIGNAL_METRICS, type SignalMetric } from '../../../../lib/health/signal-metrics.ts';
import type { Account, Contact } from '../../../../lib/model/account.ts';
import type { Interaction, Signal, SurveyAnswer, Task } from '../../../../lib/model/facts.ts';
import type { AccountFacts } from '../../../../lib/model/health.ts';
import { DAY_MS } from '../../../../lib/time.ts';

export const NOW = Date.UTC(2026, 10, 22, 12);

const source = { kind: 'panel', site: null, url: null } as const;
let made = 0;

export function daysAgo(days: number): number {
  return NOW - days * DAY_MS;
}

function fact(days: number) {
  made += 1;
  const occurredAt = daysAgo(days);
  return {
    id: `fact-${made}`,
    accountId: 'account',
    occurredAt,
    recordedAt: occurredAt,
    deletedAt: null,
    source,
  };
}

/** An account known for a year, to be met every 30 days. */
export function account(more: Partial<Account> = {}): Account {
  return {
    id: 'account',
    name: 'Northwind Traders',
    domains: [],
    arr: null,
    renewalAt: null,
    ownerName: null,
    seats: null,
    cadenceDays: 30,
    isDemo: false,
    source,
    createdAt: daysAgo(365),
    updatedAt: daysAgo(365),
    deletedAt: null,
    sharedDomains: [],
    parentId: null,
    mergedIntoId: null,
    ...more,
  };
}

export function contact(id: string, more: Partial<Contact> = {}): Contact {
  return { ...fact(365), id, name: id, emails: [], phone: null, role: null, ...more };
}

export function interaction(days: number, more: Partial<Interaction> = {}): Interaction {
  return {
    ...fact(days),
    type: 'note',
    direction: null,
    outcome: null,
    contactIds: [],
    durationMin: null,
    sentiment: null,
    subject: null,
    note: '',
    ticket: null,
    ...more,
  };
}

export function call(days: number, more: Partial<Interaction> = {}): Interaction {
  return interaction(days, { type: 'call', direction: 'out', outcome: 'connected', ...more });
}

export function meeting(days: number, more: Partial<Interaction> = {}): Interaction {
  return interaction(days, { type: 'meeting', outcome: 'held', ...more });
}

export function ticket(
  days: number,
  detail: Partial<NonNullable<Interaction['ticket']>> = {},
  more: Partial<Interaction> = {},
): Interaction {
  return interaction(days, {
    type: 'ticket',
    direction: 'in',
    ticket: {
      priority: 'normal',
      status: 'open',
      closedAt: null,
      escalated: false,
      externalKey: null,
      ...detail,
    },
    ...more,
  });
}

export function nps(score: number, days: number, more: Partial<SurveyAnswer> = {}): SurveyAnswer {
  const row = fact(days);
  return {
    ...row,
    survey: 'nps',
    mode: 'relational',
    score,
    scale: { min: 0, max: 10 },
    contactId: null,
    respondent: row.id,
    comment: '',
    ...more,
  };
}

export function csat(score: number, days: number, more: Partial<SurveyAnswer> = {}): SurveyAnswer {
  return nps(score, days, {
    survey: 'csat',
    mode: 'transactional',
    scale: { min: 1, max: 5 },
    ...more,
  });
}

export function pulse(value: number, days: number, more: Partial<Signal> = {}): Signal {
  return { ...fact(days), family: 'pulse', metric: 'pulse', value, unit: '', note: 'why', ...more };
}

/** A signal of a metric's own family; money in euros. */
export function signal(
  metric: SignalMetric,
  value: number | null,
  days: number,
  more: Partial<Signal> = {},
): Signal {
  const { family, unit } = SIGNAL_METRICS[metric];
  const row = { family, metric, value, unit: unit === 'money' ? 'EUR' : '', note: '' };
  return { ...fact(days), ...row, ...more };
}

export function override(
  band: string,
  days: number,
  value: number | null = null,
  note = 'why',
): Signal {
  return { ...fact(days), family: 'override', metric: band, value, unit: 'days', note };
}

export function task(dueInDays: number, more: Partial<Task> = {}): Task {
  return {
    ...fact(30),
    text: 'Send the offer',
    dueAt: daysAgo(-dueInDays),
    owner: 'us',
    doneAt: null,
    interactionId: null,
    ...more,
  };
}

export function facts(more: Partial<AccountFacts> = {}): AccountFacts {
  return {
    account: account(),
    contacts: [],
    interactions: [],
    surveyAnswers: [],
    signals: [],
    tasks: [],
    ...more,
  };
}

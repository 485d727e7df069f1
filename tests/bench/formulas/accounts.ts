import type { Interaction, Signal } from '../../../lib/model/facts.ts';
import type { AccountFacts } from '../../../lib/model/health.ts';
import { DAY_MS } from '../../../lib/time.ts';
import { accountFacts } from '../store/portfolio.ts';

const YEAR_MS = 365 * DAY_MS;

/**
 * Account `index` with so many facts of the past year, a multiple of ten: of ten, five are
 * conversations, one each a ticket and an NPS answer, the others usage reports and one promise.
 */
export function accountWith(facts: number, index: number, now: number): AccountFacts {
  const tens = facts / 10;
  const base = accountFacts(index, { interactionsEach: 5 * tens, peopleEach: tens }, now);
  const spread = <T>(count: number, make: (number: number, at: number) => T) =>
    Array.from({ length: count }, (_, number) => {
      return make(number, Math.floor(now - ((number + 0.5) / count) * YEAR_MS));
    });
  const { id } = base.account;
  return {
    ...base,
    interactions: [...base.interactions, ...spread(tens, (number, at) => ticket(id, number, at))],
    signals: spread(3 * tens - base.tasks.length, (number, at) => usageReport(id, number, at)),
  };
}

/** A conversation as it has just been logged. */
export function callAt(accountId: string, at: number): Interaction {
  return {
    ...factOf(accountId, 'call', at),
    type: 'call',
    direction: 'out',
    outcome: 'connected',
    contactIds: [],
    durationMin: 15,
    sentiment: 1,
    subject: null,
    note: 'They are happy with the new report.',
    ticket: null,
  };
}

function ticket(accountId: string, number: number, at: number): Interaction {
  return {
    ...callAt(accountId, at),
    ...factOf(accountId, `ticket-${number}`, at),
    type: 'ticket',
    direction: 'in',
    outcome: null,
    durationMin: null,
    sentiment: null,
    subject: `Export ${number} fails`,
    ticket: {
      priority: 'normal',
      status: 'closed',
      closedAt: at,
      escalated: false,
      externalKey: null,
    },
  };
}

function usageReport(accountId: string, number: number, at: number): Signal {
  return {
    ...factOf(accountId, `report-${number}`, at),
    family: 'usage',
    metric: number % 2 === 0 ? 'usage-events' : 'active-users',
    value: 20 + (number % 7),
    unit: 'count',
    note: '',
  };
}

function factOf(accountId: string, name: string, at: number) {
  const source = { kind: 'import', site: null, url: null } as const;
  const id = `${accountId}-${name}`;
  return { id, accountId, occurredAt: at, recordedAt: at, deletedAt: null, source };
}

import { Dexie } from 'dexie';
import { afterEach } from 'vitest';
import type { Account, Contact } from '../../../../lib/model/account.ts';
import type { Source } from '../../../../lib/model/fact.ts';
import type { Interaction, Signal, SurveyAnswer, Task } from '../../../../lib/model/facts.ts';
import type { AccountFacts } from '../../../../lib/model/health.ts';
import type { LogCommand, LogEntry } from '../../../../lib/model/log-entry.ts';
import type { WriteReceipt } from '../../../../lib/model/write-receipt.ts';
import { type BellwetherDatabase, openDatabase } from '../../../../lib/store/database.ts';
import { INTEGRITY_KEY } from '../../../../lib/store/integrity-row.ts';
import { logEntry } from '../../../../lib/store/log-entry.ts';
import { saveFacts } from '../../../../lib/store/save-facts.ts';
import { DAY_MS } from '../../../../lib/time.ts';

export const NOW = Date.UTC(2026, 10, 22, 10);
export const SOURCE: Source = { kind: 'panel', site: null, url: null };
export const ACME = '00000000-0000-4000-8000-00000000000a';
export const DANA = '00000000-0000-4000-8000-0000000000d1';

const opened: BellwetherDatabase[] = [];
let names = 0;

afterEach(async () => {
  for (const db of opened.splice(0)) {
    db.close({ disableAutoOpen: true });
    await Dexie.delete(db.name);
  }
});

/** A database of its own for one test. */
export async function openSample(): Promise<BellwetherDatabase> {
  names += 1;
  const db = await openDatabase({ name: `sample-${names}` });
  opened.push(db);
  return db;
}

/** A database with one account, Acme, that has one contact, Dana, and one old call. */
export async function openAcme(): Promise<BellwetherDatabase> {
  const db = await openSample();
  await saveFacts(db, [acmeFacts()], NOW - DAY_MS);
  return db;
}

export function acmeFacts(): AccountFacts {
  return {
    account: sampleAccount(),
    contacts: [sampleContact()],
    interactions: [sampleCall(NOW - 40 * DAY_MS)],
    surveyAnswers: [],
    signals: [],
    tasks: [],
  };
}

export function sampleAccount(change: Partial<Account> = {}): Account {
  return {
    id: ACME,
    name: 'Acme Works',
    domains: ['acme.test'],
    arr: null,
    renewalAt: null,
    ownerName: null,
    seats: null,
    cadenceDays: null,
    isDemo: false,
    source: SOURCE,
    createdAt: NOW - 200 * DAY_MS,
    updatedAt: NOW - 200 * DAY_MS,
    deletedAt: null,
    sharedDomains: [],
    parentId: null,
    mergedIntoId: null,
    ...change,
  };
}

function base(occurredAt: number) {
  const recordedAt = occurredAt;
  const id = crypto.randomUUID();
  return { id, accountId: ACME, occurredAt, recordedAt, deletedAt: null, source: SOURCE };
}

export function sampleContact(change: Partial<Contact> = {}): Contact {
  return {
    ...base(NOW - 200 * DAY_MS),
    id: DANA,
    name: 'Dana Whitfield',
    emails: ['dana@acme.test'],
    phone: null,
    role: null,
    ...change,
  };
}

export function sampleCall(occurredAt: number, change: Partial<Interaction> = {}): Interaction {
  return {
    ...base(occurredAt),
    type: 'call',
    direction: 'out',
    outcome: 'connected',
    contactIds: [DANA],
    durationMin: 20,
    sentiment: 1,
    subject: null,
    note: 'Spoke about the roll-out',
    ticket: null,
    ...change,
  };
}

export function sampleNps(
  occurredAt: number,
  score: number,
  change: Partial<SurveyAnswer> = {},
): SurveyAnswer {
  return {
    ...base(occurredAt),
    survey: 'nps',
    mode: 'relational',
    score,
    scale: { min: 0, max: 10 },
    contactId: DANA,
    respondent: DANA,
    comment: '',
    ...change,
  };
}

/** A signal of the account's revenue, if nothing else is said. */
export function sampleSignal(occurredAt: number, change: Partial<Signal> = {}): Signal {
  return {
    ...base(occurredAt),
    family: 'commercial',
    metric: 'recurring-revenue',
    value: 1000,
    unit: 'EUR',
    note: '',
    ...change,
  };
}

/** A promise of ours, made a month ago. */
export function sampleTask(change: Partial<Task> = {}): Task {
  return {
    ...base(NOW - 30 * DAY_MS),
    text: 'Call back',
    dueAt: null,
    owner: 'us',
    doneAt: null,
    interactionId: null,
    ...change,
  };
}

export function callEntry(
  change: Partial<Extract<LogEntry, { type: 'call' | 'meeting' | 'email' }>> = {},
): LogEntry {
  return {
    type: 'call',
    occurredAt: NOW,
    note: 'Happy with the new release',
    nextStep: null,
    direction: 'out',
    outcome: 'connected',
    contactIds: [DANA],
    durationMin: 15,
    sentiment: 2,
    ...change,
  };
}

export function surveyEntry(change: Partial<Extract<LogEntry, { type: 'survey' }>> = {}): LogEntry {
  return {
    type: 'survey',
    occurredAt: NOW,
    note: '',
    nextStep: null,
    survey: 'nps',
    score: 9,
    contactId: DANA,
    respondentName: '',
    ...change,
  };
}

export function logCommand(entry: LogEntry, id: string = crypto.randomUUID()): LogCommand {
  return { id, accountId: ACME, entry };
}

/** Logs on Acme at this moment. */
export function logNow(db: BellwetherDatabase, entry: LogEntry): Promise<WriteReceipt> {
  return logEntry(db, logCommand(entry), SOURCE, NOW);
}

/** Every row of every table but the count of writes: two dumps are equal if nothing was changed between them. */
export async function dump(db: BellwetherDatabase): Promise<Record<string, unknown[]>> {
  const lists = db.tables.map(async (table) => [table.name, await table.toArray()] as const);
  const rows: Record<string, unknown[]> = Object.fromEntries(await Promise.all(lists));
  return {
    ...rows,
    scores: (await db.scores.toArray()).map(withoutRevision),
    meta: (await db.meta.toArray()).filter(({ key }) => key !== INTEGRITY_KEY),
  };
}

/** A score without the number that is another one after every write. */
export function withoutRevision<T extends object>(row: T): Omit<T, 'revision'> {
  const { revision: _, ...rest } = row as T & { revision?: unknown };
  return rest;
}

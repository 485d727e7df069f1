import type {
  AccountRecord,
  AccountRef,
  CleanRow,
  ContactRecord,
  ImportRecord,
  InteractionRecord,
  SignalRecord,
  SurveyRecord,
} from '../../../../../lib/intake/import-record.ts';
import type { ImportOptions } from '../../../../../lib/model/import-job.ts';
import type { BellwetherDatabase } from '../../../../../lib/store/database.ts';
import type { RowSource } from '../../../../../lib/store/import/chunks.ts';
import type { ImportOrder, ImportRun } from '../../../../../lib/store/import/import-order.ts';
import { planImport } from '../../../../../lib/store/import/plan-import.ts';
import { runImport } from '../../../../../lib/store/import/run-import.ts';
import { saveFacts } from '../../../../../lib/store/save-facts.ts';
import { DAY_MS } from '../../../../../lib/time.ts';
import { acmeFacts, dump, NOW, openSample, sampleCall } from '../samples.ts';

export const OPTIONS: ImportOptions = {
  site: 'salesforce',
  host: 'acme.my.salesforce.test',
  fileWins: false,
  unknownAccounts: 'create',
};

export const JOB = '00000000-0000-4000-8000-00000000f11e';
export const HASH = 'a'.repeat(64);

/** Small enough that a few rows are several chunks. */
export const CHUNK = 3;

export function refOf(change: Partial<AccountRef> = {}): AccountRef {
  return { externalId: null, domain: null, name: null, ...change };
}

export function accountRecord(
  account: Partial<AccountRef>,
  change: Partial<AccountRecord> = {},
): AccountRecord {
  const { externalId = null } = account;
  return {
    ...{ kind: 'accounts', externalId, account: refOf(account), domains: [], arr: null },
    ...{ renewalAt: null, ownerName: null, seats: null, parent: null },
    ...change,
  };
}

export function contactRecord(
  account: Partial<AccountRef>,
  change: Partial<ContactRecord> = {},
): ContactRecord {
  return {
    ...{ kind: 'contacts', externalId: null, account: refOf(account), name: 'Kim Ito' },
    ...{ emails: [], phone: null, role: null, createdAt: null },
    ...change,
  };
}

export function callRecord(
  account: Partial<AccountRef>,
  change: Partial<InteractionRecord> = {},
): InteractionRecord {
  return {
    ...{ kind: 'interactions', externalId: null, account: refOf(account) },
    ...{ occurredAt: NOW - 10 * DAY_MS, type: 'call', direction: 'out', outcome: 'connected' },
    ...{ people: [], durationMin: 20, sentiment: null, subject: null, note: 'Spoke', ticket: null },
    ...change,
  };
}

export function answerRecord(
  account: Partial<AccountRef>,
  change: Partial<SurveyRecord> = {},
): SurveyRecord {
  return {
    ...{ kind: 'survey-answers', externalId: null, account: refOf(account) },
    ...{ occurredAt: NOW - 5 * DAY_MS, survey: 'nps', mode: 'relational', score: 9 },
    ...{ scale: { min: 0, max: 10 }, person: null, comment: '' },
    ...change,
  };
}

export function usageRecord(
  account: Partial<AccountRef>,
  change: Partial<SignalRecord> = {},
): SignalRecord {
  return {
    ...{ kind: 'usage', externalId: null, account: refOf(account), occurredAt: NOW - DAY_MS },
    ...{ signals: [{ metric: 'active-users', value: 12, unit: '' }], set: {}, note: '' },
    ...change,
  };
}

/** The rows of a file with these records; `null`: a row that could not be cleaned. */
export function rowsOf(records: readonly (ImportRecord | null)[]): CleanRow[] {
  return records.map((record, index) => ({ line: index + 2, record, problems: [] }));
}

/** A file with these records, as it is read: in pieces. */
export function fileOf(records: readonly (ImportRecord | null)[]): RowSource {
  const rows = rowsOf(records);
  return (async function* () {
    for (let from = 0; from < rows.length; from += 2) yield rows.slice(from, from + 2);
  })();
}

export function orderOf(change: Partial<ImportOrder> = {}): ImportOrder {
  return {
    ...{ id: JOB, kind: 'interactions', fileName: 'file.csv', fileBytes: 1000, fileHash: HASH },
    ...{ mapping: '{}', options: OPTIONS, rowsTotal: null },
    ...change,
  };
}

/** Imports records as one file. */
export function importAll(
  db: BellwetherDatabase,
  records: readonly (ImportRecord | null)[],
  { order = {}, run = {} }: { order?: Partial<ImportOrder>; run?: Partial<ImportRun> } = {},
) {
  const kind = records.find((one) => one !== null)?.kind ?? 'interactions';
  return runImport(db, orderOf({ kind, ...order }), {
    ...{ rows: fileOf(records), clock: () => NOW, chunkRows: CHUNK },
    ...run,
  });
}

/** The dry run of records as one file. */
export function planAll(
  db: BellwetherDatabase,
  records: readonly (ImportRecord | null)[],
  options: Partial<ImportOptions> = {},
) {
  const rows = fileOf(records);
  const all = { ...OPTIONS, ...options };
  return planImport(db, { options: all, rows, clock: () => NOW, chunkRows: CHUNK });
}

/** Acme with Dana and a call, the same in every database to the last id. */
export async function openSameAcme(): Promise<BellwetherDatabase> {
  const db = await openSample();
  const call = sampleCall(NOW - 40 * DAY_MS, { id: '00000000-0000-4000-8000-0000000000c1' });
  await saveFacts(db, [{ ...acmeFacts(), interactions: [call] }], NOW - DAY_MS);
  return db;
}

/** What the user has: without the records of imports and the audit log. */
export async function knowledge(db: BellwetherDatabase): Promise<Record<string, unknown[]>> {
  const { imports: _, importChunks: __, audit: ___, meta, ...rest } = await dump(db);
  const isKept = (row: unknown) => (row as { key: string }).key !== 'auditHead';
  return { ...rest, meta: meta?.filter(isKept) ?? [] };
}

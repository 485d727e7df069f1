import { recordId } from '../../intake/identity-key.ts';
import type { CleanRow, ImportRecord } from '../../intake/import-record.ts';
import { externalKey } from '../../model/external-key.ts';
import type { BellwetherDatabase } from '../database.ts';
import type { TableName } from '../tables.ts';
import { domainsOf, ownRef } from './account-making.ts';
import { ChunkDraft } from './chunk-draft.ts';
import { addRow } from './outlook.ts';
import { planAccount } from './plan-account.ts';
import { planContact } from './plan-contact.ts';
import { planAnswer, planInteraction } from './plan-fact.ts';
import { planSignals, signalIdOf } from './plan-signals.ts';
import { accountIdOf, contactIdOf } from './reference-ids.ts';
import { invalid, type PlannedRow } from './results.ts';
import type { ImportOutlook } from './row-outcome.ts';
import type { RunState } from './run-state.ts';

/** A row of the file with the id of its record. */
interface Item {
  row: CleanRow;
  record: ImportRecord;
  id: string;
}

/**
 * Decides what the rows of a chunk do, in the caller's transaction; nothing is written. Reads only
 * what a row may change, and what is not known from earlier chunks.
 * @param outlook what became of the rows is added to it
 */
export async function planChunk(
  db: BellwetherDatabase,
  state: RunState,
  rows: readonly CleanRow[],
  outlook: ImportOutlook,
): Promise<ChunkDraft> {
  const draft = new ChunkDraft();
  const items = new Map(rows.map((row) => [row, itemOf(state, row)]));
  const known = [...items.values()].filter((item) => item !== null);
  await readPeople(db, state, known);
  await readRows(db, state, draft, known);
  for (const [row, item] of items) {
    const { peopleLeftOut, ...result } = item
      ? planRecord(state, draft, item)
      : invalid('not-clean');
    outlook.peopleLeftOut += peopleLeftOut;
    addRow(outlook, { ...result, line: row.line, about: item ? nameOf(item.record) : '' });
  }
  for (const { put } of draft.rows()) {
    if (!draft.byReference.has(put.table === 'externalIds' ? '' : put.row.id)) continue;
    if (put.table === 'accounts' || put.table === 'contacts') outlook.alsoCreated[put.table] += 1;
  }
  return draft;
}

/** Takes note of rows that an earlier run wrote, as if they were planned now. */
export function skipRows(state: RunState, rows: readonly CleanRow[]): void {
  for (const { record } of rows) {
    if (record === null) continue;
    state.keyOf(record);
    if ('set' in record) state.sets.mayChange(record);
  }
}

function itemOf(state: RunState, row: CleanRow): Item | null {
  const { record } = row;
  if (record === null) return null;
  return { row, record, id: recordId(state.sourceKey, state.keyOf(record)) };
}

function planRecord(state: RunState, draft: ChunkDraft, { record, id }: Item): PlannedRow {
  switch (record.kind) {
    case 'accounts':
      return planAccount(state, draft, record);
    case 'contacts':
      return planContact(state, draft, record, id);
    case 'interactions':
    case 'tickets':
      return planInteraction(state, draft, record, id);
    case 'survey-answers':
      return planAnswer(state, draft, record, id);
    default:
      return planSignals(state, draft, record, id);
  }
}

/** The customer, and what tells the row from others of it. */
function nameOf(record: ImportRecord): string {
  const { externalId, domain, name } = record.account;
  const account = name ?? domain ?? externalId ?? '';
  if (record.kind === 'contacts') return `${record.name} · ${account}`;
  if ('subject' in record && record.subject) return `${record.subject} · ${account}`;
  return account;
}

/** Reads the people of the accounts that the rows may name. */
async function readPeople(
  db: BellwetherDatabase,
  state: RunState,
  items: readonly Item[],
): Promise<void> {
  const accountIds = new Set<string>();
  for (const { record } of items) {
    if (record.kind !== 'contacts' && peopleOf(record).length === 0) continue;
    for (const id of candidates(state, record)) accountIds.add(id);
  }
  await state.people.look(db, accountIds);
}

function peopleOf(record: ImportRecord) {
  if ('people' in record) return record.people;
  return 'person' in record && record.person !== null ? [record.person] : [];
}

function candidates(state: RunState, record: ImportRecord): string[] {
  const ref = record.kind === 'accounts' ? ownRef(record) : record.account;
  const domains = domainsOf(ref, record.kind === 'accounts' ? record.domains : []);
  return state.directory.candidates(ref, domains, accountIdOf(state.sourceKey, ref));
}

/** Reads the rows that these items may change. */
async function readRows(
  db: BellwetherDatabase,
  state: RunState,
  draft: ChunkDraft,
  items: readonly Item[],
): Promise<void> {
  const wanted = new Map<TableName, Set<string>>();
  const want = (table: TableName, keys: readonly string[]) => {
    const all = wanted.get(table) ?? new Set<string>();
    for (const key of keys) all.add(key);
    wanted.set(table, all);
  };
  for (const item of items) wantRows(state, item, want);
  for (const [table, keys] of wanted) {
    const there = await keysThere(db, state, table, [...keys]);
    if (there.length === 0) continue;
    const rows = await db.table<unknown, string>(table).bulkGet(there);
    rows.forEach((raw, index) => {
      if (raw !== undefined) draft.store(table, there[index] ?? '', raw);
    });
  }
  for (const [id, account] of state.unwritten ?? []) {
    if (wanted.get('accounts')?.has(id)) draft.store('accounts', id, account);
  }
}

/** Of accounts all are known; of others, what was there and what this import wrote itself. */
async function keysThere(
  db: BellwetherDatabase,
  state: RunState,
  table: TableName,
  keys: readonly string[],
): Promise<string[]> {
  if (table === 'accounts') return [...keys];
  const stored = new Set(await state.keys.among(db, table, keys));
  const isOwn = (key: string) => state.seen.has(key) || state.byReference.has(key);
  return keys.filter((key) => stored.has(key) || isOwn(key));
}

function wantRows(
  state: RunState,
  { record, id }: Item,
  want: (table: TableName, keys: readonly string[]) => void,
): void {
  const { sourceKey, options } = state;
  const { externalId } = record.kind === 'accounts' ? ownRef(record) : record.account;
  if (externalId !== null)
    want('externalIds', [externalKey(options.site, options.host, 'account', externalId)]);
  for (const person of peopleOf(record))
    want('contacts', [contactIdOf(sourceKey, record.account, person)]);
  if (record.kind === 'accounts') want('accounts', candidates(state, record));
  else if (record.kind === 'contacts') want('contacts', [id, ...matches(state, record, id)]);
  else if (record.kind === 'survey-answers') want('surveyAnswers', [id]);
  else if ('people' in record) want('interactions', [id]);
  else {
    want(
      'signals',
      record.signals.map(({ metric }) => signalIdOf(sourceKey, id)(metric)),
    );
    if (Object.keys(record.set).length > 0) want('accounts', candidates(state, record));
  }
}

function matches(
  state: RunState,
  record: Extract<ImportRecord, { kind: 'contacts' }>,
  ownId: string,
): string[] {
  return candidates(state, record).flatMap((accountId) => {
    const match = state.people.match(accountId, { ...record, ownId });
    return match.kind === 'one' ? [match.id] : [];
  });
}

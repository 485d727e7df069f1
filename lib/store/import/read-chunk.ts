import type { ContactRecord, ImportRecord, PersonRef } from '../../intake/import-record.ts';
import { externalKey } from '../../model/external-key.ts';
import type { BellwetherDatabase } from '../database.ts';
import type { TableName } from '../tables.ts';
import { domainsOf, ownRef } from './account-making.ts';
import type { ChunkDraft } from './chunk-draft.ts';
import { signalIdOf } from './plan-signals.ts';
import type { RunState } from './run-state.ts';

/** A record of a row that is clean, and its id. */
export interface Item {
  record: ImportRecord;
  id: string;
}

/**
 * Reads what the rows of a chunk may change, and the people of the accounts they name as far as
 * these are not known, in the caller's transaction.
 */
export async function readForChunk(
  db: BellwetherDatabase,
  state: RunState,
  draft: ChunkDraft,
  items: readonly Item[],
): Promise<void> {
  await readPeople(db, state, items);
  const wanted = new Wanted();
  for (const item of items) wantRows(state, item, wanted);
  for (const [table, keys] of wanted.byTable) {
    const there = await keysThere(db, state, table, keys);
    if (there.length === 0) continue;
    const rows = await db.table<unknown, string>(table).bulkGet(there);
    rows.forEach((raw, index) => {
      if (raw !== undefined) draft.store(table, there[index] ?? '', raw);
    });
  }
  const accounts = wanted.byTable.get('accounts');
  for (const id of accounts ?? []) {
    const unwritten = state.unwritten?.get(id);
    if (unwritten) draft.store('accounts', id, unwritten);
  }
}

/** Keys of rows to be read, each once. */
class Wanted {
  readonly byTable = new Map<TableName, Set<string>>();

  add(table: TableName, key: string): void {
    const keys = this.byTable.get(table);
    if (keys) keys.add(key);
    else this.byTable.set(table, new Set([key]));
  }
}

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
  if (accountIds.size === 0) return;
  await state.keys.read(db, 'contacts');
  await state.people.look(db, accountIds);
}

function peopleOf(record: ImportRecord): readonly PersonRef[] {
  if ('people' in record) return record.people;
  return 'person' in record && record.person !== null ? [record.person] : [];
}

function candidates(state: RunState, record: ImportRecord): readonly string[] {
  const ref = record.kind === 'accounts' ? ownRef(record) : record.account;
  const domains = domainsOf(ref, record.kind === 'accounts' ? record.domains : []);
  return state.directory.candidates(ref, domains, state.ids.accountId(ref));
}

/** Of accounts all are known; of others, what was there and what this import wrote itself. */
async function keysThere(
  db: BellwetherDatabase,
  { keys, seen, byReference }: RunState,
  table: TableName,
  wanted: ReadonlySet<string>,
): Promise<string[]> {
  if (table === 'accounts') return [...wanted];
  await keys.read(db, table);
  const isThere = (key: string) => keys.has(table, key) || seen.has(key) || byReference.has(key);
  return [...wanted].filter(isThere);
}

function wantRows(state: RunState, { record, id }: Item, wanted: Wanted): void {
  const { site, host } = state.options;
  const { externalId } = record.kind === 'accounts' ? ownRef(record) : record.account;
  if (externalId !== null)
    wanted.add('externalIds', externalKey(site, host, 'account', externalId));
  const wantAccounts = () => {
    for (const key of candidates(state, record)) wanted.add('accounts', key);
  };
  if (record.kind === 'accounts') wantAccounts();
  else if (record.kind === 'contacts') wantContacts(state, { record, id }, wanted);
  else if (record.kind === 'survey-answers') wanted.add('surveyAnswers', id);
  else if ('people' in record) wanted.add('interactions', id);
  else {
    const idOf = signalIdOf(state.sourceKey, id);
    for (const { metric } of record.signals) wanted.add('signals', idOf(metric));
    if (Object.keys(record.set).length > 0) wantAccounts();
  }
}

function wantContacts(
  state: RunState,
  { record, id: ownId }: { record: ContactRecord; id: string },
  wanted: Wanted,
): void {
  wanted.add('contacts', ownId);
  for (const accountId of candidates(state, record)) {
    const match = state.people.match(accountId, { ...record, ownId });
    if (match.kind === 'one') wanted.add('contacts', match.id);
  }
}

import { recordId } from '../../intake/identity-key.ts';
import type { CleanRow, ImportRecord } from '../../intake/import-record.ts';
import type { BellwetherDatabase } from '../database.ts';
import { ChunkDraft } from './chunk-draft.ts';
import { addRow } from './outlook.ts';
import { planAccount } from './plan-account.ts';
import { planContact } from './plan-contact.ts';
import { planAnswer, planInteraction } from './plan-fact.ts';
import { planSignals } from './plan-signals.ts';
import { type Item, readForChunk } from './read-chunk.ts';
import { invalid, type PlannedRow } from './results.ts';
import type { ImportOutlook } from './row-outcome.ts';
import type { RunState } from './run-state.ts';

/** Rows planned before what they drafted is handed on: the disk works while the next are planned. */
const SLICE_ROWS = 500;

/**
 * Decides what the rows of a chunk do, in the caller's transaction; nothing is written. Reads only
 * what a row may change, and what is not known from earlier chunks.
 * @param outlook what became of the rows is added to it
 * @param onDrafted called after some hundred rows, and after the last
 */
export async function planChunk(
  db: BellwetherDatabase,
  state: RunState,
  rows: readonly CleanRow[],
  outlook: ImportOutlook,
  onDrafted: (draft: ChunkDraft) => void = () => undefined,
): Promise<ChunkDraft> {
  const draft = new ChunkDraft();
  const items = new Map(rows.map((row) => [row, itemOf(state, row)]));
  const known = [...items.values()].filter((item) => item !== null);
  await readForChunk(db, state, draft, known);
  let planned = 0;
  for (const [row, item] of items) {
    const { peopleLeftOut, ...result } = item
      ? planRecord(state, draft, item)
      : invalid('not-clean');
    outlook.peopleLeftOut += peopleLeftOut;
    addRow(outlook, { ...result, line: row.line, about: item ? nameOf(item.record) : '' });
    planned += 1;
    if (planned % SLICE_ROWS === 0 || planned === items.size) onDrafted(draft);
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
  return { record, id: recordId(state.sourceKey, state.keyOf(record)) };
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

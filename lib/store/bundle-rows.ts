import * as z from 'zod/mini';
import { type BundleEntry, type BundleTable, keyOfRow, type Row } from '../bundle/bundle-form.ts';
import { CanonicalError, canonicalJson } from '../bundle/canonical.ts';
import { Id } from '../model/fact.ts';
import { ImportJob } from '../model/import-job.ts';
import { LogDraft } from '../model/log-entry.ts';
import { LegalHold, PageRead } from '../model/privacy.ts';
import { QuarantinedRow } from '../model/quarantine.ts';
import type { BellwetherDatabase } from './database.ts';
import { readSettingsRows, type SettingsRows } from './settings-rows.ts';
import { ROW_SCHEMAS, withoutNameKeys } from './tables.ts';

/** Rows that are read in one go. */
export const PAGE_ROWS = 500;

export type StoredTable = Exclude<BundleTable, keyof SettingsRows>;

const ScoreDayRow = z.object({
  accountId: Id,
  day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  score: z.nullable(z.number()),
  band: z.enum(['healthy', 'watch', 'at-risk', 'unknown']),
  coverage: z.number(),
  formulaVersion: z.string(),
});

const SCHEMAS: Record<StoredTable, z.ZodMiniType> = {
  ...ROW_SCHEMAS,
  scoreDays: ScoreDayRow,
  drafts: z.strictObject({ key: z.string(), draft: LogDraft }),
  imports: ImportJob,
  holds: LegalHold,
  pageReads: PageRead,
  quarantine: QuarantinedRow,
};

/** The tables of a bundle that are tables of the database too, in the bundle's order. */
export const STORED_TABLES = Object.keys(SCHEMAS) as StoredTable[];

/** How much of the notes goes along. */
export interface NoteChoice {
  confidentialNotes: 'included' | 'left-out';
}

/** Whether this version can read a row. */
export function isReadable(table: StoredTable, row: unknown): boolean {
  return SCHEMAS[table].safeParse(row).success;
}

/** Entries of one table in the order of their keys, page by page. */
export interface EntryReader {
  count(): Promise<number>;
  /** @param after the last key that was read; `null`: from the beginning */
  page(after: unknown): Promise<{ entries: BundleEntry[]; last: unknown }>;
}

/** Reads a table in whatever transaction runs, or in none. */
export function entryReader(
  db: BellwetherDatabase,
  table: BundleTable,
  notes: NoteChoice,
): EntryReader {
  if (isSetting(table)) return settingsReader(db, table);
  return {
    count: () => db.table(table).count(),
    page: async (after) => {
      const { rows, last } = await rawPage(db, table, after);
      return { entries: rows.map((row) => toEntry(table, row, notes)), last };
    },
  };
}

/** Rows as they lie in a table, with the key of the last one; `null`: there are no more. */
export async function rawPage(
  db: BellwetherDatabase,
  table: string,
  after: unknown,
): Promise<{ rows: unknown[]; last: unknown }> {
  const source = db.table(table);
  const from = after === null ? source.toCollection() : source.where(':id').above(after as string);
  const rows: unknown[] = await from.limit(PAGE_ROWS).toArray();
  if (rows.length < PAGE_ROWS) return { rows, last: null };
  const { keyPath } = source.schema.primKey;
  const last = rows.at(-1) as Row;
  const key = Array.isArray(keyPath) ? keyPath.map((one) => last[one]) : last[keyPath ?? ''];
  return { rows, last: key };
}

function isSetting(table: BundleTable): table is keyof SettingsRows {
  return table === 'recipes' || table === 'originSettings' || table === 'settings';
}

function settingsReader(db: BellwetherDatabase, table: keyof SettingsRows): EntryReader {
  const read = async () => (await readSettingsRows(db))[table];
  return {
    count: async () => (await read()).length,
    page: async () => ({ entries: await read(), last: null }),
  };
}

/** The row as a bundle has it: marked if it cannot be read, without a note that stays here. */
function toEntry(table: StoredTable, raw: unknown, notes: NoteChoice): BundleEntry {
  const row = table === 'accounts' ? withoutNameKeys(raw) : raw;
  const isWhole = isReadable(table, row) && keyOfRow(table, row) !== null;
  const shown = notes.confidentialNotes === 'included' ? row : withoutNote(table, row);
  return isWhole ? (shown as Row) : { unreadable: holdable(table, shown) };
}

function withoutNote(table: StoredTable, row: unknown): unknown {
  if (table === 'quarantine') {
    const { row: inner, ...around } = row as Row;
    return { ...around, row: withoutNote('interactions', inner) };
  }
  if (table !== 'interactions' || typeof row !== 'object' || row === null) return row;
  return (row as Row).isConfidential ? { ...row, note: null } : row;
}

/** Of a row that no file can hold at least its key is told. */
function holdable(table: StoredTable, row: unknown): unknown {
  try {
    canonicalJson(row);
    return row;
  } catch (error) {
    if (error instanceof CanonicalError) return { id: keyOfRow(table, row), tooDeep: true };
    throw error;
  }
}

import type * as z from 'zod/mini';
import { nameBlocks } from '../matching/name-blocks.ts';
import { Account, Contact, ExternalId } from '../model/account.ts';
import { Interaction, Signal, SurveyAnswer, Task } from '../model/facts.ts';
import type { LogDraft } from '../model/log-entry.ts';
import type { ScoreRow } from '../model/score-row.ts';
import { StoreError } from './errors.ts';

/** Tables that hold what the user knows; everything else in the database is derived from them. */
export interface TableRows {
  accounts: Account;
  contacts: Contact;
  interactions: Interaction;
  surveyAnswers: SurveyAnswer;
  signals: Signal;
  tasks: Task;
  externalIds: ExternalId;
}
export type TableName = keyof TableRows;

export const ROW_SCHEMAS: { [T in TableName]: z.ZodMiniType<TableRows[T]> } = {
  accounts: Account,
  contacts: Contact,
  interactions: Interaction,
  surveyAnswers: SurveyAnswer,
  signals: Signal,
  tasks: Task,
  externalIds: ExternalId,
};
export const TABLE_NAMES = Object.keys(ROW_SCHEMAS) as TableName[];

/** One row to be written, with its table. */
export type Put = { [T in TableName]: { table: T; row: TableRows[T] } }[TableName];

/** An account as it lies in the database: with the keys by which its name is looked up. */
export type StoredAccount = Account & NameKeys;
interface NameKeys {
  nameKey: string;
  /** For names that are alike, by `nameBlocks`. */
  nameBlocks: string[];
}

/** A score as it lies in the database: with a number that every write of the account makes new. */
export type StoredScore = ScoreRow & { revision?: number };

/** What a row was before a change. */
export interface BeforeImage {
  table: TableName | 'scoreDays' | 'drafts';
  key: string | [accountId: string, day: string];
  /** `null`: it did not exist. */
  row: unknown;
  /**
   * What the change made of it: of a draft, which may be typed in without another change, and of a
   * row that an import changed.
   */
  after?: unknown;
}

/** One committed write: makes a retry harmless and an undo possible. */
export interface ChangeRow {
  id: string;
  label: string;
  accountIds: string[];
  at: number;
  /** The schema of the rows in `before`. */
  schemaVersion: number;
  before: BeforeImage[];
  undoneAt: number | null;
}

/** What one chunk of an import did: written with it, read to take the import back. */
export interface ImportChunkRow {
  importId: string;
  /** 0, 1, 2 … in the order of the file. */
  index: number;
  accountIds: string[];
  /** Keys of the rows it made, by table. */
  created: Partial<Record<TableName, string[]>>;
  /** Of `created`, accounts and people that rows only named. */
  byReference: string[];
  /** Rows as they were before it changed them. */
  before: BeforeImage[];
  /** Keys of rows that it spoke of and left as they were. */
  same: string[];
}

export interface DraftRow {
  key: string;
  draft: LogDraft;
}

export interface MetaRow {
  key: string;
  value: unknown;
}

/**
 * The form in which names are compared: compatibility characters and case folded, white space
 * trimmed and folded.
 * @example nameKey('  Northwind   TRADERS ') // 'northwind traders'
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The primary key of a row. */
export function keyOf(put: Put): string {
  return put.table === 'externalIds' ? put.row.key : put.row.id;
}

/**
 * The row as it will be stored, checked by its schema.
 * @throws {StoreError} `invalid`, naming the table and the field that does not fit
 */
export function checkPut(put: Put): Put {
  const parsed = ROW_SCHEMAS[put.table].safeParse(put.row);
  if (parsed.success) return { table: put.table, row: parsed.data } as Put;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || 'the row';
  throw new StoreError(
    'invalid',
    `${put.table}: ${field} does not fit (${issue?.message ?? 'unknown reason'}). Correct it and try again.`,
  );
}

/** The row with what the database adds for its indexes. */
export function toStored(put: Put): object {
  return put.table === 'accounts' ? { ...put.row, ...nameKeys(put.row.name) } : put.row;
}

/** The keys of one name, which every write of an account makes anew. */
export function nameKeys(name: string): NameKeys {
  return { nameKey: nameKey(name), nameBlocks: nameBlocks(name) };
}

/** The row of the model, `null` if it is malformed (another version's, or damaged on disk). */
export function fromStored<T extends TableName>(table: T, raw: unknown): TableRows[T] | null {
  const parsed = ROW_SCHEMAS[table].safeParse(table === 'accounts' ? withoutNameKeys(raw) : raw);
  return parsed.success ? parsed.data : null;
}

/** @returns `raw` without the index keys that `toStored` added */
export function withoutNameKeys(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  const { nameKey: _, nameBlocks: __, ...row } = raw as Record<string, unknown>;
  return row;
}

import * as z from 'zod/mini';
import { EpochMs } from '../model/fact.ts';
import { canonicalHash } from './canonical.ts';

export const BUNDLE_FORMAT = 'bellwether-workspace';
/** Of the file's form: raised when a reader of the old form would misread the new. */
export const BUNDLE_VERSION = 2;

/** Where the key of a row stands, by table, in the order in which a bundle has the tables. */
const KEY_FIELDS = {
  accounts: ['id'],
  contacts: ['id'],
  interactions: ['id'],
  surveyAnswers: ['id'],
  signals: ['id'],
  tasks: ['id'],
  externalIds: ['key'],
  scoreDays: ['accountId', 'day'],
  drafts: ['key'],
  imports: ['id'],
  holds: ['id'],
  pageReads: ['key'],
  quarantine: ['id'],
  recipes: ['id'],
  originSettings: ['origin'],
  settings: ['key'],
} as const satisfies Record<string, readonly string[]>;

export type BundleTable = keyof typeof KEY_FIELDS;
export const BUNDLE_TABLES = Object.keys(KEY_FIELDS) as BundleTable[];

export function isBundleTable(name: unknown): name is BundleTable {
  return typeof name === 'string' && Object.hasOwn(KEY_FIELDS, name);
}

export type Row = Record<string, unknown>;
/** A row of a file, or one that the version which wrote the file could not read, marked so. */
export type BundleEntry = Row | { unreadable: unknown };
/** A string or a number, or several of them. */
export type RowKey = string | number | RowKey[];

const Count = z.int().check(z.gte(0));
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const TableName = z.enum(BUNDLE_TABLES);

/** The first line of a bundle. */
export const BundleHeader = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(BUNDLE_VERSION),
  /** Of the database that the rows come from. */
  schemaVersion: z.int().check(z.gte(1)),
  exportedAt: EpochMs,
  /** `left-out`: the note of a confidential interaction is `null` in this file. */
  confidentialNotes: z.enum(['included', 'left-out']),
  /** Rows by table. An older schema has fewer tables. */
  counts: z.partialRecord(TableName, Count),
});
export type BundleHeader = z.infer<typeof BundleHeader>;

/** The last line: SHA-256 over canonical JSON, hexadecimal. */
export const BundleHashes = z.strictObject({
  /** Over the entries of each table in their order, each followed by a line feed. */
  tables: z.partialRecord(TableName, Hash),
  /** Over `tables`: the same for the same data, whenever it was exported. */
  data: Hash,
  /** Over `{ header, tables }`. */
  all: Hash,
});
export type BundleHashes = z.infer<typeof BundleHashes>;

export function sealBundle(header: BundleHeader, tables: BundleHashes['tables']): BundleHashes {
  return { tables, data: canonicalHash(tables), all: canonicalHash({ header, tables }) };
}

/** @returns the row as it lay in its table, marked or not */
export function rowOf(entry: BundleEntry): unknown {
  return isMarked(entry) ? entry.unreadable : entry;
}

/** No row that can be read has a member of this name. */
export function isMarked(entry: BundleEntry): entry is { unreadable: unknown } {
  return Object.hasOwn(entry, 'unreadable');
}

/** The key of a row; `null` if it has none that a file can hold. */
export function keyOfRow(table: BundleTable, row: unknown): RowKey | null {
  if (typeof row !== 'object' || row === null) return null;
  const parts = KEY_FIELDS[table].map((field) => (row as Row)[field]);
  const key = parts.length === 1 ? parts[0] : parts;
  return isKey(key, 0) ? key : null;
}

function isKey(value: unknown, depth: number): value is RowKey {
  if (typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return Array.isArray(value) && depth < 4 && value.every((one) => isKey(one, depth + 1));
}

/**
 * The order of keys, as the browser's database has it: numbers, then texts by UTF-16 units, then
 * lists.
 * @returns below 0 if `a` stands first, 0 if they are the same
 */
export function compareKeys(a: RowKey, b: RowKey): number {
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
      const order = compareKeys(a[index] ?? '', b[index] ?? '');
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  const ranks = rankOf(a) - rankOf(b);
  if (ranks !== 0) return ranks;
  return a < b ? -1 : Number(a > b);
}

function rankOf(key: RowKey): number {
  if (typeof key === 'number') return 0;
  return typeof key === 'string' ? 1 : 2;
}

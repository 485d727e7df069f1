import { BundleError } from './bundle-error.ts';
import {
  BUNDLE_FORMAT,
  BUNDLE_TABLES,
  BUNDLE_VERSION,
  type BundleEntry,
  BundleHeader,
  type BundleTable,
  isBundleTable,
  type Row,
} from './bundle-form.ts';
import { type BundleCheck, checkBundle } from './check-bundle.ts';
import { type Bytes, parseBounded, readLines } from './read-lines.ts';

/** More than a browser keeps for anybody, and less than breaks one. */
export const BUNDLE_MAX = {
  bytes: 1_000_000_000,
  rows: 5_000_000,
  /** Of a bundle that is one document, which is held whole. */
  documentChars: 64_000_000,
  lineChars: 16_000_000,
} as const;

export interface BundleLimits {
  bytes: number;
  rows: number;
  documentChars: number;
  lineChars: number;
}

export interface BundleRows {
  table: BundleTable;
  entries: BundleEntry[];
}
/** The header comes first and once. */
export type BundlePart = { header: BundleHeader } | BundleRows;

const BATCH = 500;

/**
 * Reads a bundle that anybody may have written, piece by piece. When it has come to its end without
 * an error, counts, order and hashes were those of the file; until then nothing of it may be believed.
 * @param schemaVersion the newest that this Bellwether knows
 * @throws {BundleError} naming what is wrong, and in which line
 * @example for await (const part of readBundle(file.stream(), SCHEMA_VERSION)) …
 */
export async function* readBundle(
  bytes: Bytes,
  schemaVersion: number,
  limits: BundleLimits = BUNDLE_MAX,
): AsyncGenerator<BundlePart> {
  const lines = readLines(bytes, {
    bytes: limits.bytes,
    firstLine: limits.documentChars,
    line: limits.lineChars,
  });
  const first = await lines.next();
  if (first.done || first.value.trim() === '') throw new BundleError({ code: 'empty' });
  const header = headerLine(first.value);
  if (header === null) {
    yield* readDocument(first.value, lines, { schemaVersion, limits });
    return;
  }
  const check = checkBundle(toHeader(header, schemaVersion), limits.rows);
  yield { header: check.header };
  yield* readRows(lines, check);
}

/** The first line if it is a header; `null`: the file may be one document. */
function headerLine(text: string): Row | null {
  try {
    const value = parseBounded(text, 1);
    return isRow(value) && !('tables' in value) ? value : null;
  } catch (error) {
    if (error instanceof BundleError && error.problem.code === 'not-json') return null;
    throw error;
  }
}

/** What tells a bundle of another time is asked first, because its header may have another shape. */
function toHeader(value: Row, schemaVersion: number): BundleHeader {
  const { format, version, schemaVersion: found } = value;
  if (format !== BUNDLE_FORMAT || typeof version !== 'number')
    throw new BundleError({ code: 'not-a-bundle' });
  if (version > BUNDLE_VERSION) throw new BundleError({ code: 'newer-form' });
  if (typeof found === 'number' && found > schemaVersion)
    throw new BundleError({ code: 'newer-schema' });
  const parsed = BundleHeader.safeParse(value);
  if (!parsed.success) throw new BundleError({ code: 'not-a-bundle' }, { cause: parsed.error });
  return parsed.data;
}

async function* readRows(
  lines: AsyncGenerator<string>,
  check: BundleCheck,
): AsyncGenerator<BundleRows> {
  let line = 1;
  let batch: BundleRows | null = null;
  let hasEnded = false;
  for await (const text of lines) {
    line += 1;
    if (hasEnded) {
      if (text.trim() === '') continue;
      throw new BundleError({ code: 'after-end', line });
    }
    const value = parseBounded(text, line);
    if (isRow(value) && 'sha256' in value) {
      check.end(value.sha256);
      hasEnded = true;
      continue;
    }
    const { table, entry } = toEntry(value, line);
    check.entry(table, entry, line);
    if (batch && (batch.table !== table || batch.entries.length >= BATCH)) {
      yield batch;
      batch = null;
    }
    batch ??= { table, entries: [] };
    batch.entries.push(entry);
  }
  if (!hasEnded) throw new BundleError({ code: 'truncated' });
  if (batch) yield batch;
}

function toEntry(value: unknown, line: number): { table: BundleTable; entry: BundleEntry } {
  if (isRow(value) && isBundleTable(value.table) && isRow(value.row))
    return { table: value.table, entry: value.row };
  throw new BundleError({ code: 'bad-row', line });
}

async function* readDocument(
  first: string,
  lines: AsyncGenerator<string>,
  { schemaVersion, limits }: { schemaVersion: number; limits: BundleLimits },
): AsyncGenerator<BundlePart> {
  const texts = [first];
  let chars = first.length;
  for await (const text of lines) {
    chars += text.length;
    if (chars > limits.documentChars) throw new BundleError({ code: 'too-large' });
    texts.push(text);
  }
  const value = documentOf(texts.join('\n'));
  const { tables, sha256, ...head } = value;
  const check = checkBundle(toHeader(head, schemaVersion), limits.rows);
  if (!isRow(tables) || !Object.keys(tables).every(isBundleTable))
    throw new BundleError({ code: 'not-a-bundle' });
  yield { header: check.header };
  for (const table of BUNDLE_TABLES) {
    const entries = Object.hasOwn(tables, table) ? tables[table] : [];
    if (!Array.isArray(entries) || !entries.every(isRow))
      throw new BundleError({ code: 'bad-row', line: 1 });
    for (const entry of entries) check.entry(table, entry, 1);
    for (let from = 0; from < entries.length; from += BATCH)
      yield { table, entries: entries.slice(from, from + BATCH) };
  }
  check.end(sha256);
}

function documentOf(text: string): Row {
  const value = parseBounded(text, 1);
  if (isRow(value)) return value;
  throw new BundleError({ code: 'not-a-bundle' });
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

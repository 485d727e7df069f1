import {
  BUNDLE_FORMAT,
  BUNDLE_TABLES,
  BUNDLE_VERSION,
  type BundleHashes,
  type BundleHeader,
} from '../bundle/bundle-form.ts';
import { type BundleLayout, writeBundle } from '../bundle/write-bundle.ts';
import { entryReader, type NoteChoice } from './bundle-rows.ts';
import type { BellwetherDatabase } from './database.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { runRead } from './write-transaction.ts';

/** Text that is collected before it is handed on: a file is made of few large pieces. */
const PIECE_CHARS = 1_000_000;

export interface ExportOptions extends NoteChoice {
  layout: BundleLayout;
  /** Takes the file's text piece by piece, in the order of the file. */
  write: (text: string) => void;
}

/** What went out: what the file says of itself. */
export interface Exported {
  header: BundleHeader;
  sha256: BundleHashes;
}

/**
 * Everything the user has, of one moment, as a bundle. Nothing is left out because it is malformed;
 * scores are, because they are made again from the facts.
 * @throws {StoreError} if the database cannot be read
 * @example await exportBundle(db, { layout: 'ndjson', confidentialNotes: 'left-out', write }, now)
 */
export async function exportBundle(
  db: BellwetherDatabase,
  { layout, confidentialNotes, write }: ExportOptions,
  now: number,
): Promise<Exported> {
  const pieces = collectPieces(write);
  const exported = await runRead(db, async () => {
    const readers = BUNDLE_TABLES.map(
      (table) => [table, entryReader(db, table, { confidentialNotes })] as const,
    );
    const counts = await Promise.all(
      readers.map(async ([table, reader]) => [table, await reader.count()] as const),
    );
    const header: BundleHeader = {
      format: BUNDLE_FORMAT,
      version: BUNDLE_VERSION,
      schemaVersion: SCHEMA_VERSION,
      exportedAt: now,
      confidentialNotes,
      counts: Object.fromEntries(counts),
    };
    const writer = writeBundle(layout, header, pieces.add);
    for (const [table, reader] of readers) {
      let after: unknown = null;
      do {
        const page = await reader.page(after);
        for (const entry of page.entries) writer.entry(table, entry);
        after = page.last;
      } while (after !== null);
    }
    return { header, sha256: writer.end() };
  });
  pieces.end();
  return exported;
}

/** How many rows a bundle has. */
export function countRows({ counts }: BundleHeader): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function collectPieces(write: (text: string) => void) {
  let texts: string[] = [];
  let chars = 0;
  const end = (): void => {
    if (chars > 0) write(texts.join(''));
    texts = [];
    chars = 0;
  };
  const add = (text: string): void => {
    texts.push(text);
    chars += text.length;
    if (chars >= PIECE_CHARS) end();
  };
  return { add, end };
}

import type { EraseKind } from '../../model/erase.ts';
import { OWNED_TABLES } from '../../model/identity.ts';
import {
  eraseChange,
  eraseChunk,
  eraseDraft,
  eraseQuarantined,
  eraseTexts,
} from './erase-leftover.ts';
import { type AnyRow, eraseRow } from './erase-row.ts';
import type { Erasure } from './erasure.ts';

/** The very same row if it names nobody who is erased, `null` if it goes. */
type Cleaner = (row: AnyRow, erasure: Erasure) => AnyRow | null;

const ofFacts =
  (table: string): Cleaner =>
  (row, erasure) =>
    eraseRow(table, row, erasure);

/** How rows of each table are cleaned. What is not in here holds nothing of anybody, or is derived. */
export const CLEANERS: Readonly<Record<string, { kind: EraseKind; clean: Cleaner }>> = {
  accounts: { kind: 'accounts', clean: ofFacts('accounts') },
  ...Object.fromEntries(
    OWNED_TABLES.map((table) => [table, { kind: table, clean: ofFacts(table) }]),
  ),
  drafts: { kind: 'drafts', clean: eraseDraft },
  changes: { kind: 'changes', clean: eraseChange },
  imports: { kind: 'imports', clean: eraseTexts },
  importChunks: { kind: 'imports', clean: eraseChunk },
  quarantine: { kind: 'quarantine', clean: eraseQuarantined },
  meta: { kind: 'others', clean: eraseTexts },
  holds: { kind: 'others', clean: eraseTexts },
};

/** The same for tables that a file has, with what the database derives. */
const CLEANERS_OF_FILES: Readonly<Record<string, Cleaner>> = {
  ...Object.fromEntries(Object.entries(CLEANERS).map(([table, { clean }]) => [table, clean])),
  scores: ofFacts('scores'),
  scoreDays: ofFacts('scoreDays'),
  recipes: eraseTexts,
  settings: eraseTexts,
};

/** A row of a file without whom is erased; of an unknown table it stays as it is. */
export function cleanRowOfFile(table: string, row: unknown, erasure: Erasure): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const clean = Object.hasOwn(CLEANERS_OF_FILES, table) ? CLEANERS_OF_FILES[table] : undefined;
  return clean ? clean(row as AnyRow, erasure) : row;
}

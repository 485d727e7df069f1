import { type BundleLimits, readBundle } from '../../../../../lib/bundle/read-bundle.ts';
import type { Bytes } from '../../../../../lib/bundle/read-lines.ts';
import type { BundleLayout } from '../../../../../lib/bundle/write-bundle.ts';
import type { BellwetherDatabase } from '../../../../../lib/store/database.ts';
import { exportBundle } from '../../../../../lib/store/export.ts';
import { SCHEMA_VERSION } from '../../../../../lib/store/migrations/index.ts';
import { type StagedBundle, stageBundle } from '../../../../../lib/store/stage-bundle.ts';
import { dump, NOW } from '../samples.ts';

type Notes = 'included' | 'left-out';

/** A whole export as one text. */
export async function exportText(
  db: BellwetherDatabase,
  layout: BundleLayout = 'ndjson',
  confidentialNotes: Notes = 'included',
): Promise<string> {
  const texts: string[] = [];
  const write = (text: string) => void texts.push(text);
  await exportBundle(db, { layout, confidentialNotes, write }, NOW);
  return texts.join('');
}

/** The hash of all data, whenever it was exported. */
export async function dataHash(db: BellwetherDatabase): Promise<string> {
  const options = { layout: 'ndjson', confidentialNotes: 'included', write: () => {} } as const;
  return (await exportBundle(db, options, NOW)).sha256.data;
}

/** In pieces that end in the middle of lines and characters. */
export async function* bytesOf(file: string | Uint8Array, piece = 777): Bytes {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  for (let from = 0; from < bytes.length; from += piece)
    yield new Uint8Array(bytes.slice(from, from + piece));
}

export function stage(
  db: BellwetherDatabase,
  file: string | Uint8Array,
  limits?: BundleLimits,
): Promise<StagedBundle> {
  return stageBundle(db, readBundle(bytesOf(file), SCHEMA_VERSION, limits), NOW);
}

/** Every row but those of the audit log, which tells of all that was done. */
export async function dumpData(db: BellwetherDatabase): Promise<Record<string, unknown[]>> {
  const { audit: _, meta = [], ...tables } = await dump(db);
  const isOfAudit = (row: unknown) => (row as { key: string }).key === 'auditHead';
  return { ...tables, meta: meta.filter((row) => !isOfAudit(row)) };
}

import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { type Exported, type ExportOptions, exportBundle } from '../../../lib/store/export.ts';
import { localDay } from '../../../lib/store/local-day.ts';
import { saveFile } from '../export-file.ts';

const TYPES = { json: 'application/json', ndjson: 'application/x-ndjson' } as const;

/**
 * Hands everything to the user as one file. Its text is put away piece by piece, so that no page
 * ever holds all of it.
 * @returns the name of the file, and what it says of itself
 * @example await saveBundle(db, { layout: 'json', confidentialNotes: 'left-out' }, Date.now())
 */
export async function saveBundle(
  db: BellwetherDatabase,
  options: Omit<ExportOptions, 'write'>,
  now: number,
): Promise<Exported & { name: string }> {
  const pieces: Blob[] = [];
  const write = (text: string) => void pieces.push(new Blob([text]));
  const exported = await exportBundle(db, { ...options, write }, now);
  const name = `bellwether-${localDay(now)}.${options.layout}`;
  return { ...exported, name: saveFile(name, pieces, TYPES[options.layout]) };
}

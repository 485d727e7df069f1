import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { exportWorkspace } from '../../lib/store/export.ts';
import { localDay } from '../../lib/store/local-day.ts';

/**
 * Hands everything to the user as one file.
 * @returns the name of the file
 */
export async function saveExport(db: BellwetherDatabase, now: number): Promise<string> {
  return saveJson('bellwether', await exportWorkspace(db, now), now);
}

/**
 * Hands something to the user as a file. The file is made here: nothing is fetched.
 * @returns the name of the file
 */
export function saveJson(name: string, content: object, now: number): string {
  const text = JSON.stringify(content, null, 2);
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = `${name}-${localDay(now)}.json`;
  anchor.click();
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return anchor.download;
}

import { localDay } from '../../lib/store/local-day.ts';

/**
 * Hands something to the user as a file. The file is made here: nothing is fetched.
 * @returns the name of the file
 */
export function saveJson(name: string, content: object, now: number): string {
  const text = JSON.stringify(content, null, 2);
  return saveFile(`${name}-${localDay(now)}.json`, [text], 'application/json');
}

/**
 * Hands pieces to the user as one file; they are never joined to one text.
 * @returns the name of the file
 * @example saveFile('accounts.csv', [csv], 'text/csv;charset=utf-8')
 */
export function saveFile(name: string, pieces: BlobPart[], type: string): string {
  const url = URL.createObjectURL(new Blob(pieces, { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return anchor.download;
}

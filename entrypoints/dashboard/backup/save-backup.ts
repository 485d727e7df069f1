import { backupSeed, encryptBackup } from '../../../lib/bundle/backup.ts';
import { piecesOf } from '../../../lib/bundle/byte-pieces.ts';
import type { CsvList } from '../../../lib/bundle/list-columns.ts';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { countRows, exportBundle } from '../../../lib/store/export.ts';
import { noteTaken } from '../../../lib/store/last-backup.ts';
import { writeListCsv } from '../../../lib/store/list-csv.ts';
import { localDay } from '../../../lib/store/local-day.ts';
import { saveFile } from '../export-file.ts';

/** A file that went out. */
export interface SavedFile {
  name: string;
  rows: number;
}

/**
 * Hands everything to the user as one encrypted file, confidential notes included, and notes that
 * there is a backup.
 * @throws {StoreError} if the database cannot be read
 */
export async function saveBackup(
  db: BellwetherDatabase,
  passphrase: string,
  now: number,
): Promise<SavedFile> {
  const texts: Blob[] = [];
  const write = (text: string) => void texts.push(new Blob([text]));
  const options = { layout: 'ndjson', confidentialNotes: 'included', write } as const;
  const { header } = await exportBundle(db, options, now);
  const sealed: BlobPart[] = [];
  const plain = piecesOf(new Blob(texts).stream());
  for await (const piece of encryptBackup(plain, passphrase, backupSeed()))
    sealed.push(new Blob([piece]));
  const name = saveFile(`bellwether-${localDay(now)}.bwbackup`, sealed, 'application/octet-stream');
  const rows = countRows(header);
  await noteTaken(db, { what: 'backup', subject: 'bundle', rows }, now);
  return { name, rows };
}

/** Hands one list to the user as CSV. */
export async function saveList(
  db: BellwetherDatabase,
  list: CsvList,
  confidentialNotes: 'included' | 'left-out',
  now: number,
): Promise<SavedFile> {
  const texts: Blob[] = [];
  const write = (text: string) => void texts.push(new Blob([text]));
  const rows = await writeListCsv(db, list, { confidentialNotes, write });
  const name = `bellwether-${list.replace(/[A-Z]/g, '-$&').toLowerCase()}-${localDay(now)}.csv`;
  saveFile(name, texts, 'text/csv;charset=utf-8');
  await noteTaken(db, { what: 'export', subject: `csv ${list}`, rows }, now);
  return { name, rows };
}

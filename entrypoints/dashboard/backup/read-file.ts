import type { FileChoice, OpenedFile } from '../../../components/backup/file-step.ts';
import { browser } from '../../../lib/browser.ts';
import { decryptBackup } from '../../../lib/bundle/backup.ts';
import { isBackup } from '../../../lib/bundle/backup-header.ts';
import { piecesOf } from '../../../lib/bundle/byte-pieces.ts';
import { readBundle } from '../../../lib/bundle/read-bundle.ts';
import { protect } from '../../../lib/integrity/guard.ts';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { countRows } from '../../../lib/store/export.ts';
import { mergeStaged, previewMerge } from '../../../lib/store/merge-bundle.ts';
import { SCHEMA_VERSION } from '../../../lib/store/migrations/index.ts';
import { compareStaged, restoreStaged } from '../../../lib/store/restore-bundle.ts';
import { type StagedBundle, stageBundle } from '../../../lib/store/stage-bundle.ts';

/** Whether a file is an encrypted backup, by how it begins. */
export async function isLocked(file: Blob): Promise<boolean> {
  return isBackup(new Uint8Array(await file.slice(0, 8).arrayBuffer()));
}

export interface ReadFile {
  staged: StagedBundle;
  opened: OpenedFile;
}

/**
 * Reads a file whole into a database of its own, and works out what either choice would do.
 * @param passphrase `null`: the file is not encrypted
 * @throws {BundleError} if the file is not what it says it is; {StoreError} if it cannot be kept
 */
export async function readFile(
  live: BellwetherDatabase,
  file: File,
  passphrase: string | null,
  onRows: (rows: number) => void,
): Promise<ReadFile> {
  const bytes = piecesOf(file.stream());
  const plain = passphrase === null ? bytes : decryptBackup(bytes, passphrase);
  const staged = await stageBundle(live, readBundle(plain, SCHEMA_VERSION), Date.now(), onRows);
  const { header, notesMissing, erasedLeftOut } = staged;
  const difference = await compareStaged(live, staged);
  const outlook = await previewMerge(live, staged);
  const { name: fileName } = file;
  const rows = countRows(header);
  const facts = { fileName, header, rows, notesMissing, erasedLeftOut };
  return { staged, opened: { ...facts, difference, outlook } };
}

/** @returns the accounts that are there now */
export async function takeIn(
  live: BellwetherDatabase,
  staged: StagedBundle,
  choice: FileChoice,
  onScored: (done: number, total: number) => void,
): Promise<string[]> {
  await protect(live, browser.storage.local, 'restore', Date.now());
  const take = choice === 'restore' ? restoreStaged : mergeStaged;
  return take(live, staged, Date.now(), onScored);
}

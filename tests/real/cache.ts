import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CACHE = resolve(import.meta.dirname, '../../.cache/real');
const STAMP = '.installed';

/**
 * A folder under `.cache/real` with a copy of an application's sources, prepared once: `prepare`
 * runs again only when a source changed or the last run of it did not finish.
 * @param sources folder of the application under `tests/real`
 * @returns the prepared folder
 */
export async function prepareOnce(
  name: string,
  sources: string,
  prepare: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(CACHE, name);
  const stamp = hashFolder(sources);
  if (readStamp(folder) === stamp) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(sources, folder, { recursive: true });
  await prepare(folder);
  writeFileSync(join(folder, STAMP), stamp);
  return folder;
}

function hashFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

function readStamp(folder: string): string | null {
  try {
    return readFileSync(join(folder, STAMP), 'utf8');
  } catch {
    // Never prepared.
    return null;
  }
}

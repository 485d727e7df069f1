import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../../..');
const BUILT = join(ROOT, '.output/chrome-mv3-e2e');

/** A floor: score rows read and shown without a library. */
export const SCORES_PAGE = 'scores.html';

/** The page that fills and times the store, inside the copy. */
export const STORE_PAGE = 'bench-store.html';

/**
 * What the user of the bench has granted: where its pages are served. The build for tests has every
 * vendor's pages granted, and a browser that has to know fifty sites of an extension makes each of
 * its scripts dearer than one that knows a few.
 */
const GRANTED = ['http://127.0.0.1/*'];

/**
 * A copy of the built extension with the bench's own pages beside it: floors and store are measured
 * in the same browser, origin and database as the extension. Its own scripts are untouched.
 * @returns the folder
 */
export async function copyExtension(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bellwether-bench-extension-'));
  cpSync(BUILT, folder, { recursive: true });
  for (const file of [SCORES_PAGE, 'scores.js'])
    cpSync(join(import.meta.dirname, '../floors', file), join(folder, file));
  const manifest = join(folder, 'manifest.json');
  const granted = { ...JSON.parse(readFileSync(manifest, 'utf8')), host_permissions: GRANTED };
  writeFileSync(manifest, JSON.stringify(granted));
  const script = await bundle(join(import.meta.dirname, '../store/store-page.ts'));
  writeFileSync(join(folder, 'bench-store.js'), script);
  writeFileSync(
    join(folder, STORE_PAGE),
    '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="bench-store.js"></script>',
  );
  return folder;
}

export function removeCopy(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const one of outputs) {
    if (!('output' in one)) continue;
    return one.output[0].code;
  }
  throw new Error(`${entry} was not bundled.`);
}

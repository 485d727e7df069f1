import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT, type Tally } from './check.ts';

const GZIP_MAX = 10_000;

/** What the compressed code of each library still says of itself. */
const LIBRARY_MARKS = { Dexie: 'Dexie', zod: '_zod', Preact: 'dangerouslySetInnerHTML' };

export interface PageScript {
  /** A product's file never runs without the reader: counted together, as `reader.js + site-….js`. */
  file: string;
  rawBytes: number;
  gzipBytes: number;
  /** Libraries that found their way into it. */
  libraries: string[];
  /** V8 is told to compile it in one go. */
  isHinted: boolean;
}

/**
 * The scripts of a build that run in pages.
 * @param folder of the build
 * @throws {Error} if there is none
 */
export function readPageScripts(folder: string): PageScript[] {
  const files = readdirSync(folder).filter((name) =>
    /^(launcher(-left)?|fingerprints|handed(-messages)?|reader|read-more|recipes|picker|site-[\w-]+)\.js$/.test(
      name,
    ),
  );
  if (files.length === 0) throw new Error(`${folder} has no script for pages: build it first.`);
  const scripts = files.map((file) => readScript(folder, file));
  const reader = scripts.find(({ file }) => file === 'reader.js');
  if (!reader) throw new Error(`${folder} has no reader.js: build it first.`);
  return scripts.map((script) =>
    script.file.startsWith('site-') ? together(reader, script) : script,
  );
}

function readScript(folder: string, file: string): PageScript {
  const code = readFileSync(join(folder, file));
  return {
    file,
    rawBytes: code.length,
    gzipBytes: gzipSync(code, { level: 9 }).length,
    libraries: librariesIn(code.toString()),
    isHinted: code.toString().startsWith('//# allFunctionsCalledOnLoad\n'),
  };
}

function together(reader: PageScript, site: PageScript): PageScript {
  return {
    file: `${reader.file} + ${site.file}`,
    rawBytes: reader.rawBytes + site.rawBytes,
    gzipBytes: reader.gzipBytes + site.gzipBytes,
    libraries: site.libraries,
    isHinted: false,
  };
}

/** Every page of a granted site pays for these scripts, so they stay small and free of libraries. */
export async function checkPageScripts(): Promise<Tally> {
  const folders = ['.output/chrome-mv3', '.output/firefox-mv3'].map((name) => join(ROOT, name));
  const faults = folders.flatMap((folder) => [
    ...readPageScripts(folder).flatMap(faultsOf),
    ...unknownMarks(folder),
  ]);
  return { passed: faults.length === 0 ? 1 : 0, failed: faults.length, notes: faults };
}

function faultsOf({ file, gzipBytes, libraries, isHinted }: PageScript): string[] {
  const faults = libraries.map((name) => `${file} contains ${name}: find who imports it there.`);
  if (file.startsWith('launcher') && !isHinted) {
    faults.push(`${file} does not begin with the hint to V8: see wxt.config.ts.`);
  }
  if (gzipBytes <= GZIP_MAX) return faults;
  return [...faults, `${file} has ${gzipBytes} bytes gzip; at most ${GZIP_MAX} may run in a page.`];
}

/** A mark that is nowhere in the build would find nothing in the page's scripts either. */
function unknownMarks(folder: string): string[] {
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const seen = librariesIn(code);
  return Object.keys(LIBRARY_MARKS)
    .filter((name) => !seen.includes(name))
    .map((name) => `${name} can no longer be told by its mark in ${folder}: choose another.`);
}

function librariesIn(code: string): string[] {
  return Object.entries(LIBRARY_MARKS)
    .filter(([, mark]) => code.includes(mark))
    .map(([name]) => name);
}

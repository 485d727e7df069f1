import { launcherFor } from '../../../lib/sites/catalogue.ts';
import { type PageScript, readPageScripts } from '../../../scripts/checks/page-scripts.ts';
import { exactRow, type Row } from '../report/row.ts';
import type { Bench } from './bench.ts';

const BYTES_PER_KB = 1000;
const NO_LIBRARY =
  'a database and a schema library in every page cost 40 ms of its main thread before they do anything';

/** Sizes of the scripts that run in pages: the launcher alone while the panel is closed. */
export function measureBytes({ extension }: Pick<Bench, 'extension'>): Row[] {
  const scripts = readPageScripts(extension);
  const raw = Math.max(...scripts.map(({ rawBytes }) => rawBytes));
  const zipped = Math.max(...scripts.map(({ gzipBytes }) => gzipBytes));
  const launcher = scripts.find(({ file }) => file === launcherFor('right'));
  if (!launcher) throw new Error('The build has no launcher.');
  const libraries = new Set(scripts.flatMap((script) => script.libraries));
  return [
    exactRow(
      {
        what: 'Script of a closed panel, gzip',
        unit: 'kB',
        limit: 8,
        because: NO_LIBRARY,
        goal: 6,
      },
      launcher.gzipBytes / BYTES_PER_KB,
    ),
    exactRow({ what: 'Script in the page, the largest', unit: 'kB' }, raw / BYTES_PER_KB),
    exactRow(
      {
        what: 'Script in the page, the largest, gzip',
        unit: 'kB',
        limit: 10,
        because: NO_LIBRARY,
        goal: 6,
      },
      zipped / BYTES_PER_KB,
    ),
    exactRow(
      { what: 'Reader, fingerprints, hand-over and the largest product, gzip', unit: 'kB' },
      (zipped + gzipOf(scripts, 'fingerprints.js') + gzipOf(scripts, 'handed.js')) / BYTES_PER_KB,
    ),
    exactRow(
      { what: 'Libraries in scripts of pages', unit: '', limit: 0, because: NO_LIBRARY },
      libraries.size,
    ),
  ];
}

function gzipOf(scripts: readonly PageScript[], name: string): number {
  const script = scripts.find(({ file }) => file === name);
  if (!script) throw new Error(`The build has no ${name}.`);
  return script.gzipBytes;
}

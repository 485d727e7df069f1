import { readPageScripts } from '../../../scripts/checks/page-scripts.ts';
import { exactRow, type Row } from '../report/row.ts';
import type { Bench } from './bench.ts';

const BYTES_PER_KB = 1000;

/** Size of the largest script that runs in pages; only one runs in each. */
export function measureBytes({ extension }: Pick<Bench, 'extension'>): Row[] {
  const scripts = readPageScripts(extension);
  const raw = Math.max(...scripts.map(({ rawBytes }) => rawBytes));
  const zipped = Math.max(...scripts.map(({ gzipBytes }) => gzipBytes));
  const libraries = new Set(scripts.flatMap((script) => script.libraries));
  return [
    exactRow({ what: 'Script in the page, the largest', unit: 'kB' }, raw / BYTES_PER_KB),
    exactRow(
      { what: 'Script in the page, the largest, gzip', unit: 'kB', limit: 8, goal: 6 },
      zipped / BYTES_PER_KB,
    ),
    exactRow({ what: 'Libraries in scripts of pages', unit: '', limit: 0 }, libraries.size),
  ];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { exactRow, type Row } from '../report/row.ts';
import type { Bench } from './bench.ts';

const BYTES_PER_KB = 1000;

/** Size of the one script that runs in pages. */
export function measureBytes({ extension }: Pick<Bench, 'extension'>): Row[] {
  const script = readFileSync(join(extension, 'page.js'));
  const zipped = gzipSync(script, { level: 9 }).length;
  return [
    exactRow({ what: 'Script in the page', unit: 'kB' }, script.length / BYTES_PER_KB),
    exactRow(
      { what: 'Script in the page, gzip', unit: 'kB', limit: 8, goal: 6 },
      zipped / BYTES_PER_KB,
    ),
  ];
}

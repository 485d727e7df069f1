/** Prints what Bellwether reads of each product; with `--write`, puts it into the README as well. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSupport, supportTable, withTable } from './site-support.ts';

const README = resolve(import.meta.dirname, '../README.md');

const rows = await readSupport();
const table = supportTable(rows);
console.log(`${table}\n\n${rows.length} products`);
if (process.argv.includes('--write'))
  writeFileSync(README, withTable(readFileSync(README, 'utf8'), table));

/** `npm run bench`: builds, measures, prints one table. Only a broken limit makes it fail. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { step } from '../../scripts/setup/progress.mjs';
import { run } from '../../scripts/setup/run.mjs';
import { copyExtension, removeCopy } from './build/extension.ts';
import type { Bench } from './measures/bench.ts';
import { measureBlankPage } from './measures/blank-page.ts';
import { measureBytes } from './measures/bytes.ts';
import { measureFormulas } from './measures/formulas.ts';
import { measureImport } from './measures/import.ts';
import { measureLivelyPage } from './measures/lively.ts';
import { measurePage } from './measures/page.ts';
import { measurePanel } from './measures/panel.ts';
import { measurePortfolio } from './measures/portfolio.ts';
import { measureReading } from './measures/reading.ts';
import { measureStore } from './measures/store.ts';
import { type Measure, parseOptions } from './options.ts';
import { CrmServer } from './pages/crm-server.ts';
import type { Row } from './report/row.ts';
import { brokenLimits, limitReasons, markdownTable, verdictOf } from './report/table.ts';

const ROOT = join(import.meta.dirname, '../..');
const RESULTS = join(ROOT, '.output/bench');

const MEASUREMENTS: Record<Measure, { name: string; take: (bench: Bench) => Promise<Row[]> }> = {
  blank: { name: 'cost to a blank page', take: measureBlankPage },
  page: { name: 'cost to the page', take: measurePage },
  reading: { name: 'reading the pages of records', take: measureReading },
  lively: { name: 'a page that never rests', take: measureLivelyPage },
  panel: { name: 'panel with data', take: measurePanel },
  store: { name: 'logs and popup', take: measureStore },
  portfolio: { name: 'portfolio of 10,000 accounts', take: measurePortfolio },
  import: { name: 'import of 100,000 rows', take: measureImport },
  formulas: { name: 'scores and metrics', take: measureFormulas },
};

const { measures, runs } = parseOptions(process.argv.slice(2));
const program = process.env.BELLWETHER_CHROMIUM;
if (!program) throw new Error('No browser: start this as `npm run bench`.');

await step('building the test build for Chromium', () =>
  run('wxt', ['build', '-b', 'chrome', '--mode', 'e2e'], { cwd: ROOT }),
);
const extension = await copyExtension();
const server = await CrmServer.start();
const rows = measureBytes({ extension });
// Before its own browsers run, so that it is others' load.
const [loadBefore = 0] = loadavg();
const machine = { isBusy: loadBefore > availableParallelism() };
try {
  for (const measure of measures) {
    const { name, take } = MEASUREMENTS[measure];
    rows.push(...(await step(name, () => take({ program, extension, server, runs }))));
  }
} finally {
  await server.stop();
  removeCopy(extension);
}

mkdirSync(RESULTS, { recursive: true });
const results = rows.map((row) => ({ ...row, verdict: verdictOf(row, machine) }));
writeFileSync(
  join(RESULTS, 'results.json'),
  `${JSON.stringify({ runs, loadBefore, results }, null, 2)}\n`,
);
console.log(`\n${markdownTable(rows, machine)}\n\n${limitReasons(rows)}\n`);
console.log(
  `${runs} runs. Load before: ${loadBefore.toFixed(1)} on ${availableParallelism()} processors` +
    `${machine.isBusy ? '; too much to judge times on the wall' : ''}.`,
);
const broken = brokenLimits(rows, machine);
for (const { what } of broken) console.log(`Over its limit: ${what}`);
process.exitCode = broken.length === 0 ? 0 : 1;

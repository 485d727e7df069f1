import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, loadFixtures } from '../../support/page-fixtures.ts';
import { withArms } from '../browser/arm.ts';
import { inFixture } from '../browser/fixture-tab.ts';
import { type Row, valueRow } from '../report/row.ts';
import { median } from '../statistics/median.ts';
import type { Bench } from './bench.ts';

const LIMIT = {
  limit: 5,
  because: 'a third of a frame: what a person does on the page meanwhile is not delayed by it',
  isWallClock: true,
};
const LOOKS_MIN = 20;

interface Timed {
  name: string;
  /** Milliseconds of each look. */
  looks: number[];
}

/** A look at each page of a record: whether it is there, and what it shows. */
export async function measureReading({ program, extension, runs }: Bench): Promise<Row[]> {
  const pages = loadFixtures().filter(isRecord);
  return withArms(program, [{ name: 'bare', extension: null }], [], async ([arm]) => {
    if (!arm) return [];
    const timed: Timed[] = [];
    for (const page of pages) {
      const expression = readFileSync(join(extension, `site-${page.site}.js`), 'utf8');
      const looks = await inFixture(arm.chromium, page, async (tab) => {
        await tab.send('Runtime.evaluate', { expression });
        return tab.run(timeLooks, Math.max(LOOKS_MIN, 2 * runs));
      });
      timed.push({ name: page.name, looks });
    }
    return rows(timed);
  });
}

function rows(timed: Timed[]): Row[] {
  const middleOf = ({ looks }: Timed) => median(looks) ?? Number.NaN;
  const slowest = timed.reduce((a, b) => (middleOf(b) > middleOf(a) ? b : a));
  return [
    valueRow(
      {
        what: `Reading a record, slowest of ${timed.length} pages (${slowest.name})`,
        unit: 'ms',
        ...LIMIT,
      },
      slowest.looks,
    ),
    valueRow({ what: 'Reading a record, half of the pages', unit: 'ms' }, timed.map(middleOf)),
    valueRow(
      { what: 'Reading a record for the first time, half of the pages', unit: 'ms' },
      timed.map(({ looks: [first = Number.NaN] }) => first),
    ),
  ];
}

interface OfferedSite {
  route(url: URL): object | null;
  ready(doc: Document, route: object): boolean;
  read(doc: Document, route: object): object | null;
}

/**
 * Runs in the page, beside what the product's own file has offered there. Before each look the page
 * changes, as before each look of the reader: nothing that the browser worked out stays good.
 */
function timeLooks(count: number): number[] {
  const offers = Reflect.get(globalThis, Symbol.for('bellwether.sites')) as
    | { byRank: { product: OfferedSite[] } }
    | undefined;
  const site = offers?.byRank.product[0];
  const route = site?.route(new URL(location.href));
  if (!site || !route) throw new Error(`No record is known at ${location.href}.`);
  return Array.from({ length: count }, (_, look) => {
    document.documentElement.style.setProperty('--look', `${look}`);
    const from = performance.now();
    const reading = site.ready(document, route) ? site.read(document, route) : null;
    const took = performance.now() - from;
    if (!reading) throw new Error(`Nothing was read at ${location.href}.`);
    return took;
  });
}

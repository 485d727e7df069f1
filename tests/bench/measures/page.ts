import { join } from 'node:path';
import { withArms } from '../browser/arm.ts';
import { interleave } from '../interleave.ts';
import { requireServed, traces } from '../page-cost/traces.ts';
import { type BusyCost, type VisitCost, visit } from '../page-cost/visit.ts';
import { type CrmServer, STRANGER_HOST } from '../pages/crm-server.ts';
import { setPanelState } from '../panel/layout.ts';
import {
  differenceRow,
  exactRow,
  type Row,
  ratioRow,
  type Subject,
  valueRow,
} from '../report/row.ts';
import { seedStore } from '../store/seed-store.ts';
import type { Bench } from './bench.ts';

const FLOORS = join(import.meta.dirname, '../floors');

type ArmName = 'bare' | 'again' | 'closed' | 'unlinked' | 'stranger' | 'empty' | 'launcher';

/** What the closed panel costs the page, and what a site costs that was not granted. */
export async function measurePage({ program, extension, server, runs }: Bench): Promise<Row[]> {
  const arms: { name: ArmName; extension: string | null }[] = [
    { name: 'bare', extension: null },
    { name: 'again', extension: null },
    { name: 'closed', extension },
    { name: 'unlinked', extension },
    { name: 'stranger', extension },
    { name: 'empty', extension: join(FLOORS, 'empty') },
    { name: 'launcher', extension: join(FLOORS, 'launcher') },
  ];
  return withArms(program, arms, [STRANGER_HOST], async (running) => {
    const chromiumOf = (wanted: ArmName) => {
      const arm = running.find(({ name }) => name === wanted);
      if (!arm) throw new Error(`There is no arm ${wanted}.`);
      return arm.chromium;
    };
    for (const name of ['closed', 'unlinked'] as const) {
      await seedStore(chromiumOf(name), CUSTOMERS, server.host);
      await setPanelState(chromiumOf(name), 'closed');
    }
    const found = await traces(chromiumOf('stranger'), server.strangerUrl(1));
    await requireServed(chromiumOf('closed'), server.recordUrl(1));
    const costs = await interleave(running, runs, ({ name, chromium }, round) =>
      visit(chromium, urlOf(server, name), { isBusy: USED.has(name) && round % 2 === 0 }),
    );
    return [...rows(costs), exactRow({ ...STRANGER_TRACES, unit: '' }, found)];
  });
}

/** Using a page takes long and differs little: some arms, every other round. */
const USED = new Set<ArmName>(['bare', 'again', 'closed']);

const STRANGER_TRACES = {
  what: 'Site not granted: scripts, requests and elements of ours',
  limit: 0,
  because: 'nobody asked for any there',
};

const CUSTOMERS = { accounts: 10, interactionsEach: 100, peopleEach: 3 };

/** The first record is linked to a customer; the one after the last customer is nobody's. */
function urlOf(server: CrmServer, arm: ArmName): string {
  if (arm === 'stranger') return server.strangerUrl(1);
  return server.recordUrl(arm === 'unlinked' ? CUSTOMERS.accounts + 1 : 1);
}

function rows(costs: (arm: ArmName) => VisitCost[]): Row[] {
  const all: Samples = (arm, of) => costs(arm).map((cost) => cost[of]);
  const used: UsedSamples = (arm, of) => costs(arm).flatMap(({ busy }) => (busy ? [busy[of]] : []));
  return [...mainThreadRows(all), ...blockRows(all), ...busyRows(used)];
}

function mainThreadRows(all: Samples): Row[] {
  const against = (arm: ArmName, subject: Subject) =>
    ratioRow(subject, all(arm, 'mainThreadMs'), 'bare page', all('bare', 'mainThreadMs'));
  const noise = against('again', {
    what: 'Noise: the bare page against itself',
    unit: 'ms',
  });
  return [
    noise,
    against('closed', {
      what: 'Main thread of a customer’s page, panel closed',
      unit: 'ms',
      goal: 1.35,
    }),
    against('unlinked', {
      what: 'The same on a record that is nobody’s yet: it is read once',
      unit: 'ms',
      goal: 1.35,
    }),
    against('stranger', {
      what: 'Main thread of a site not granted',
      unit: 'ms',
      limit: Math.max(1, noise.estimate.high),
      because: 'the bare page differs from itself as much',
    }),
    against('empty', { what: 'Main thread, floor: empty script', unit: 'ms' }),
    against('launcher', { what: 'Main thread, floor: a button', unit: 'ms' }),
  ];
}

type Samples = (arm: ArmName, of: Exclude<keyof VisitCost, 'busy'>) => number[];
type UsedSamples = (arm: ArmName, of: keyof BusyCost) => number[];

function blockRows(all: Samples): Row[] {
  return [
    valueRow(
      {
        what: 'Longest task of a served page',
        unit: 'ms',
        limit: 50,
        because: 'longer tasks delay clicks',
      },
      all('closed', 'longestTaskMs'),
    ),
    ratioRow(
      { what: 'Longest evaluation of our script', unit: 'ms', goal: 2 },
      all('closed', 'longestEvaluationMs'),
      'a button',
      all('launcher', 'longestEvaluationMs'),
    ),
    ratioRow(
      { what: 'Heap that the page gains, panel closed', unit: 'kB', goal: 1.5 },
      gained(all('closed', 'heapKb'), all('bare', 'heapKb')),
      'a button',
      gained(all('launcher', 'heapKb'), all('bare', 'heapKb')),
    ),
  ];
}

function busyRows(used: UsedSamples): Row[] {
  return [
    ratioRow(
      { what: 'Noise: 30 re-renders of the bare page against itself', unit: 'ms' },
      used('again', 'churnMs'),
      'bare page',
      used('bare', 'churnMs'),
    ),
    ratioRow(
      { what: '30 re-renders with new addresses, main thread', unit: 'ms' },
      used('closed', 'churnMs'),
      'bare page',
      used('bare', 'churnMs'),
    ),
    valueRow(
      { what: '30 re-renders, in our scripts', unit: 'ms', goal: 5 },
      used('closed', 'churnScriptMs'),
    ),
    differenceRow(
      { what: 'A click on the page to its frame', unit: 'ms', goal: 8 },
      used('closed', 'clickMs'),
      'bare page',
      used('bare', 'clickMs'),
    ),
  ];
}

function gained(heaps: number[], bare: number[]): number[] {
  return heaps.map((heap, round) => heap - (bare[round] ?? Number.NaN));
}

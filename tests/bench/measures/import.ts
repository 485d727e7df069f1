import { IMPORT_OPTIONS, IN_DASHBOARD, LOG_READING } from '../../support/import-task.ts';
import { withArms } from '../browser/arm.ts';
import type { Chromium } from '../browser/chromium.ts';
import { Session, type Tab } from '../browser/tab.ts';
import { type Row, ratioRow, valueRow } from '../report/row.ts';
import { openStorePage, seedStore } from '../store/seed-store.ts';
import type { Bench } from './bench.ts';

const SIZES = { '10,000': 10_000, '100,000': 100_000 } as const;
type Size = keyof typeof SIZES;

const ACCOUNTS = 1000;
/** A round of 100,000 takes half a minute: more of them would say little more. */
const ROUNDS_MAX = 3;

interface Round {
  /** From the start of the worker to its answer: read, cleaned, written and scored. */
  import: number;
  /** The rows it wrote, put once more by the library that the store uses, without anything else. */
  bulkPut: number;
  longestTask: number;
}

/** 100,000 interactions of 1,000 accounts from a CSV file, by time, into the store. */
export async function measureImport({ program, extension, server, runs }: Bench): Promise<Row[]> {
  return withArms(program, [{ name: 'ours', extension }], [], async ([arm]) => {
    if (!arm) return [];
    const { chromium } = arm;
    const portfolio = { accounts: ACCOUNTS, interactionsEach: 0, peopleEach: 3 };
    await seedStore(chromium, portfolio, server.host);
    const store = await openStorePage(chromium);
    const dashboard = await chromium.openTab();
    await dashboard.navigate(chromium.pageUrl('dashboard.html'));
    const rounds: Record<Size, Round[]> = { '10,000': [], '100,000': [] };
    await oneRound(store, dashboard, '10,000');
    for (let round = 0; round < Math.min(runs, ROUNDS_MAX); round += 1) {
      for (const size of ['10,000', '100,000'] as const)
        rounds[size].push(await oneRound(store, dashboard, size));
    }
    const heap = await peakHeap(chromium, store, dashboard);
    return rows((size, of) => rounds[size].map((one) => one[of]), heap);
  });
}

async function oneRound(store: Tab, dashboard: Tab, size: Size): Promise<Round> {
  await store.run(() => globalThis.storePage.clearImport());
  await dashboard.send('Page.bringToFront');
  const done = await importLog(dashboard, SIZES[size]);
  await store.send('Page.bringToFront');
  const bulkPut = await store.run(() => globalThis.storePage.timeBulkPut());
  return { import: done.ms, bulkPut, longestTask: Math.max(0, ...done.longTasks) };
}

async function importLog(dashboard: Tab, rows: number) {
  const log = { rows, accounts: ACCOUNTS, now: Date.now() };
  await dashboard.run(IN_DASHBOARD.writeLog, log);
  const done = await dashboard.run(IN_DASHBOARD.runTask, {
    do: 'import',
    id: crypto.randomUUID(),
    options: IMPORT_OPTIONS,
    rowsTotal: rows,
    ...LOG_READING,
  });
  if (done.is === 'failed') throw new Error(`The import failed: ${JSON.stringify(done.failure)}`);
  return done;
}

/** The largest heap of the worker while it imports 100,000 rows, in MB, garbage included. */
async function peakHeap({ pipe }: Chromium, store: Tab, dashboard: Tab): Promise<number> {
  await store.run(() => globalThis.storePage.clearImport());
  await dashboard.send('Page.bringToFront');
  const attach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
  await dashboard.send('Target.setAutoAttach', attach);
  const attached = pipe.wait(({ method }) => method === 'Target.attachedToTarget', 'the worker');
  let isRunning = true;
  const importing = importLog(dashboard, SIZES['100,000']).finally(() => {
    isRunning = false;
  });
  const worker = new Session(pipe, String((await attached).params.sessionId));
  let peak = 0;
  while (isRunning) {
    // The worker is gone with its last answer, and with it whom to ask.
    const asked = worker.send<{ usedSize: number }>('Runtime.getHeapUsage').catch(() => null);
    const answer = await Promise.race([asked, importing.then(() => null)]);
    peak = Math.max(peak, answer?.usedSize ?? 0);
  }
  await importing;
  return peak / 2 ** 20;
}

const LINEAR = 'ten times the rows are ten times the work';

function rows(all: (size: Size, of: keyof Round) => number[], heap: number): Row[] {
  return [
    ratioRow(
      {
        what: 'Import of 100,000 interactions from CSV, scored',
        unit: 'ms',
        limit: 1.5,
        because: 'reading, cleaning, matching and scoring are small beside writing the rows',
        goal: 1.15,
      },
      all('100,000', 'import'),
      'Dexie: bulkPut of the same rows',
      all('100,000', 'bulkPut'),
    ),
    ratioRow(
      { what: 'Import, growth to ten times the rows', unit: 'ms', limit: 11, because: LINEAR },
      all('100,000', 'import'),
      '10,000 interactions',
      all('10,000', 'import'),
    ),
    valueRow(
      {
        what: 'Import, longest task on the dashboard’s thread',
        unit: 'ms',
        limit: 100,
        because: 'people take an answer within 100 ms for immediate',
        isWallClock: true,
      },
      all('100,000', 'longestTask'),
    ),
    valueRow(
      {
        what: 'Import, heap of the worker in MB',
        unit: '',
        limit: 300,
        because: 'a file is read piece by piece, however large it is',
      },
      [heap],
    ),
  ];
}

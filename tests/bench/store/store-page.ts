import { Dexie } from 'dexie';
import { type BellwetherDatabase, openDatabase } from '../../../lib/store/database.ts';
import { logEntry } from '../../../lib/store/log-entry.ts';
import { saveFacts } from '../../../lib/store/save-facts.ts';
import { accountFacts, type PortfolioSize, recordLink } from './portfolio.ts';
import { answer, committed, openRaw } from './raw-database.ts';

/**
 * Runs in a page of the extension, with the store's own code: fills the store and times single
 * writes. Milliseconds, wall clock.
 */
export interface StorePage {
  seed: (size: PortfolioSize, host: string) => Promise<void>;
  /** One log through the store, its score included. */
  timeLog: (account: number) => Promise<number>;
  /** The same rows once more, in one raw transaction. */
  timeRawLog: (account: number) => Promise<number>;
  /** A row and its account's sum, in one transaction of the library that the store uses. */
  timeDexieLog: (account: number) => Promise<number>;
  /** Takes away what imports wrote, but not the accounts they found. */
  clearImport: () => Promise<void>;
  /** The stored interactions once more, in one call of the library, with the same indexes. */
  timeBulkPut: () => Promise<number>;
}

const CHUNK = 200;

async function seed(size: PortfolioSize, host: string): Promise<void> {
  const db = await openDatabase();
  const now = Date.now();
  for (let from = 0; from < size.accounts; from += CHUNK) {
    const to = Math.min(from + CHUNK, size.accounts);
    const indexes = Array.from({ length: to - from }, (_, offset) => from + offset);
    await saveFacts(
      db,
      indexes.map((index) => accountFacts(index, size, now)),
      now,
    );
    await db.externalIds.bulkPut(indexes.map((index) => recordLink(index, host, now)));
  }
  db.close();
}

let opened: Promise<BellwetherDatabase> | undefined;

async function timeLog(account: number): Promise<number> {
  opened ??= openDatabase();
  const db = await opened;
  const { accountId } = recordLink(account, '', 0);
  const now = Date.now();
  const command = {
    id: crypto.randomUUID(),
    accountId,
    entry: {
      type: 'call' as const,
      occurredAt: now,
      note: 'They are happy with the new report.',
      nextStep: null,
      direction: 'out' as const,
      outcome: 'connected' as const,
      contactIds: [],
      durationMin: 15,
      sentiment: 1,
    },
  };
  const startedAt = performance.now();
  await logEntry(db, command, { kind: 'panel', site: null, url: null }, now);
  return performance.now() - startedAt;
}

let openedRaw: Promise<IDBDatabase> | undefined;
const WRITTEN = ['interactions', 'changes', 'scores', 'scoreDays'];

async function timeRawLog(account: number): Promise<number> {
  openedRaw ??= openRaw('bellwether');
  const db = await openedRaw;
  const rows = await lastWritten(db, recordLink(account, '', 0).accountId);
  const id = crypto.randomUUID();
  const startedAt = performance.now();
  const transaction = db.transaction(WRITTEN, 'readwrite', { durability: 'strict' });
  const done = committed(transaction);
  transaction.objectStore('interactions').put({ ...rows.interaction, id });
  transaction.objectStore('changes').put({ ...rows.change, id });
  transaction.objectStore('scores').put(rows.score);
  transaction.objectStore('scoreDays').put(rows.scoreDay);
  await done;
  return performance.now() - startedAt;
}

async function lastWritten(db: IDBDatabase, accountId: string) {
  const transaction = db.transaction(WRITTEN);
  const change = transaction.objectStore('changes').index('at').openCursor(null, 'prev');
  const score = transaction.objectStore('scores').get(accountId);
  const days = IDBKeyRange.bound([accountId, ''], [accountId, '\uffff']);
  const scoreDay = transaction.objectStore('scoreDays').get(days);
  const mine = IDBKeyRange.bound([accountId, 0], [accountId, Date.now()]);
  const newest = transaction
    .objectStore('interactions')
    .index('[accountId+occurredAt]')
    .openCursor(mine, 'prev');
  return {
    change: (await answer(change))?.value,
    score: await answer(score),
    scoreDay: await answer(scoreDay),
    interaction: (await answer(newest))?.value,
  };
}

let openedDexie: Dexie | undefined;

async function timeDexieLog(account: number): Promise<number> {
  openedDexie ??= openDexieFloor();
  const db = openedDexie;
  const accountId = String(account);
  const row = { id: crypto.randomUUID(), accountId, at: Date.now(), note: 'They are happy.' };
  const startedAt = performance.now();
  await db.transaction('rw', ['rows', 'sums'], async () => {
    await db.table('rows').put(row);
    const sum = await db.table('sums').get(accountId);
    await db.table('sums').put({ accountId, count: (sum?.count ?? 0) + 1 });
  });
  return performance.now() - startedAt;
}

function openDexieFloor(): Dexie {
  const db = new Dexie('bench-floor', { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ rows: 'id, [accountId+at]', sums: 'accountId' });
  return db;
}

async function clearImport(): Promise<void> {
  opened ??= openDatabase();
  const db = await opened;
  await Promise.all([db.interactions, db.imports, db.importChunks].map((table) => table.clear()));
}

async function timeBulkPut(): Promise<number> {
  opened ??= openDatabase();
  const rows = await (await opened).interactions.toArray();
  // In the order of the file: sorted by key they would lie on the disk before they are written.
  rows.sort((a, b) => a.occurredAt - b.occurredAt);
  const floor = new Dexie('bench-import', { chromeTransactionDurability: 'strict' });
  floor.version(1).stores({ interactions: 'id, [accountId+occurredAt]' });
  await floor.open();
  const startedAt = performance.now();
  await floor.table('interactions').bulkPut(rows);
  const ms = performance.now() - startedAt;
  await floor.delete();
  return ms;
}

const page: StorePage = { seed, timeLog, timeRawLog, timeDexieLog, clearImport, timeBulkPut };
Object.assign(globalThis, { storePage: page });

import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseWay } from '../../../../lib/integrity/choose-way.ts';
import { LEDGER_KEY, readLoss } from '../../../../lib/integrity/ledger.ts';
import { openChecked } from '../../../../lib/integrity/open-checked.ts';
import { readSnapshot } from '../../../../lib/integrity/read-snapshot.ts';
import { listSnapshots } from '../../../../lib/integrity/snapshot.ts';
import { checkedDatabase } from '../../../../lib/own-pages/checked-database.ts';
import { BellwetherDatabase, DATABASE_NAME, openDatabase } from '../../../../lib/store/database.ts';
import { MIGRATIONS, SCHEMA_VERSION } from '../../../../lib/store/migrations/index.ts';
import { problemKind } from '../../../../lib/store/problem.ts';
import { rescueRows } from '../../../../lib/store/rescue.ts';
import { saveFacts } from '../../../../lib/store/save-facts.ts';
import { acmeFacts, NOW } from '../store/samples.ts';
import { area } from './stage.ts';

beforeEach(() => {
  // Dexie says that it tries again.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Dexie.delete(DATABASE_NAME);
});

const kindOf = (work: Promise<unknown>) => work.then(() => 'fine', problemKind);

async function openAndClose(): Promise<void> {
  (await openChecked(area, NOW)).close({ disableAutoOpen: true });
}

async function leaveAcme(): Promise<void> {
  const db = await openDatabase();
  await saveFacts(db, [acmeFacts()], NOW);
  db.close();
}

/** A database of an earlier release, with one account. */
async function leaveOlder(version: number): Promise<void> {
  const old = new BellwetherDatabase(DATABASE_NAME, MIGRATIONS.slice(0, version));
  await old.accounts.add({ ...acmeFacts().account, nameKey: 'acme works', nameBlocks: [] });
  old.close();
}

/** The browser's own open, which these many first times fails as on a busy disk. */
function failToOpen(times: number): () => number {
  const open = indexedDB.open.bind(indexedDB);
  let calls = 0;
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    calls += 1;
    if (calls > times) return open(name, version);
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  return () => calls;
}

describe('a database that does not open at first', () => {
  it.each([1, 4, 9])('is tried again after %i failures, and opens', async (failures) => {
    await leaveAcme();
    failToOpen(failures);
    expect(await kindOf(openAndClose())).toBe('fine');
  });

  it('is given up in the end, by name, and nothing of it is changed', async () => {
    await leaveAcme();
    const calls = failToOpen(Number.POSITIVE_INFINITY);
    expect(await kindOf(openAndClose())).toBe('other');
    expect(calls()).toBeGreaterThanOrEqual(4);
    vi.restoreAllMocks();
    expect((await rescueRows(NOW)).tables.accounts).toHaveLength(1);
  });

  it('and stays so is deleted when the user chooses to start anew, and then only', async () => {
    await leaveAcme();
    await openAndClose();
    failToOpen(Number.POSITIVE_INFINITY);
    const remove = indexedDB.deleteDatabase.bind(indexedDB);
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
      vi.restoreAllMocks();
      return remove(name);
    });
    await chooseWay(area, { kind: 'rest' }, NOW);
    const db = await openChecked(area, NOW);
    expect(await db.accounts.count()).toBe(0);
    db.close();
  });
});

describe('a database that an older page holds', () => {
  it('is said to be blocked after two seconds, and opens by itself when it is let go', async () => {
    await leaveOlder(2);
    const holding = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(DATABASE_NAME);
      request.onsuccess = () => resolve(request.result);
    });
    const said: string[] = [];
    const opened = new Promise<BellwetherDatabase>((resolve) => {
      checkedDatabase(resolve, (error) => {
        said.push(problemKind(error));
        holding.close();
      });
    });
    (await opened).close({ disableAutoOpen: true });
    expect(said).toEqual(['blocked']);
  });
});

describe('an upgrade', () => {
  it('has a snapshot of the old rows taken before it', async () => {
    await leaveOlder(2);
    await openAndClose();
    const [snapshot] = await listSnapshots(area);
    expect(snapshot).toMatchObject({ reason: 'upgrade', schemaVersion: 2, rows: { accounts: 1 } });
    const rows = snapshot && (await readSnapshot(area, snapshot));
    expect(rows?.get('accounts')).toMatchObject([{ name: 'Acme Works' }]);
    await openAndClose();
    expect(await listSnapshots(area)).toHaveLength(1);
  });

  it('goes on if no snapshot can be taken, and changes nothing about what is expected', async () => {
    await leaveOlder(1);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(area, 'set').mockRejectedValue(new Error('no room'));
    const db = await openDatabase({
      beforeUpgrade: () => Promise.reject(new Error('no snapshot')),
    });
    expect(await db.accounts.count()).toBe(1);
    db.close();
  });

  it('that fails leaves rows that can be exported as they lie', async () => {
    await leaveOlder(2);
    const failing = [...MIGRATIONS.slice(0, 2)];
    const upgrade = () => Promise.reject(new Error('row 17'));
    failing.push({ version: 3, title: 'broken', stores: {}, upgrade });
    const broken = new BellwetherDatabase(DATABASE_NAME, failing);
    expect(await kindOf(broken.open())).toBe('migration');
    broken.close();
    const rescue = await rescueRows(NOW);
    expect(rescue).toMatchObject({ schemaVersion: 2, cutShort: [] });
    expect(rescue.tables.accounts).toMatchObject([{ name: 'Acme Works' }]);
  });
});

describe('a database of a newer version', () => {
  it('is refused, exported whole, and not changed by either', async () => {
    const newer = new Dexie(DATABASE_NAME);
    newer.version(SCHEMA_VERSION + 1).stores({ accounts: 'id', plans: 'id' });
    await newer.table('plans').put({ id: 'kept' });
    newer.close();
    expect(await kindOf(openAndClose())).toBe('newer');
    const rescue = await rescueRows(NOW);
    expect(rescue.tables).toEqual({ plans: [{ id: 'kept' }] });
    expect(rescue.schemaVersion).toBe(SCHEMA_VERSION + 1);
    expect(await kindOf(openAndClose())).toBe('newer');
    expect(await kindOf(chooseWay(area, { kind: 'rest' }, NOW))).toBe('newer');
    expect((await rescueRows(NOW)).tables).toEqual({ plans: [{ id: 'kept' }] });
  });
});

describe('a storage that cannot be written to', () => {
  it('leaves the database working: only the second look is missing', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const set = vi.spyOn(area, 'set').mockRejectedValue(new Error('no room'));
    const db = await openChecked(area, NOW);
    await saveFacts(db, [acmeFacts()], NOW);
    await expect.poll(() => set.mock.calls.length).toBeGreaterThan(0);
    expect(await db.accounts.count()).toBe(1);
    db.close({ disableAutoOpen: true });
    expect((await area.get(LEDGER_KEY))[LEDGER_KEY]).toBeUndefined();
    expect(await readLoss(area)).toBeNull();
  });
});

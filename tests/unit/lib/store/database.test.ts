import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../../lib/store/database.ts';
import { SCHEMA_VERSION } from '../../../../lib/store/migrations/index.ts';
import { MIN_WRITER_KEY } from '../../../../lib/store/write-transaction.ts';
import { callEntry, dump, logNow, openAcme, openSample } from './samples.ts';

const NAME = 'of-a-newer-version';
/** As the browser counts. */
const NEWER = (SCHEMA_VERSION + 1) * 10;

afterEach(() => Dexie.delete(NAME));

/** Leaves a database behind as a later Bellwether would: another native version, one more table. */
async function leaveNewerDatabase(): Promise<void> {
  const newer = new Dexie(NAME);
  newer.version(SCHEMA_VERSION + 1).stores({ accounts: 'id', plans: 'id' });
  await newer.table('accounts').put({ id: 'kept' });
  newer.close();
}

function nativeVersionOf(name: string): Promise<number | undefined> {
  return indexedDB.databases().then((all) => all.find((one) => one.name === name)?.version);
}

describe('opening the database', () => {
  it('refuses one that a newer version wrote, and leaves it as it was', async () => {
    await leaveNewerDatabase();
    await expect(openDatabase({ name: NAME })).rejects.toMatchObject({
      name: 'DatabaseNewerError',
      message: expect.stringMatching(/version \d+.*Update the extension/s),
    });
    expect(await nativeVersionOf(NAME)).toBe(NEWER);
    const newer = await new Dexie(NAME).open();
    expect(newer.tables.map(({ name }) => name).sort()).toEqual(['accounts', 'plans']);
    newer.close();
  });

  it('opens the same database again and again', async () => {
    const db = await openSample();
    const again = await openDatabase({ name: db.name });
    expect(again.tables).toHaveLength(19);
    again.close();
  });
});

describe('a database that another page upgrades', () => {
  it('closes for good, says so once, and refuses every later write', async () => {
    const onSuperseded = vi.fn();
    const old = await openDatabase({ name: NAME, onSuperseded });
    await leaveNewerDatabase();
    expect(onSuperseded).toHaveBeenCalledTimes(1);
    const refused = logNow(old, callEntry());
    await expect(refused).rejects.toMatchObject({ code: 'closed' });
    await expect(refused).rejects.toThrow(/Reload this page/);
    expect(old.isOpen()).toBe(false);
    expect(await nativeVersionOf(NAME)).toBe(NEWER);
  });

  it('is left alone when the newer version only raised who may write', async () => {
    const db = await openAcme();
    await db.meta.put({ key: MIN_WRITER_KEY, value: SCHEMA_VERSION + 1 });
    const rows = await dump(db);
    const refused = logNow(db, callEntry());
    await expect(refused).rejects.toMatchObject({ name: 'DatabaseNewerError' });
    expect(await dump(db)).toEqual(rows);
  });
});

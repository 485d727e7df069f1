import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { checkAllRows, refuseLoss } from '../../../../lib/integrity/check.ts';
import { LEDGER_KEY, readLedger, readLoss } from '../../../../lib/integrity/ledger.ts';
import { openChecked } from '../../../../lib/integrity/open-checked.ts';
import { goOnWithRest } from '../../../../lib/integrity/recover.ts';
import { verifyAudit } from '../../../../lib/store/audit.ts';
import { readIntegrity, sealTables } from '../../../../lib/store/count-rows.ts';
import { type BellwetherDatabase, openDatabase } from '../../../../lib/store/database.ts';
import { problemKind } from '../../../../lib/store/problem.ts';
import { saveFacts } from '../../../../lib/store/save-facts.ts';
import { acmeFacts, callEntry, logNow, NOW } from '../store/samples.ts';
import { area, damage } from './stage.ts';

const NAME = 'checked';
const open: BellwetherDatabase[] = [];

afterEach(async () => {
  for (const db of open.splice(0)) db.close({ disableAutoOpen: true });
  await Dexie.delete(NAME);
});

async function opened(work: Promise<BellwetherDatabase>): Promise<BellwetherDatabase> {
  const db = await work;
  open.push(db);
  return db;
}
const openIt = () => opened(openChecked(area, NOW, { name: NAME }));

/** A database with Acme and a call, counted, and the ledger of it. */
async function wholeDatabase(): Promise<BellwetherDatabase> {
  const db = await openIt();
  await saveFacts(db, [acmeFacts()], NOW);
  await logNow(db, callEntry());
  await sealTables(db);
  await refuseLoss(db, area, NOW);
  return db;
}

async function ledgerGeneration(): Promise<number | undefined> {
  return (await readLedger(area))?.generation;
}

describe('a database that is whole', () => {
  it('opens without a word: new, after writes, and again', async () => {
    const db = await openIt();
    expect(await readLedger(area)).toBeNull();
    await saveFacts(db, [acmeFacts()], NOW);
    db.close();
    const again = await openIt();
    expect(await checkAllRows(again, area, NOW)).toBeNull();
    expect(await readLoss(area)).toBeNull();
  });

  it('has its ledger written after each write, without being waited for', async () => {
    const db = await openIt();
    await saveFacts(db, [acmeFacts()], NOW);
    const state = await readIntegrity(db);
    await expect.poll(ledgerGeneration).toBe(state?.generation);
  });

  it('that is ahead of the ledger, as after a crash between the two, mends the ledger', async () => {
    const db = await wholeDatabase();
    const earlier = await readLedger(area);
    db.close();
    const unwatched = await opened(openDatabase({ name: NAME }));
    await logNow(unwatched, callEntry());
    await logNow(unwatched, callEntry());
    expect(await readLedger(area)).toEqual(earlier);
    await openIt();
    expect(await ledgerGeneration()).toBe((earlier?.generation ?? 0) + 2);
  });

  it('gets a new ledger when the other storage was emptied', async () => {
    const db = await wholeDatabase();
    const kept = await readLedger(area);
    db.close();
    await area.remove(LEDGER_KEY);
    await openIt();
    expect(await readLedger(area)).toEqual(kept);
  });

  it('starts anew when both are gone: Bellwether was removed, and is back', async () => {
    const db = await wholeDatabase();
    db.close();
    await Dexie.delete(NAME);
    await area.remove(LEDGER_KEY);
    const fresh = await openIt();
    await saveFacts(fresh, [acmeFacts()], NOW);
    expect(await checkAllRows(fresh, area, NOW)).toBeNull();
  });

  it('may hold more than was counted', async () => {
    const db = await wholeDatabase();
    const [row] = await db.interactions.toArray();
    await damage(db, ['interactions'], (one) =>
      one.objectStore('interactions').put({ ...row, id: crypto.randomUUID() }),
    );
    expect(await checkAllRows(db, area, NOW)).toBeNull();
  });
});

describe('a loss is noticed', () => {
  it('when the database is empty: by the next context that opens it, table by table', async () => {
    const db = await wholeDatabase();
    db.close();
    await Dexie.delete(NAME);
    const refused = openIt();
    await expect(refused).rejects.toMatchObject({ name: 'DatabaseHeldError' });
    expect(problemKind(await refused.catch((error: unknown) => error))).toBe('loss');
    const loss = await readLoss(area);
    expect(loss).toMatchObject({ kind: 'emptied', noticedAt: NOW });
    expect(loss?.tables).toContainEqual({ table: 'interactions', expected: 2, found: 0 });
    expect(loss?.tables).toContainEqual({ table: 'accounts', expected: 1, found: 0 });
  });

  it('when it is another one that was written since', async () => {
    const db = await wholeDatabase();
    db.close();
    await Dexie.delete(NAME);
    const other = await opened(openDatabase({ name: NAME }));
    for (let times = 0; times < 5; times += 1) await saveFacts(other, [acmeFacts()], NOW);
    await expect(openIt()).rejects.toMatchObject({ name: 'DatabaseHeldError' });
    expect(await readLoss(area)).toMatchObject({ kind: 'replaced' });
  });

  it('when it is older than what the ledger saw', async () => {
    const db = await wholeDatabase();
    const rows = await db.meta.toArray();
    const call = await logNow(db, callEntry());
    await expect.poll(ledgerGeneration).toBe((await readIntegrity(db))?.generation);
    await damage(db, ['interactions', 'meta'], (one) => {
      one.objectStore('interactions').delete(call.changeId);
      for (const row of rows) one.objectStore('meta').put(row);
    });
    db.close();
    await expect(openIt()).rejects.toMatchObject({ name: 'DatabaseHeldError' });
    expect(await readLoss(area)).toMatchObject({ kind: 'older' });
  });

  it('when a single row is gone, and when another stands in its place', async () => {
    const db = await wholeDatabase();
    const [row] = await db.interactions.toArray();
    await damage(db, ['interactions'], (one) =>
      one.objectStore('interactions').delete(row?.id ?? ''),
    );
    const missing = { table: 'interactions', expected: 2, found: 1 };
    expect((await checkAllRows(db, area, NOW))?.tables).toEqual([missing]);
    await goOnWithRest(db, area, NOW);
    await damage(db, ['contacts'], (one) => {
      one.objectStore('contacts').clear();
      one.objectStore('contacts').put({ ...row, id: 'somebody else' });
    });
    const other = { table: 'contacts', expected: 1, found: 1 };
    expect((await checkAllRows(db, area, NOW))?.tables).toEqual([other]);
  });
});

describe('a database of which a part is missing', () => {
  it('takes no write from anybody, until the user goes on with the rest', async () => {
    const db = await wholeDatabase();
    await damage(db, ['interactions'], (one) => one.objectStore('interactions').clear());
    await checkAllRows(db, area, NOW);
    await expect(logNow(db, callEntry())).rejects.toMatchObject({ name: 'DatabaseHeldError' });
    await expect(openIt()).rejects.toMatchObject({ name: 'DatabaseHeldError' });
    const other = await opened(openDatabase({ name: NAME }));
    await expect(logNow(other, callEntry())).rejects.toThrow(/chosen how to go on/);

    await goOnWithRest(other, area, NOW);
    await logNow(db, callEntry());
    expect(await readLoss(area)).toBeNull();
    expect(await db.audit.toArray()).toMatchObject([{ action: 'recovered', subject: 'rest' }]);
    expect(await verifyAudit(db)).toMatchObject({ isWhole: true });
    db.close();
    const again = await openIt();
    expect(await checkAllRows(again, area, NOW)).toBeNull();
  });
});

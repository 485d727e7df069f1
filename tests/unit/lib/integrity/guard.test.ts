import { describe, expect, it } from 'vitest';
import { lookAfter, protect } from '../../../../lib/integrity/guard.ts';
import { readLedger, readLoss } from '../../../../lib/integrity/ledger.ts';
import { listSnapshots } from '../../../../lib/integrity/snapshot.ts';
import { CHANGE_CHANNEL } from '../../../../lib/model/change-signal.ts';
import { sealTables } from '../../../../lib/store/count-rows.ts';
import { runWrite } from '../../../../lib/store/write-transaction.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import { callEntry, logNow, NOW, openAcme } from '../store/samples.ts';
import { area, damage } from './stage.ts';

const at = async () => (await listSnapshots(area)).map((one) => one.at - NOW);

describe('looking after the data', () => {
  it('takes a snapshot by day when the last one is a day old, and every night', async () => {
    const db = await openAcme();
    expect(await lookAfter(db, area, { now: NOW, isNight: false })).toBe(true);
    await logNow(db, callEntry());
    await lookAfter(db, area, { now: NOW + 1, isNight: false });
    expect(await at()).toEqual([0]);
    await lookAfter(db, area, { now: NOW + 2, isNight: true });
    await lookAfter(db, area, { now: NOW + 3, isNight: true });
    expect(await at()).toEqual([2, 0]);
    await logNow(db, callEntry());
    await lookAfter(db, area, { now: NOW + 3 + DAY_MS, isNight: false });
    expect(await at()).toEqual([3 + DAY_MS, 2, 0]);
  });

  it('counts what was written in bulk, and remembers the count', async () => {
    const db = await openAcme();
    const signals = Array.from({ length: 300 }, (_, index) => ({ id: `signal-${index}` }));
    await runWrite(db, () => db.table('signals').bulkPut(signals));
    await lookAfter(db, area, { now: NOW, isNight: false });
    const ledger = await readLedger(area);
    const open = Object.entries(ledger?.tables ?? {}).filter(([, { digest }]) => digest === null);
    expect(open).toEqual([]);
    expect(ledger?.tables.accounts?.rows).toBe(1);
  });

  it('moves what cannot be read aside before it is copied', async () => {
    const db = await openAcme();
    await db.table('tasks').put({ id: 'bad' });
    await lookAfter(db, area, { now: NOW, isNight: true });
    expect((await listSnapshots(area))[0]?.rows).toMatchObject({ quarantine: 1 });
    expect(await db.tasks.count()).toBe(0);
  });

  it('touches nothing and tells every page when a part is missing', async () => {
    const db = await openAcme();
    await protect(db, area, 'import', NOW);
    await sealTables(db);
    await db.table('tasks').put({ id: 'bad' });
    await damage(db, ['contacts'], (one) => one.objectStore('contacts').clear());
    const told = new Promise((resolve) => {
      const channel = new BroadcastChannel(CHANGE_CHANNEL);
      channel.onmessage = ({ data }) => {
        channel.close();
        resolve(data);
      };
    });
    expect(await lookAfter(db, area, { now: NOW + 1, isNight: true })).toBe(false);
    expect(await told).toEqual({ kind: 'store' });
    expect((await readLoss(area))?.tables).toEqual([{ table: 'contacts', expected: 1, found: 0 }]);
    expect(await at()).toEqual([0]);
    expect(await db.tasks.count()).toBe(1);
  });
});

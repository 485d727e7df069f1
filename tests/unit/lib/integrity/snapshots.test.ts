import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkAllRows } from '../../../../lib/integrity/check.ts';
import { chooseWay } from '../../../../lib/integrity/choose-way.ts';
import type { LocalArea } from '../../../../lib/integrity/local-area.ts';
import { isWhole, readSnapshot } from '../../../../lib/integrity/read-snapshot.ts';
import { recoverFromSnapshot } from '../../../../lib/integrity/recover.ts';
import { listSnapshots, pieceKeys, type Snapshot } from '../../../../lib/integrity/snapshot.ts';
import { dropSnapshots, takeSnapshot } from '../../../../lib/integrity/take-snapshot.ts';
import { readIntegrity } from '../../../../lib/store/count-rows.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { seedDemo } from '../../../../lib/store/demo.ts';
import { MIGRATIONS, SCHEMA_VERSION } from '../../../../lib/store/migrations/index.ts';
import { ACME, callEntry, dump, logNow, NOW, openAcme, openSample } from '../store/samples.ts';
import { area, damage } from './stage.ts';

const DAILY = { reason: 'daily', schemaVersion: SCHEMA_VERSION, now: NOW } as const;

const take = (db: BellwetherDatabase, into: LocalArea = area) =>
  takeSnapshot(into, db.backendDB(), DAILY);

async function newest() {
  const [snapshot] = await listSnapshots(area);
  if (!snapshot) throw new Error('There is no snapshot.');
  return snapshot;
}

const stored = async () => Object.keys(await fakeBrowser.storage.local.get(null)).sort();

describe('a snapshot', () => {
  it('holds every row of every table, and is whole', async () => {
    const db = await openSample();
    await seedDemo(db, NOW);
    expect(await take(db)).toMatchObject({ state: 'taken' });
    const snapshot = await newest();
    const content = await readSnapshot(area, snapshot);
    const { scores: _, ...rows } = await dump(db);
    for (const [table, list] of Object.entries(rows)) {
      expect(content.get(table) ?? [], table).toEqual(list);
      expect(snapshot.rows[table] ?? 0, table).toBe(list.length);
    }
    expect(await isWhole(area, snapshot)).toBe(true);
  });

  it('is cut into pieces where it is large', async () => {
    const db = await openAcme();
    // Noise, because it must not get small when it is compressed.
    const noise = (length: number) =>
      Array.from({ length }, () => Math.random().toString(36)).join('');
    for (let index = 0; index < 40; index += 1)
      await db.table('meta').put({ key: `noise-${index}`, value: noise(12_000) });
    expect(await take(db)).toMatchObject({ state: 'taken' });
    const snapshot = await newest();
    expect(snapshot.pieces.length).toBeGreaterThan(1);
    expect((await readSnapshot(area, snapshot)).get('meta')).toHaveLength(
      (await dump(db)).meta?.length ?? -1,
    );
  });

  it('is not taken twice of the same data, nor of none; why is kept', async () => {
    const empty = await openSample();
    expect(await take(empty)).toMatchObject({ state: 'skipped', reason: 'empty' });
    const db = await openAcme();
    await take(db);
    expect(await take(db)).toMatchObject({ state: 'skipped', reason: 'unchanged' });
    expect(await listSnapshots(area)).toHaveLength(1);
  });

  it('takes the place of the oldest of three, with its pieces', async () => {
    const db = await openAcme();
    for (let index = 0; index < 5; index += 1) {
      await logNow(db, callEntry());
      await take(db);
    }
    const kept = await listSnapshots(area);
    expect(kept.map(({ rows }) => rows.interactions)).toEqual([6, 5, 4]);
    const pieces = (await stored()).filter((key) => key.startsWith('snapshot:'));
    expect(pieces).toEqual(kept.flatMap(({ id, pieces: all }) => pieceKeys(id, all.length)).sort());
  });

  it('that is cut short at any write leaves the one before whole, and nothing of itself', async () => {
    const db = await openAcme();
    await take(db);
    const before = await newest();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await logNow(db, callEntry());
    for (let survived = 0; survived < 3; survived += 1) {
      let writes = 0;
      const dying: LocalArea = {
        ...area,
        get: (keys) => area.get(keys),
        remove: (keys) => area.remove(keys),
        set: async (items) => {
          writes += 1;
          if (writes > survived) throw new Error('killed');
          await area.set(items);
        },
      };
      expect(await take(db, dying)).toMatchObject({ state: 'skipped', reason: 'failed' });
      expect((await newest()).id).toBe(before.id);
      expect(await isWhole(area, before)).toBe(true);
    }
    await take(db);
    const all = await listSnapshots(area);
    const pieces = (await stored()).filter((key) => key.startsWith('snapshot:'));
    expect(pieces).toHaveLength(all.flatMap((one) => one.pieces).length);
  });

  it('that was dropped is gone, piece by piece', async () => {
    const db = await openAcme();
    await take(db);
    await dropSnapshots(area);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('snapshot:');
    expect((await stored()).filter((key) => key.startsWith('snapshot:'))).toEqual([]);
    expect(await take(db)).toMatchObject({ state: 'taken' });
  });

  it('of which a piece was changed or is missing is not used, and nothing is written', async () => {
    const db = await openAcme();
    await take(db);
    const snapshot = await newest();
    const [key = ''] = pieceKeys(snapshot.id, 1);
    const piece = String((await area.get(key))[key]);
    await area.set({
      [key]: `${piece.slice(0, 40)}${piece[40] === 'A' ? 'B' : 'A'}${piece.slice(41)}`,
    });
    const rows = await dump(db);
    expect(await isWhole(area, snapshot)).toBe(false);
    await expect(readSnapshot(area, snapshot)).rejects.toThrow(/1 of 1.*damaged/);
    await area.remove(key);
    const way = { kind: 'snapshot', id: snapshot.id } as const;
    await expect(chooseWay(area, way, NOW)).rejects.toThrow(/damaged/);
    expect(await dump(db)).toEqual(rows);
  });
});

describe('recovery from a snapshot', () => {
  let db: BellwetherDatabase;
  beforeEach(async () => {
    db = await openAcme();
    await logNow(db, callEntry());
    await take(db);
  });

  const bringBack = async (snapshot: Snapshot) => {
    const rows = await readSnapshot(area, snapshot);
    await recoverFromSnapshot(db, area, { snapshot, rows }, NOW);
  };

  /** All but the log of what was done. */
  const facts = async () => {
    const { audit: _, meta: __, scores: ___, ...rows } = await dump(db);
    return rows;
  };

  it('brings every row back into a database that is empty, and it goes on from there', async () => {
    const before = await facts();
    const all = db.tables.map(({ name }) => name);
    await damage(db, all, (one) => {
      for (const name of all) one.objectStore(name).clear();
    });
    await bringBack(await newest());
    expect(await facts()).toEqual(before);
    expect(await db.audit.toArray()).toMatchObject([{ action: 'recovered', subject: 'snapshot' }]);
    expect(await checkAllRows(db, area, NOW)).toBeNull();
    await logNow(db, callEntry());
    expect(await checkAllRows(db, area, NOW)).toBeNull();
  });

  it('adds what is missing to newer data, and leaves what was written since', async () => {
    const lost = await db.interactions.toArray();
    const since = await logNow(db, callEntry({ note: 'after the snapshot' }));
    await damage(db, ['interactions', 'contacts'], (one) => {
      for (const { id } of lost) one.objectStore('interactions').delete(id);
      one.objectStore('contacts').clear();
    });
    expect(await checkAllRows(db, area, NOW)).not.toBeNull();
    await bringBack(await newest());
    const ids = (await db.interactions.toArray()).map(({ id }) => id).sort();
    expect(ids).toHaveLength(lost.length + 1);
    expect(await db.changes.get(since.changeId)).toBeDefined();
    expect(await db.contacts.count()).toBe(1);
    expect(await checkAllRows(db, area, NOW)).toBeNull();
  });

  it('takes the place of older data: what was deleted between the two stays deleted', async () => {
    const old = await db.interactions.toArray();
    const state = await readIntegrity(db);
    await db.table('meta').put({ key: 'integrity', value: { ...state, generation: 1 } });
    await damage(db, ['interactions'], (one) => {
      one.objectStore('interactions').put({ ...old[0], id: 'of before' });
    });
    await bringBack(await newest());
    expect(await db.interactions.toArray()).toEqual(old);
  });

  it('brings rows of an older schema through its steps', async () => {
    const raw = await newest();
    const content = await readSnapshot(area, raw);
    expect(content.get('accounts')).toHaveLength(1);
    await db.accounts.clear();
    await bringBack({ ...raw, schemaVersion: MIGRATIONS.length - 2 });
    expect((await db.accounts.get(ACME))?.parentId).toBeNull();
  });
});

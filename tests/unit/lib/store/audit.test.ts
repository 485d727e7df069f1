import { describe, expect, it } from 'vitest';
import { appendAudit, readAudit, verifyAudit } from '../../../../lib/store/audit.ts';
import { auditHash, NO_ENTRY } from '../../../../lib/store/audit-hash.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { runWrite } from '../../../../lib/store/write-transaction.ts';
import { NOW, openSample } from './samples.ts';

const ALL = { before: null, limit: 100, action: null } as const;

/** A log of `count` entries, exports and erasures by turns. */
async function openLog(count: number): Promise<BellwetherDatabase> {
  const db = await openSample();
  for (let nth = 1; nth <= count; nth += 1) {
    const action = nth % 2 === 1 ? 'export' : 'erase-person';
    const event = { action, subject: `subject ${nth}`, count: nth } as const;
    await runWrite(db, () => appendAudit(db, event, NOW + nth));
  }
  return db;
}

describe('the audit log', () => {
  it('counts from one, ties each entry to the one before, and tells newest first', async () => {
    const db = await openLog(3);
    const { entries, next } = await readAudit(db, ALL);
    expect(entries.map(({ seq, count, at }) => [seq, count, at - NOW])).toEqual([
      [3, 3, 3],
      [2, 2, 2],
      [1, 1, 1],
    ]);
    expect(entries.map(({ before }) => before)).toEqual([
      entries[1]?.hash,
      entries[2]?.hash,
      NO_ENTRY,
    ]);
    expect(next).toBeNull();
    expect(await verifyAudit(db)).toEqual({ isWhole: true, entries: 3 });
  });

  it('hashes canonical JSON, whatever the order of the keys', () => {
    const entry = { seq: 1, at: 2, action: 'export', subject: 'é', count: 0, before: NO_ENTRY };
    const turned = Object.fromEntries(Object.entries(entry).reverse()) as typeof entry;
    expect(auditHash(entry as never)).toBe(auditHash(turned as never));
    // As any other program finds it: printf '%s' '{"action":"export",…}' | sha256sum
    expect(auditHash(entry as never)).toBe(
      '79635af52a82cf9551f64bfaa226d5893c2c4b74a16ad4e4e2c5e5804b070b4f',
    );
  });

  it('is read in pages and by what was done', async () => {
    const db = await openLog(7);
    const first = await readAudit(db, { ...ALL, limit: 3 });
    const second = await readAudit(db, { ...ALL, limit: 3, before: first.next });
    const third = await readAudit(db, { ...ALL, limit: 3, before: second.next });
    const pages = [first, second, third].map(({ entries }) => entries.map(({ seq }) => seq));
    expect(pages).toEqual([[7, 6, 5], [4, 3, 2], [1]]);
    expect(third.next).toBeNull();
    const erased = await readAudit(db, { ...ALL, action: 'erase-person' });
    expect(erased.entries.map(({ seq }) => seq)).toEqual([6, 4, 2]);
  });

  it('is written with what it tells of, or not at all', async () => {
    const db = await openLog(1);
    const failed = runWrite(db, async () => {
      await appendAudit(db, { action: 'import', subject: 'csv', count: 1 }, NOW);
      throw new Error('and then the disk was full');
    });
    await expect(failed).rejects.toThrow();
    expect(await verifyAudit(db)).toEqual({ isWhole: true, entries: 1 });
    await runWrite(db, () => appendAudit(db, { action: 'backup', subject: '', count: 0 }, NOW));
    expect(await verifyAudit(db)).toEqual({ isWhole: true, entries: 2 });
  });

  it('takes no entry that does not fit', async () => {
    const db = await openLog(1);
    const long = { action: 'import', subject: 'x'.repeat(201), count: 1 } as const;
    await expect(runWrite(db, () => appendAudit(db, long, NOW))).rejects.toThrow();
    expect((await readAudit(db, ALL)).entries).toHaveLength(1);
  });
});

describe('a chain that somebody touched', () => {
  const CASES: [string, (db: BellwetherDatabase) => Promise<unknown>, object][] = [
    ['nothing', async () => {}, { isWhole: true, entries: 5 }],
    ['a count', (db) => db.audit.update(3, { count: 99 }), { seq: 3, fault: 'changed' }],
    ['a time', (db) => db.audit.update(1, { at: 0 }), { seq: 1, fault: 'changed' }],
    ['a subject', (db) => db.audit.update(5, { subject: '' }), { seq: 5, fault: 'changed' }],
    ['a hash', (db) => db.audit.update(2, { hash: NO_ENTRY }), { seq: 2, fault: 'changed' }],
    [
      'an entry whose hash was made anew',
      async (db) => {
        const entry = await db.audit.get(2);
        if (entry)
          await db.audit.put({ ...entry, count: 9, hash: auditHash({ ...entry, count: 9 }) });
      },
      { seq: 3, fault: 'changed' },
    ],
    [
      'a field more',
      (db) => db.audit.update(4, { note: 'x' } as never),
      { seq: 4, fault: 'changed' },
    ],
    ['the first, gone', (db) => db.audit.delete(1), { seq: 1, fault: 'missing' }],
    ['one in the middle, gone', (db) => db.audit.delete(3), { seq: 3, fault: 'missing' }],
    ['the last, gone', (db) => db.audit.delete(5), { seq: 5, fault: 'end' }],
    ['all, gone', (db) => db.audit.clear(), { seq: 1, fault: 'end' }],
  ];

  it.each(CASES)('%s', async (_what, touch, expected) => {
    const db = await openLog(5);
    await touch(db);
    const check = await verifyAudit(db);
    expect(check.isWhole ? check : check.broken).toEqual(expected);
  });

  it('stays broken where it was cut, whatever is written after', async () => {
    const db = await openLog(5);
    await db.audit.bulkDelete([4, 5]);
    await runWrite(db, () => appendAudit(db, { action: 'export', subject: '', count: 0 }, NOW));
    expect((await readAudit(db, ALL)).entries[0]?.seq).toBe(6);
    expect(await verifyAudit(db)).toMatchObject({ broken: { seq: 4, fault: 'missing' } });
  });

  it('is followed over more entries than are read at once', async () => {
    const db = await openLog(1);
    await runWrite(db, async () => {
      for (let nth = 2; nth <= 1_200; nth += 1)
        await appendAudit(db, { action: 'export', subject: '', count: nth }, NOW);
    });
    expect(await verifyAudit(db)).toEqual({ isWhole: true, entries: 1_200 });
    await db.audit.update(1_100, { count: 0 });
    expect(await verifyAudit(db)).toMatchObject({ broken: { seq: 1_100, fault: 'changed' } });
  });
});

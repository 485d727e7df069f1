import { describe, expect, it } from 'vitest';
import { undo } from '../../../../lib/store/commit.ts';
import { countRows, readIntegrity, sealTables } from '../../../../lib/store/count-rows.ts';
import { eraseDemo, restoreDemo, seedDemo } from '../../../../lib/store/demo.ts';
import { saveDraft } from '../../../../lib/store/drafts.ts';
import { mergeAccounts } from '../../../../lib/store/merge.ts';
import { NO_ROWS } from '../../../../lib/store/row-totals.ts';
import { runWrite } from '../../../../lib/store/write-transaction.ts';
import { ACME, callEntry, logNow, NOW, openAcme, openSample } from '../store/samples.ts';
import { bothCounts } from './stage.ts';

describe('what the database says it holds', () => {
  it('is what it holds, after every kind of write, once every table was counted', async () => {
    const db = await openAcme();
    await sealTables(db);
    const { changeId } = await logNow(db, callEntry());
    await logNow(db, callEntry());
    await undo(db, changeId, NOW);
    await saveDraft(db, ACME, { type: 'call', fields: { note: 'x' }, updatedAt: NOW });
    await saveDraft(db, ACME, { type: 'call', fields: { note: 'xy' }, updatedAt: NOW });
    const { there, said } = await bothCounts(db);
    expect(said.interactions?.rows).toBe(2);
    expect(said).toEqual(there);
  });

  it('counts a row that is put twice in one write once, and one that is put and taken not', async () => {
    const db = await openAcme();
    await sealTables(db);
    const draft = (key: string) => ({ key, draft: { type: 'call', fields: {}, updatedAt: NOW } });
    await runWrite(db, async () => {
      await db.table('drafts').bulkPut([draft('a'), draft('a'), draft('b')]);
      await db.table('drafts').delete('b');
      await db.table('drafts').delete('never there');
      await db.table('drafts').put(draft('a'));
    });
    const { there, said } = await bothCounts(db);
    expect(said.drafts?.rows).toBe(1);
    expect(said).toEqual(there);
  });

  it('follows a table that is emptied and filled again, and ranges that are deleted', async () => {
    const db = await openAcme();
    await sealTables(db);
    const draft = (key: string) => ({ key, draft: { type: 'call', fields: {}, updatedAt: NOW } });
    await runWrite(db, async () => {
      await db.table('drafts').put(draft('before'));
      await db.table('drafts').clear();
      await db.table('drafts').bulkPut(['a', 'b', 'c', 'd'].map(draft));
      await db.table('drafts').where('key').between('b', 'c', true, true).delete();
    });
    const { there, said } = await bothCounts(db);
    expect(said.drafts?.rows).toBe(2);
    expect(said).toEqual(there);
  });

  it('promises no more than it knows after many rows at once, until they are counted', async () => {
    const db = await openSample();
    await seedDemo(db, NOW);
    const { state, tables } = await countRows(db, { digests: true });
    expect(state?.tables.interactions).toEqual({ rows: 0, digest: null });
    expect(tables.interactions?.rows).toBeGreaterThan(256);
    await sealTables(db);
    expect((await readIntegrity(db))?.tables.interactions).toEqual(tables.interactions);
    const erased = await eraseDemo(db, NOW);
    expect((await readIntegrity(db))?.tables.interactions).toEqual(NO_ROWS);
    await restoreDemo(db, erased, NOW);
    await sealTables(db);
    const { there, said } = await bothCounts(db);
    expect(said).toEqual(there);
  });

  it('is left as it was by a write that fails, and by one that writes nothing', async () => {
    const db = await openAcme();
    const before = await readIntegrity(db);
    const failing = runWrite(db, async () => {
      await db.interactions.clear();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow(/no/);
    await runWrite(db, async () => undefined);
    expect(await readIntegrity(db)).toEqual(before);
  });

  it('grows by one with every write, retries not counted', async () => {
    const db = await openAcme();
    const generation = async () => (await readIntegrity(db))?.generation ?? -1;
    const before = await generation();
    await logNow(db, callEntry());
    await logNow(db, callEntry());
    expect(await generation()).toBe(before + 2);
    const twice = { changeId: 'x', staysId: ACME, goesId: ACME, choice: {} as never };
    await expect(mergeAccounts(db, twice, NOW)).rejects.toThrow();
    expect(await generation()).toBe(before + 2);
  });
});

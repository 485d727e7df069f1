import { describe, expect, it } from 'vitest';
import { checkAllRows } from '../../../../lib/integrity/check.ts';
import { sealTables } from '../../../../lib/store/count-rows.ts';
import {
  bringBackReadable,
  deleteQuarantined,
  listQuarantined,
  scanForUnreadable,
} from '../../../../lib/store/quarantine.ts';
import { readScoreRow } from '../../../../lib/store/reads.ts';
import { area } from '../integrity/stage.ts';
import { ACME, dump, NOW, openAcme, sampleCall } from './samples.ts';

/** What a damaged disk, another version or a bug may have left in a table, with its key. */
const BAD_ROWS: [string, object][] = [
  ['accounts', { id: 'no name' }],
  ['accounts', { id: 'odd domains', name: 'x', domains: 'acme.test' }],
  ['contacts', { id: 'c1' }],
  ['contacts', { id: 'c2', accountId: 7, name: 'x' }],
  ...[
    {},
    { type: 'poem' },
    { occurredAt: 'yesterday' },
    { occurredAt: Number.NaN },
    { occurredAt: -1e18 },
    { accountId: null },
    { note: 7 },
    { note: 'x'.repeat(100_000) },
    { contactIds: 'dana' },
    { contactIds: [null] },
    { durationMin: '20' },
    { sentiment: 9 },
    { deletedAt: 'no' },
    { source: null },
    { source: { kind: 'nobody' } },
    { direction: 'up' },
    { subject: [] },
    { extra: { deep: [1, 2, 3] }, source: undefined },
  ].map((change, index): [string, object] => [
    'interactions',
    { ...sampleCall(NOW), ...change, id: `i${index}`, ...(index === 0 ? { type: undefined } : {}) },
  ]),
  ['surveyAnswers', { id: 's1', score: 99 }],
  ['signals', { id: 'g1', value: '12' }],
  ['signals', { id: 'g2' }],
  ['tasks', { id: 't1', text: null }],
  ['tasks', { id: 't2', doneAt: 'soon' }],
  ['externalIds', { key: 'x|y|z', accountId: 5 }],
  ['drafts', { key: 'd1', draft: { type: 'poem' } }],
  ['drafts', { key: 'd2' }],
];

describe('quarantine', () => {
  it(`takes ${BAD_ROWS.length} kinds of unreadable rows, as they lay, and nothing else`, async () => {
    const db = await openAcme();
    const before = await dump(db);
    for (const [table, row] of BAD_ROWS) await db.table(table).put(row);
    expect(await scanForUnreadable(db, NOW)).toEqual({ moved: BAD_ROWS.length, broughtBack: 0 });
    const { quarantine = [], audit = [], ...after } = await dump(db);
    expect({ ...after, quarantine: [], audit: [], meta: [] }).toEqual(before);
    const rows = quarantine.map((one) => (one as { row: unknown }).row);
    expect(rows).toHaveLength(BAD_ROWS.length);
    for (const [, row] of BAD_ROWS) expect(rows).toContainEqual(row);
    expect(audit.reduce<number>((sum, one) => sum + (one as { count: number }).count, 0)).toBe(
      BAD_ROWS.length,
    );
    expect(await scanForUnreadable(db, NOW)).toEqual({ moved: 0, broughtBack: 0 });
  });

  it('says what does not fit', async () => {
    const db = await openAcme();
    await db.table('tasks').put({ id: 't1', text: null });
    await scanForUnreadable(db, NOW);
    const { rows, count } = await listQuarantined(db, 10);
    expect(count).toBe(1);
    expect(rows[0]).toMatchObject({ id: 'tasks|t1', table: 'tasks', foundAt: NOW });
    expect(rows[0]?.reason).toMatch(/^\w+: ./);
  });

  it('reads tables that are longer than one look', async () => {
    const db = await openAcme();
    const good = Array.from({ length: 1_200 }, () => sampleCall(NOW));
    await db.interactions.bulkPut(good);
    const bad = good.slice(0, 700).map((row, index) => ({ ...row, id: `z${index}`, note: 7 }));
    await db.table('interactions').bulkPut(bad);
    expect((await scanForUnreadable(db, NOW)).moved).toBe(700);
    expect(await db.interactions.count()).toBe(1_201);
  });

  it('gives back what can be read again, and scores it; a place that was taken is kept', async () => {
    const db = await openAcme();
    const call = sampleCall(NOW);
    const held = { table: 'interactions', reason: 'of a newer version', foundAt: NOW };
    const other = sampleCall(NOW);
    await db.interactions.put(other);
    await db.quarantine.bulkPut([
      { ...held, id: 'one', row: call },
      { ...held, id: 'two', row: { ...other, note: 'was here first' } },
      { ...held, id: 'three', row: { id: 'still', note: 7 } },
    ]);
    expect(await bringBackReadable(db, NOW)).toBe(1);
    expect(await db.interactions.get(call.id)).toEqual(call);
    expect((await db.interactions.get(other.id))?.note).toBe(other.note);
    expect((await listQuarantined(db, 10)).rows.map(({ id }) => id).sort()).toEqual([
      'three',
      'two',
    ]);
    expect((await readScoreRow(db, ACME))?.computedAt).toBe(NOW);
  });

  it('deletes what is asked for and leaves the count of rows right', async () => {
    const db = await openAcme();
    await db.table('tasks').bulkPut([{ id: 't1' }, { id: 't2' }]);
    await sealTables(db);
    await scanForUnreadable(db, NOW);
    await deleteQuarantined(db, ['tasks|t1']);
    expect((await listQuarantined(db, 10)).count).toBe(1);
    await sealTables(db);
    expect(await checkAllRows(db, area, NOW)).toBeNull();
  });
});

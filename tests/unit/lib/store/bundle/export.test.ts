import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUNDLE_TABLES, BundleHeader } from '../../../../../lib/bundle/bundle-form.ts';
import type { LogDraft } from '../../../../../lib/model/log-entry.ts';
import { saveDraft } from '../../../../../lib/store/drafts.ts';
import { bundleSchema, SCHEMA_FILE } from '../../../../../scripts/bundle-schema.ts';
import { ACME, callEntry, logNow, NOW, openAcme, openSample, surveyEntry } from '../samples.ts';
import { anyWorkspace, fillWith } from './any-workspace.ts';
import { exportText } from './files.ts';
import { faults, type Schema } from './json-schema.ts';

const DRAFT: LogDraft = { type: 'call', fields: { note: 'Half a tho' }, updatedAt: NOW };

describe('an export', () => {
  it('has one row on each line, sorted, between a header and the hashes', async () => {
    const db = await openAcme();
    await logNow(db, callEntry());
    await logNow(db, surveyEntry());
    await saveDraft(db, ACME, DRAFT);
    const lines = (await exportText(db))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { counts } = BundleHeader.parse(lines[0]);
    expect(counts).toMatchObject({ accounts: 1, contacts: 1, interactions: 2, drafts: 1 });
    expect(lines.at(-1)).toEqual({
      sha256: { tables: expect.any(Object), data: expect.any(String), all: expect.any(String) },
    });
    const rows = lines.slice(1, -1);
    const order = rows.map(({ table, row }) => [
      BUNDLE_TABLES.indexOf(table),
      row.id ?? row.key ?? '',
    ]);
    expect(order).toEqual(order.toSorted(([a, x], [b, y]) => a - b || (x < y ? -1 : 1)));
    expect(rows.find(({ table }) => table === 'drafts').row).toEqual({ key: ACME, draft: DRAFT });
    expect(rows[0].row).not.toHaveProperty('nameKey');
    expect(rows.some(({ table }) => table === 'scores')).toBe(false);
  });

  it('is the same to the last byte when nothing changed, and differs in one line when one row did', async () => {
    const db = await openAcme();
    const [one, same] = [await exportText(db, 'json'), await exportText(db, 'json')];
    expect(same).toBe(one);
    await db.contacts.toCollection().modify({ phone: '+4930123456' });
    const [before, after] = [one.split('\n'), (await exportText(db, 'json')).split('\n')];
    const changed = after.filter((line, index) => line !== before[index]);
    expect(changed.filter((line) => !line.startsWith('"sha256"'))).toHaveLength(1);
  });

  it('marks rows that this version cannot read, and holds them', async () => {
    const db = await openAcme();
    const strange = { id: 'x', accountId: ACME, occurredAt: NOW, shape: 'of another time' };
    await db.table('interactions').put(strange);
    const { tables } = JSON.parse(await exportText(db, 'json'));
    expect(tables.interactions).toContainEqual({ unreadable: strange });
  });

  it('leaves confidential notes out unless they are asked for, also of rows it cannot read', async () => {
    const db = await openSample();
    const row = { id: 'x', note: 'CANARY', isConfidential: true, shape: 'later' };
    await db.table('interactions').put(row);
    await db.quarantine.put({
      id: 'interactions|y',
      table: 'interactions',
      reason: 'r',
      row,
      foundAt: 1,
    });
    expect(await exportText(db, 'ndjson', 'left-out')).not.toContain('CANARY');
    expect(await exportText(db, 'ndjson', 'included')).toContain('CANARY');
  });

  it('can be split over pages of the database', async () => {
    const db = await openSample();
    const days = Array.from({ length: 1203 }, (_, index) => ({
      accountId: ACME,
      day: String(index).padStart(10, '0'),
    }));
    await db.table('scoreDays').bulkPut(days);
    const { tables, counts } = JSON.parse(await exportText(db, 'json'));
    expect(counts.scoreDays).toBe(1203);
    expect(tables.scoreDays.map(({ unreadable }: { unreadable: object }) => unreadable)).toEqual(
      days,
    );
  });
});

describe('the published schema of a bundle', () => {
  const schema: Schema = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'));

  it('is drawn from the model: write it anew with node scripts/bundle-schema.ts', () => {
    expect(schema).toEqual(bundleSchema());
  });

  it('names every table, each with its row', () => {
    const { tables } = schema.properties ?? {};
    expect(Object.keys(tables?.properties ?? {})).toEqual(BUNDLE_TABLES);
  });

  it('accepts what is exported, in both layouts', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkspace, fc.boolean(), async (workspace, withNotes) => {
        const db = await openSample();
        await fillWith(db, workspace);
        const notes = withNotes ? 'included' : 'left-out';
        const document = JSON.parse(await exportText(db, 'json', notes));
        expect(faults(schema, schema, document, '')).toEqual([]);
        const lines = (await exportText(db, 'ndjson', notes)).trimEnd().split('\n');
        const line = schema.$defs?.line;
        for (const text of lines)
          expect(faults(schema, line ?? {}, JSON.parse(text), text)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses what is not: other tables, other members, other times', async () => {
    const db = await openAcme();
    const document = JSON.parse(await exportText(db, 'json'));
    const broken = [
      { ...document, version: 1 },
      { ...document, tables: { ...document.tables, scores: [] } },
      { ...document, tables: { ...document.tables, accounts: [{ id: 'x' }] } },
      { ...document, exportedAt: 'today' },
    ];
    for (const one of broken) expect(faults(schema, schema, one, '')).not.toEqual([]);
  });
});

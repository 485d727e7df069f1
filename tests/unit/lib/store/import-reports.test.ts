import { describe, expect, it } from 'vitest';
import { BadRowCollector } from '../../../../lib/intake/bad-rows.ts';
import { rowCleaner } from '../../../../lib/intake/clean-row.ts';
import type { Conventions } from '../../../../lib/intake/conventions.ts';
import { proposeMapping } from '../../../../lib/intake/propose-mapping.ts';
import { ReportCollector } from '../../../../lib/intake/report-collector.ts';
import { eraseForGood } from '../../../../lib/store/erase/erase.ts';
import {
  type ImportReport,
  listPastImports,
  saveImportReport,
} from '../../../../lib/store/import-reports.ts';
import { storedCompleteness } from '../../../../lib/store/stored-completeness.ts';
import { callRecord, importAll, JOB } from './import/files.ts';
import { DANA, NOW, openAcme, openSample, sampleAccount } from './samples.ts';

const columns = ['Company', 'Domain', 'Renewal date'];
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** What is found in a file with one good row and one bad one. */
function found(): ImportReport {
  const conventions: Conventions = {
    decimal: '.',
    dateOrder: 'dmy',
    timeZone: 'UTC',
    currency: null,
    region: null,
  };
  const mapping = proposeMapping({ columns, sample: [], conventions, fileName: '' });
  const clean = rowCleaner(mapping, NOW);
  const report = new ReportCollector(mapping);
  const bad = new BadRowCollector(columns);
  for (const cells of [
    ['Acme', 'acme.test', 'soon'],
    ['', '', '1.3.2027'],
  ]) {
    const raw = { line: 2, cells };
    report.add(raw, clean(raw));
    bad.add(raw, clean(raw));
  }
  return { report: report.finish(), badRows: bad.list() };
}

describe('reports of imports', () => {
  it('stand beside their imports, the latest first; one that was not kept is said', async () => {
    const db = await openAcme();
    await importAll(db, [callRecord({ domain: 'acme.test' })]);
    const later = { id: idOf(7), fileHash: 'b'.repeat(64) };
    await importAll(db, [callRecord({ domain: 'acme.test' }, { note: 'Later' })], {
      order: later,
      run: { clock: () => NOW + 1000 },
    });
    await saveImportReport(db, JOB, found());
    const past = await listPastImports(db);
    expect(past.map(({ job }) => job.id)).toEqual([later.id, JOB]);
    expect(past[0]?.found).toBeNull();
    expect(past[1]?.found).toEqual(found());
    expect(past[1]?.found?.badRows.rows).toEqual([
      {
        line: 2,
        cells: ['', '', '1.3.2027'],
        reasons: [{ column: null, code: 'no-account' }],
      },
    ]);
  });

  it('that cannot be read are none', async () => {
    const db = await openAcme();
    await importAll(db, [callRecord({ domain: 'acme.test' })]);
    await db.meta.put({ key: `importReport|${JOB}`, value: { report: 'broken' } });
    expect((await listPastImports(db))[0]?.found).toBeNull();
  });

  it('hold nothing of a person who is erased', async () => {
    const db = await openAcme();
    await importAll(db, [callRecord({ domain: 'acme.test' })]);
    const report = found();
    const named = {
      ...report,
      badRows: {
        ...report.badRows,
        rows: [{ line: 2, cells: ['Dana Whitfield', 'dana@acme.test', 'x'], reasons: [] }],
      },
    };
    await saveImportReport(db, JOB, named);
    const choice = { replacesMentions: true, includesSame: true };
    await eraseForGood(db, { of: 'contact', id: DANA }, choice, {
      now: NOW,
      random: 'c'.repeat(44),
    });
    const [past] = await listPastImports(db);
    expect(past?.found).not.toBeNull();
    expect(JSON.stringify(await db.meta.toArray())).not.toMatch(/dana|whitfield/i);
  });

  it('are kept of the last fifty imports only', async () => {
    const db = await openAcme();
    await importAll(db, [callRecord({ domain: 'acme.test' })]);
    const job = await db.imports.get(JOB);
    if (!job) throw new Error('The import is not on record.');
    for (let n = 0; n < 52; n += 1) {
      await db.imports.put({ ...job, id: idOf(n), startedAt: NOW + n });
      await saveImportReport(db, idOf(n), found());
    }
    const keys = await db.meta.where('key').startsWith('importReport|').primaryKeys();
    expect(keys).toHaveLength(50);
    expect(keys).not.toContain(`importReport|${idOf(0)}`);
    expect(await listPastImports(db)).toHaveLength(50);
  });
});

describe('storedCompleteness', () => {
  it('counts what is known of what is there: nothing deleted, no demo, nothing unreadable', async () => {
    const db = await openAcme();
    const demo = sampleAccount({ id: idOf(1), isDemo: true, ownerName: 'Nobody' });
    const gone = sampleAccount({ id: idOf(2), deletedAt: NOW, ownerName: 'Nobody' });
    const broken = { ...sampleAccount({ id: idOf(3) }), domains: 'none' };
    for (const row of [demo, gone, broken])
      await db.table('accounts').put({ ...row, nameKey: 'x', nameBlocks: [] });
    const [accounts, contacts, interactions, answers] = await storedCompleteness(db);
    expect(accounts).toEqual({
      table: 'accounts',
      total: 1,
      fields: [
        { field: 'domains', filled: 1 },
        { field: 'arr', filled: 0 },
        { field: 'renewalAt', filled: 0 },
        { field: 'ownerName', filled: 0 },
        { field: 'seats', filled: 0 },
      ],
    });
    expect(contacts).toMatchObject({
      total: 1,
      fields: [{ filled: 1 }, { filled: 0 }, { filled: 0 }],
    });
    expect(interactions).toMatchObject({ total: 1 });
    expect(answers).toMatchObject({ total: 0 });
  });

  it('goes on over more rows than it reads at a time, and ends when it is told to', async () => {
    const db = await openSample();
    const rows = Array.from({ length: 2_345 }, (_, n) => ({
      ...sampleAccount({ id: idOf(n), seats: n % 2 ? 5 : null }),
      nameKey: 'x',
      nameBlocks: [],
    }));
    await db.accounts.bulkPut(rows);
    const [accounts] = await storedCompleteness(db);
    expect(accounts).toMatchObject({ total: 2_345 });
    expect(accounts?.fields.find(({ field }) => field === 'seats')?.filled).toBe(1_172);
    await expect(storedCompleteness(db, AbortSignal.abort(new Error('left')))).rejects.toThrow(
      'left',
    );
  });
});

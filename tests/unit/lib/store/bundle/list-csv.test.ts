import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CSV_LISTS, type CsvList } from '../../../../../lib/bundle/list-columns.ts';
import { portfolioCsv } from '../../../../../lib/bundle/portfolio-csv.ts';
import type { BellwetherDatabase } from '../../../../../lib/store/database.ts';
import { writeListCsv } from '../../../../../lib/store/list-csv.ts';
import { listScoreRows } from '../../../../../lib/store/reads.ts';
import { saveFacts } from '../../../../../lib/store/save-facts.ts';
import {
  ACME,
  acmeFacts,
  NOW,
  openSample,
  sampleCall,
  sampleContact,
  sampleNps,
  sampleSignal,
  sampleTask,
} from '../samples.ts';

async function listed(db: BellwetherDatabase, list: CsvList, notes: 'included' | 'left-out') {
  const texts: string[] = [];
  const write = (text: string) => void texts.push(text);
  const count = await writeListCsv(db, list, { confidentialNotes: notes, write });
  const csv = texts.join('');
  const { data } = Papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  return { count, csv, rows: data };
}

async function openFilled(): Promise<BellwetherDatabase> {
  const db = await openSample();
  const secret = sampleCall(NOW - 5, { isConfidential: true, note: 'CANARY' });
  const facts = {
    ...acmeFacts(),
    contacts: [sampleContact({ name: '=Dana', phone: '+4930123456' })],
    interactions: [sampleCall(NOW - 9), secret, sampleCall(NOW - 1, { deletedAt: NOW })],
    surveyAnswers: [sampleNps(NOW - 3, 9, { comment: '-1 for support' })],
    signals: [sampleSignal(NOW - 2, { value: 12.5 })],
    tasks: [sampleTask({ text: '@Dana: call' })],
  };
  await saveFacts(db, [facts], NOW);
  return db;
}

describe('a list as CSV', () => {
  it('has every row that is neither deleted nor unreadable, by name, none twice', async () => {
    const db = await openFilled();
    await db.table('interactions').put({ id: 'strange' });
    const counts = await Promise.all(
      CSV_LISTS.map(async (list) => [list, (await listed(db, list, 'included')).count]),
    );
    expect(Object.fromEntries(counts)).toEqual({
      accounts: 1,
      contacts: 1,
      interactions: 2,
      surveyAnswers: 1,
      signals: 1,
      tasks: 1,
    });
    const { rows } = await listed(db, 'interactions', 'included');
    expect(rows[0]).toMatchObject({
      'Account ID': ACME,
      'Account name': 'Acme Works',
      'Contact name': "'=Dana",
      Duration: '20',
      Priority: '',
    });
  });

  it('leaves confidential notes out unless they are asked for', async () => {
    const db = await openFilled();
    expect((await listed(db, 'interactions', 'left-out')).csv).not.toContain('CANARY');
    expect((await listed(db, 'interactions', 'included')).csv).toContain('CANARY');
  });

  it('keeps phones and figures, and escapes texts', async () => {
    const db = await openFilled();
    expect((await listed(db, 'contacts', 'included')).rows[0]).toMatchObject({
      Phone: '+4930123456',
      'Contact name': "'=Dana",
    });
    expect((await listed(db, 'signals', 'included')).rows[0]).toMatchObject({ Value: '12.5' });
    expect((await listed(db, 'tasks', 'included')).rows[0]).toMatchObject({
      'Next step': "'@Dana: call",
    });
  });

  it('of the portfolio has the rows that are given, in their order, what is unknown empty', async () => {
    const rows = await listScoreRows(await openFilled());
    const [row] = rows;
    if (!row) throw new Error('The sample has no score.');
    const other = { ...row, name: '+Other', arr: { amount: -1, currency: 'EUR' }, score: null };
    const { data } = Papa.parse<Record<string, string>>(portfolioCsv([other, row]).slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map((one) => [one['Account name'], one['Health score'], one.ARR])).toEqual([
      ["'+Other", '', '-1'],
      ['Acme Works', String(row.score ?? ''), ''],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { detectForm } from '../../../../lib/intake/detect-form.ts';
import { IMPORT_FILES } from '../../../support/import-files/index.ts';
import { fileOf, importFile, rowsOf } from '../../../support/import-files/read-file.ts';

/** What is detected of each file: format, encoding, delimiter, header, sheet, columns, rows. */
const FORMS = {
  '01-salesforce-accounts-bom.csv': ['csv', 'utf-8', ',', 0, null, 9, 26],
  '02-hubspot-contacts-newlines.csv': ['csv', 'utf-8', ',', 0, null, 10, 30],
  '03-subscriptions-german.csv': ['csv', 'windows-1252', ';', 0, null, 9, 25],
  '04-delighted-nps-utf16.tsv': ['csv', 'utf-16le', '\t', 0, null, 8, 40],
  '05-interactions-gbk.csv': ['csv', 'gb18030', ',', 0, null, 9, 25],
  '06-zendesk-tickets-dmy.csv': ['csv', 'utf-8', ',', 0, null, 10, 30],
  '07-usage-bad-rows.csv': ['csv', 'utf-8', '|', 0, null, 6, 200],
  '08-contacts-duplicate-ids.csv': ['csv', 'utf-8', ',', 0, null, 8, 32],
  '09-renewals-merged-header.xlsx': ['xlsx', null, null, 3, '续约', 7, 21],
  '10-accounts-formulas.xlsx': ['xlsx', null, null, 0, 'Accounts', 10, 24],
  '11-intercom-conversations.json': ['json', 'utf-8', null, null, null, 18, 25],
  '12-outcomes.ndjson': ['ndjson', 'utf-8', null, null, null, 8, 20],
} as const;

describe('the form of a file', () => {
  it('is asserted for each of the twelve', () => {
    expect(Object.keys(FORMS)).toEqual(Object.keys(IMPORT_FILES));
  });

  it.each(Object.entries(FORMS))('%s', async (name, expected) => {
    const file = importFile(name);
    const { form } = await detectForm(file);
    const rows = await rowsOf(file);
    expect([
      form.format,
      form.encoding,
      form.delimiter,
      form.headerRow,
      form.sheet,
      form.columns.length,
      rows.length,
    ]).toEqual(expected);
  });

  it('does not depend on the name of the file', async () => {
    const named = importFile('12-outcomes.ndjson');
    expect((await detectForm({ ...named, name: 'list.csv' })).form.format).toBe('ndjson');
  });

  it('is the user’s to change, and what depends on it follows', async () => {
    const file = importFile('10-accounts-formulas.xlsx');
    const { form, found } = await detectForm(file, { sheet: 'Summary', headerRow: null });
    expect(form.columns).toEqual(['Column 1', 'Column 2']);
    expect(form.sheets).toEqual(['Summary', 'Accounts']);
    expect(found.sheet).toEqual({ value: 'Summary', sureness: 'sure', reason: 'given' });
  });

  it('takes another encoding, delimiter and header row as they are given', async () => {
    const file = fileOf('a.csv', 'x;y\n1,5;2\n3,5;4\n');
    const { form, sample } = await detectForm(file, {
      encoding: 'windows-1252',
      delimiter: ',',
      headerRow: 1,
    });
    expect(form).toMatchObject({ encoding: 'windows-1252', delimiter: ',', columns: ['1', '5;2'] });
    expect(sample).toEqual([{ line: 3, cells: ['3', '5;4'] }]);
  });
});

describe('the header row', () => {
  const headerOf = async (text: string) => (await detectForm(fileOf('a.csv', text))).form;

  it('stands below titles', async () => {
    const form = await headerOf('Accounts of 2026\n\nName,Seats,Since\nNorthwind,4,2026-01-02\n');
    expect([form.headerRow, form.columns]).toEqual([2, ['Name', 'Seats', 'Since']]);
  });

  it('is missing where the first row has values', async () => {
    const form = await headerOf('Northwind,4,2026-01-02\nCaldera,9,2026-01-03\n');
    expect([form.headerRow, form.columns]).toEqual([null, ['Column 1', 'Column 2', 'Column 3']]);
  });

  it('may be called after years', async () => {
    const form = await headerOf('Account,2024,2025\nNorthwind,4,5\nCaldera,6,7\n');
    expect(form.headerRow).toBe(0);
  });

  it('stands under groups of columns, which tell equal names apart', async () => {
    const form = await headerOf(
      'Plan,Plan,Used,Used\nSeats,Days,Seats,Days\n1,2,3,4\n5,6,7,8\n9,1,2,3\n',
    );
    expect(form.columns).toEqual(['Plan Seats', 'Plan Days', 'Used Seats', 'Used Days']);
  });

  it('names a column that it leaves empty, and one that stands there twice', async () => {
    const { form } = await detectForm(importFile('08-contacts-duplicate-ids.csv'));
    expect(form.columns).toEqual([
      'id',
      'name',
      'email',
      'company',
      'phone',
      'phone (2)',
      'role',
      'Column 8',
    ]);
  });

  it('fills merged cells of a workbook', async () => {
    const { form } = await detectForm(importFile('09-renewals-merged-header.xlsx'));
    expect(form.columns).toEqual([
      '编号',
      '客户名称',
      '域名',
      '续约日期',
      '合同金额',
      '结果',
      '备注',
    ]);
  });

  it('with names of every object’s own parts is a row of names', async () => {
    const file = fileOf('a.csv', '__proto__,constructor,toString\na,b,c1\n1,2,3\n');
    const { form, sample } = await detectForm(file);
    expect(form.columns).toEqual(['__proto__', 'constructor', 'toString']);
    expect(sample[1]?.cells).toEqual(['1', '2', '3']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { badRowsToCsv } from '../../../../lib/intake/bad-rows.ts';
import { countOf, type QualityReport } from '../../../../lib/intake/quality-report.ts';
import { cleanFile } from '../../../support/import-files/clean-file.ts';
import { fileOf, importFile as open } from '../../../support/import-files/read-file.ts';

/** What a report says, in few words. */
function summary({ kind, rows, usable, invalid, merged, counts }: QualityReport) {
  const problems = counts.map(
    ({ severity, code, column, count }) => `${count} ${severity} ${code} in ${column ?? 'row'}`,
  );
  return { kind, rows, usable, invalid, merged, problems: problems.sort() };
}

const filled = ({ completeness }: QualityReport) =>
  Object.fromEntries(completeness.map((one) => [one.field, one.filled]));

describe('reports on the twelve files', () => {
  it('01: a report’s footer is two rows without a customer', async () => {
    const { report, rows } = await cleanFile(open('01-salesforce-accounts-bom.csv'));
    expect(summary(report)).toEqual({
      kind: 'accounts',
      rows: 26,
      usable: 24,
      invalid: 2,
      merged: 0,
      problems: ['1 outlier outlier in Number of Seats', '2 invalid needed in Account Name'],
    });
    expect(report.listed.outlier).toEqual([
      { line: 11, column: 'Number of Seats', code: 'outlier', value: '1250' },
    ]);
    expect(filled(report)).toMatchObject({
      accountId: 26,
      accountName: 24,
      arr: 23,
      parentName: 12,
    });
    expect(rows[0]?.record).toMatchObject({
      arr: { amount: 12_000, currency: 'USD' },
      domains: ['northwind.test'],
      // 1 January in Berlin, at noon.
      renewalAt: Date.UTC(2027, 0, 1, 11),
      seats: 20,
    });
  });

  it('02: names in two columns, addresses in capitals, phones of two countries', async () => {
    const { report, rows } = await cleanFile(open('02-hubspot-contacts-newlines.csv'));
    expect(summary(report)).toEqual({
      kind: 'contacts',
      rows: 30,
      usable: 30,
      invalid: 0,
      merged: 0,
      problems: [],
    });
    expect(rows.slice(0, 2).map(({ record }) => record)).toMatchObject([
      { name: 'Ana Trujillo', emails: ['ana.trujillo@northwind.test'], phone: '+12025550100' },
      { name: 'Tomás Okafor', phone: '+442079460101' },
    ]);
  });

  it('03: German amounts and days', async () => {
    const { report, rows } = await cleanFile(open('03-subscriptions-german.csv'));
    expect(summary(report)).toEqual({
      kind: 'subscriptions',
      rows: 25,
      usable: 25,
      invalid: 0,
      merged: 0,
      problems: [],
    });
    expect(filled(report)).toMatchObject({ arr: 25, renewalAt: 24 });
    expect(rows[2]?.record).toMatchObject({
      occurredAt: Date.UTC(2025, 2, 2, 23),
      signals: [
        { metric: 'contract-started' },
        { metric: 'recurring-revenue', value: 3209.56, unit: 'EUR' },
        { metric: 'seats-paid', value: 18 },
      ],
    });
  });

  it('04: answers that nobody gave, and two that nobody can give', async () => {
    const { report, rows } = await cleanFile(open('04-delighted-nps-utf16.tsv'));
    expect(summary(report)).toEqual({
      kind: 'survey-answers',
      rows: 40,
      usable: 35,
      invalid: 5,
      merged: 0,
      problems: ['2 invalid out-of-scale in Score', '3 invalid needed in Score'],
    });
    expect(report.listed.invalid.filter(({ code }) => code === 'out-of-scale')).toEqual([
      { line: 15, column: 'Score', code: 'out-of-scale', value: '11' },
      { line: 29, column: 'Score', code: 'out-of-scale', value: '-1' },
    ]);
    expect(rows[0]?.record).toMatchObject({
      survey: 'nps',
      mode: 'relational',
      score: 0,
      scale: { min: 0, max: 10 },
      occurredAt: Date.UTC(2026, 0, 1, 14),
    });
  });

  it('05: Chinese names of columns, types and days', async () => {
    const { report, rows } = await cleanFile(open('05-interactions-gbk.csv'));
    expect(summary(report)).toEqual({
      kind: 'interactions',
      rows: 25,
      usable: 25,
      invalid: 0,
      merged: 0,
      problems: [],
    });
    expect(rows[1]?.record).toMatchObject({
      type: 'meeting',
      direction: 'in',
      durationMin: 30,
      people: [{ email: 'contact2@qingshan.test', name: '李娜' }],
      occurredAt: Date.UTC(2026, 1, 3, 23),
    });
  });

  it('06: tickets whose days come first', async () => {
    const { report, rows } = await cleanFile(open('06-zendesk-tickets-dmy.csv'));
    expect(summary(report)).toEqual({
      kind: 'tickets',
      rows: 30,
      usable: 30,
      invalid: 0,
      merged: 0,
      problems: [],
    });
    expect(filled(report)).toMatchObject({ priority: 24, closedAt: 18 });
    expect(rows[3]?.record).toMatchObject({
      occurredAt: Date.UTC(2026, 3, 4, 2, 30),
      ticket: { priority: 'urgent', status: 'closed', closedAt: Date.UTC(2026, 3, 5, 14, 45) },
    });
  });

  it('07: six rows that cannot be used, four with a cell left out, and two outliers', async () => {
    const { report, bad } = await cleanFile(open('07-usage-bad-rows.csv'));
    expect(summary(report)).toEqual({
      kind: 'usage',
      rows: 200,
      usable: 194,
      invalid: 6,
      merged: 0,
      problems: [
        '1 dropped formula-error in seats_used',
        '1 dropped not-a-number in seats_used',
        '1 dropped not-whole in active_users',
        '1 dropped out-of-range in seats_used',
        '1 invalid impossible-date in date',
        '1 invalid needed in date',
        '1 invalid no-account in row',
        '1 invalid not-a-date in date',
        '1 invalid nothing-said in row',
        '1 invalid too-many-cells in row',
        '2 outlier outlier in events',
      ],
    });
    expect(report.listed.outlier.map(({ line, value }) => [line, value])).toEqual([
      [66, '9000000'],
      [151, '9000000'],
    ]);
    expect(countOf(report, 'dropped')).toBe(4);
    expect([bad.rows.length, bad.left]).toEqual([6, 0]);
  });

  it('08: four people twice by their ids; two namesakes are two', async () => {
    const { report } = await cleanFile(open('08-contacts-duplicate-ids.csv'));
    expect(summary(report)).toEqual({
      kind: 'contacts',
      rows: 32,
      usable: 32,
      invalid: 0,
      merged: 4,
      problems: [],
    });
    expect(report.listed.merged).toEqual([
      { line: 28, into: 2 },
      { line: 29, into: 5 },
      { line: 30, into: 8 },
      { line: 31, into: 11 },
    ]);
  });

  it('09: amounts without a currency are left out, not guessed', async () => {
    const name = '09-renewals-merged-header.xlsx';
    const { report } = await cleanFile(open(name));
    expect(summary(report)).toEqual({
      kind: 'renewals',
      rows: 21,
      usable: 20,
      invalid: 1,
      merged: 0,
      problems: [
        '1 invalid needed in 续约日期',
        '1 invalid no-account in row',
        '21 dropped no-currency in 合同金额',
      ],
    });
    const told = await cleanFile(open(name), { currency: 'CNY' });
    expect(countOf(told.report, 'dropped')).toBe(0);
    expect(told.rows[1]?.record).toMatchObject({
      set: { arr: { amount: 37_250.5, currency: 'CNY' } },
    });
  });

  it('10: results of formulas count, errors of formulas do not', async () => {
    const { report, rows } = await cleanFile(open('10-accounts-formulas.xlsx'));
    expect(summary(report)).toEqual({
      kind: 'accounts',
      rows: 24,
      usable: 24,
      invalid: 0,
      merged: 0,
      problems: ['1 dropped formula-error in ARR'],
    });
    expect(filled(report)).toMatchObject({ arr: 22, ownerName: 24 });
    expect(rows[0]?.record).toMatchObject({ arr: { amount: 1200, currency: 'GBP' } });
  });

  it('11: people and companies one level down, names that are names only', async () => {
    const { report, rows } = await cleanFile(open('11-intercom-conversations.json'));
    expect(summary(report)).toEqual({
      kind: 'tickets',
      rows: 25,
      usable: 25,
      invalid: 0,
      merged: 0,
      problems: [],
    });
    expect(rows[2]?.record).toMatchObject({
      account: { externalId: 'A-1003', domain: 'caldera.test' },
      ticket: { status: 'pending' },
    });
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('12: a line that breaks off is one row less', async () => {
    const { report, rows } = await cleanFile(open('12-outcomes.ndjson'));
    expect(summary(report)).toEqual({
      kind: 'outcomes',
      rows: 20,
      usable: 19,
      invalid: 1,
      merged: 0,
      problems: ['1 invalid not-json in row'],
    });
    expect(rows.slice(0, 2).map(({ record }) => record)).toMatchObject([
      { signals: [{ metric: 'renewed', value: null }], occurredAt: Date.UTC(2026, 0, 15, 8) },
      { signals: [{ metric: 'churned' }], set: {}, note: 'price' },
    ]);
  });
});

describe('the file of bad rows', () => {
  it('is read as the file was, without its reasons, and can be mended', async () => {
    const { bad, mapping } = await cleanFile(open('07-usage-bad-rows.csv'));
    const text = badRowsToCsv(bad, (column, code) => `${column ?? 'row'}: ${code}`);
    expect(text).toContain('date: impossible-date');
    const again = await cleanFile(fileOf('bad.csv', text));
    expect(again.mapping.columns.map(({ field }) => field)).toEqual(
      mapping.columns.map(({ field }) => field),
    );
    // What stood beyond the last column is not in it: that row is right now.
    expect(again.report).toMatchObject({ rows: 6, invalid: 5 });
    const mended = text.replace('2026-02-30', '2026-02-28').replace('yesterday', '2026-07-06');
    const third = await cleanFile(fileOf('bad.csv', mended));
    expect(third.report).toMatchObject({ rows: 6, invalid: 3 });
  });
});

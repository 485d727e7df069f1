import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowCleaner } from '../../../../lib/intake/clean-row.ts';
import type { CleanRow } from '../../../../lib/intake/import-record.ts';
import { OutlierSearch, usualRange } from '../../../../lib/intake/outliers.ts';
import { proposeMapping } from '../../../../lib/intake/propose-mapping.ts';
import { countOf, LISTED_MAX } from '../../../../lib/intake/quality-report.ts';
import { ReportCollector } from '../../../../lib/intake/report-collector.ts';
import { readReport, reportToCsv, reportToJson } from '../../../../lib/intake/report-file.ts';

describe('outliers', () => {
  it('lie more than five median absolute deviations from the median', () => {
    // Median 5.5, deviations 0.5 … 4.5: their median is 2.5.
    expect(usualRange([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual({
      low: -7,
      high: 18,
      median: 5.5,
    });
  });

  it('are found where more than half of the values are equal, and none where all are', () => {
    const nearlyEqual = [...Array.from({ length: 99 }, () => 30), 5000];
    expect(usualRange(nearlyEqual)?.high).toBeLessThan(5000);
    expect(usualRange(nearlyEqual)?.high).toBeGreaterThan(30);
    expect(usualRange(Array.from({ length: 50 }, () => 0))).toBeNull();
    expect(usualRange([1, 1_000_000])).toBeNull();
  });

  it('are counted all and listed up to the limit, of each key by itself', () => {
    const search = new OutlierSearch(3);
    for (let line = 1; line <= 100; line += 1) search.add('EUR', line, 100 + (line % 7));
    for (let line = 101; line <= 110; line += 1) search.add('EUR', line, 1e6);
    for (let line = 1; line <= 20; line += 1) search.add('JPY', line, 1e6 + line);
    const found = search.found();
    expect(found.map(({ key, count }) => [key, count])).toEqual([['EUR', 10]]);
    expect(found[0]?.outliers.map(({ line }) => line)).toEqual([101, 102, 103]);
  });

  it('beyond what is kept are measured by what is kept', () => {
    const search = new OutlierSearch(5);
    for (let line = 1; line <= 500_010; line += 1) search.add('n', line, line % 100);
    search.add('n', 500_011, 1e9);
    expect(search.found()[0]).toMatchObject({
      count: 1,
      outliers: [{ line: 500_011, value: 1e9 }],
    });
  });

  it('never are where the values are one and the same to any scale', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(usualRange(Array.from({ length: 9 }, () => value))).toBeNull();
      }),
    );
  });
});

const mapping = proposeMapping({
  columns: ['Company', 'Seats', 'Renewal date'],
  sample: [],
  conventions: {
    decimal: '.',
    dateOrder: 'dmy',
    timeZone: 'UTC',
    currency: null,
    region: null,
  },
  fileName: '',
});

function reportOn(rows: (string | null)[][]) {
  const clean = rowCleaner(mapping, Date.UTC(2026, 10, 22));
  const collector = new ReportCollector(mapping);
  const cleaned: CleanRow[] = rows.map((cells, at) => {
    const raw = { line: at + 2, cells };
    const row = clean(raw);
    collector.add(raw, row);
    return row;
  });
  return { report: collector.finish(), cleaned };
}

describe('the report of a file', () => {
  it('counts exactly and lists the first two hundred', () => {
    const { report } = reportOn(
      Array.from({ length: 1000 }, (_, at) => [
        at % 4 === 0 ? '' : `Firm ${at}`,
        'many',
        '31.02.2027',
      ]),
    );
    expect(report).toMatchObject({ rows: 1000, usable: 750, invalid: 250 });
    expect(countOf(report, 'invalid')).toBe(250);
    // A row that names no customer is looked at no further.
    expect(countOf(report, 'dropped')).toBe(1500);
    expect(report.listed.invalid).toHaveLength(LISTED_MAX);
    expect(report.listed.dropped).toHaveLength(LISTED_MAX);
  });

  it('fills no field with what is missing or could not be read', () => {
    const { report, cleaned } = reportOn([
      ['Acme', '', 'n/a'],
      ['Bolt', '-', '1.3.2027'],
      ['Cell', '0', 'soon'],
    ]);
    expect(report.completeness.map(({ field, filled }) => [field, filled])).toEqual([
      ['accountName', 3],
      ['seats', 1],
      ['renewalAt', 1],
    ]);
    expect(cleaned.map(({ record }) => record && 'seats' in record && record.seats)).toEqual([
      null,
      null,
      0,
    ]);
  });

  it('is read back from its JSON, and is a CSV that no spreadsheet computes', () => {
    const { report } = reportOn([
      ['Acme', '=1+1', ''],
      ['Acme', '3', ''],
    ]);
    expect(readReport(JSON.parse(reportToJson(report)))).toEqual(report);
    expect(readReport({ ...report, version: 9 })).toBeNull();
    const csv = reportToCsv(report, {
      line: 'Row',
      column: 'Column',
      severity: 'Outcome',
      reason: 'Why',
      value: 'Value',
      severities: { invalid: 'i', dropped: 'd', doubtful: '?', outlier: 'o', merged: 'm' },
      mergedInto: (line) => `row ${line}`,
      reasonText: (_, code) => code,
    });
    expect(csv.replace('\uFEFF', '').split('\r\n')).toEqual([
      '"Row","Column","Outcome","Why","Value"',
      '"2","Seats","d","not-a-number","\'=1+1"',
      '"3","","m","row 2",""',
      '',
    ]);
  });
});

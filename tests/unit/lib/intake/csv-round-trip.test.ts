import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvRows } from '../../../../lib/intake/text/csv-rows.ts';
import { DELIMITERS } from '../../../../lib/intake/text/delimiters.ts';
import { toCsv } from '../../../support/import-files/encode.ts';

/** Texts that are made of what can go wrong in CSV, mostly. */
const cell = fc
  .array(fc.constantFrom('a', 'ü', '世', ' ', '"', ',', ';', '\t', '|', '\n', '\r\n'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 6,
  }),
);

describe('CSV', () => {
  it('gives every table back as it was written, wherever its pieces are cut', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 40 }),
        (rows, delimiter, newline, size) => {
          const text = toCsv(rows, { delimiter, newline, isAllQuoted: true });
          const cutter = new CsvRows(delimiter);
          const read: string[][] = [];
          for (let at = 0; at < text.length; at += size)
            for (const { cells } of cutter.push(text.slice(at, at + size))) read.push(cells);
          for (const { cells } of cutter.end()) read.push(cells);
          expect(read).toEqual(rows);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('counts the lines of quoted cells', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = toCsv(rows, { delimiter: ',', newline: '\n', isAllQuoted: true });
        const read = [...new CsvRows(',').push(text)];
        let line = 1;
        for (const [at, row] of rows.entries()) {
          expect(read[at]?.line).toBe(line);
          line += 1 + row.join('').split('\n').length - 1;
        }
      }),
      { numRuns: 100 },
    );
  });
});

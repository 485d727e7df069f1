import { describe, expect, it } from 'vitest';
import { rowCleaner } from '../../../../lib/intake/clean-row.ts';
import { type ColumnMapping, MAPPING_VERSION } from '../../../../lib/intake/column-mapping.ts';
import { FIELDS_OF_KIND } from '../../../../lib/intake/fields.ts';
import { fileKeys, recordId } from '../../../../lib/intake/identity-key.ts';
import { RecordKind } from '../../../../lib/model/import-job.ts';
import { HOSTILE_STRINGS } from '../../../support/hostile-strings.ts';

const mappingOf = (kind: RecordKind): ColumnMapping => ({
  version: MAPPING_VERSION,
  kind,
  preset: null,
  columns: FIELDS_OF_KIND[kind].map((field, index) => ({
    ...{ index, name: field, field },
    why: 'name',
  })),
  fileValues: [],
  conventions: {
    ...{ decimal: ',', dateOrder: null, timeZone: 'Asia/Shanghai', currency: 'CNY' },
    region: 'CN',
  },
});

/** What a pattern that goes back over its text would never finish. */
const LONG = [
  ...['a', ' ', '1,', '1.', '(', "'", '=', '@', 'a@', '-', ':', '10:00 ', '1 h ', '/', '年', '，'],
  ...['\u200D', '\u0301', '★', '<', 'a.', 'www.', '\n', '%', '¥', 'ｋ', '[('],
].map((part) => part.repeat(Math.ceil(100_000 / part.length)));

describe.each(RecordKind.options)('rows of %s', (kind) => {
  const clean = rowCleaner(mappingOf(kind), Date.UTC(2026, 10, 22));
  const keyOf = fileKeys();
  const width = FIELDS_OF_KIND[kind].length;

  it('of cells that nobody could mean are read without an error', () => {
    const hostile = HOSTILE_STRINGS.map(({ text }) => text).filter((text) => text.length < 200_000);
    for (const text of [...hostile, ...LONG, ...LONG.map((one) => `1${one}x`)]) {
      const { record, problems } = clean({ line: 1, cells: Array(width).fill(text) });
      for (const { value } of problems) expect(value.length).toBeLessThanOrEqual(200);
      if (record) expect(recordId('csv', keyOf(record))).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('that say nothing are no records, and nothing in them is zero', () => {
    for (const nothing of [null, '', ' ', 'N/A', '未知', '\u200B']) {
      const { record, problems } = clean({ line: 1, cells: Array(width).fill(nothing) });
      expect(record).toBeNull();
      expect(problems.every(({ severity }) => severity === 'invalid')).toBe(true);
    }
    expect(clean({ line: 1, cells: [] }).record).toBeNull();
  });
});

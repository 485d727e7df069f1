import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnsFingerprint,
  mapColumn,
  missingFields,
  REASON_COLUMN,
  readMapping,
  setFileValue,
} from '../../../../lib/intake/column-mapping.ts';
import type { Conventions } from '../../../../lib/intake/conventions.ts';
import { FIELD_IDS, FIELDS_OF_KIND, type FieldId } from '../../../../lib/intake/fields.ts';
import { PRESETS } from '../../../../lib/intake/presets.ts';
import { mapForProduct, proposeMapping } from '../../../../lib/intake/propose-mapping.ts';
import { RecordKind } from '../../../../lib/model/import-job.ts';

const conventions: Conventions = {
  decimal: '.',
  dateOrder: 'dmy',
  timeZone: 'UTC',
  currency: null,
  region: null,
};
const propose = (columns: string[], rows: (string | null)[][] = [], more: object = {}) =>
  proposeMapping({
    columns,
    sample: rows.map((cells, at) => ({ line: at + 2, cells })),
    conventions,
    fileName: '',
    ...more,
  });
const fields = ({ columns }: ReturnType<typeof propose>) =>
  Object.fromEntries(columns.map(({ name, field, why }) => [name, `${field} by ${why}`]));

describe('proposeMapping', () => {
  it('knows columns by name and by synonym, in English and Chinese', () => {
    const english = propose(['Client', 'Web site', 'ARR (EUR)', 'Contract end date', 'CSM', 'Fax']);
    expect(english.kind).toBe('accounts');
    expect(fields(english)).toEqual({
      Client: 'accountName by synonym',
      'Web site': 'accountDomain by synonym',
      'ARR (EUR)': 'arr by name',
      'Contract end date': 'renewalAt by synonym',
      CSM: 'ownerName by synonym',
    });
    const chinese = propose(['公司名称', '邮箱', '手机', '姓名', '角色']);
    expect(chinese.kind).toBe('contacts');
    expect(fields(chinese)).toMatchObject({
      公司名称: 'accountName by synonym',
      手机: 'phone by name',
    });
    expect(propose(['客户名称', '负责人', '续约日期', '年费', '席位']).kind).toBe('accounts');
    expect(propose(['客户', '评分', '提交时间', '评论']).kind).toBe('survey-answers');
  });

  it('never takes what a customer sells for what it pays', () => {
    expect(fields(propose(['Account Name', 'Annual Revenue', 'Employees']))).toEqual({
      'Account Name': 'accountName by name',
    });
  });

  it('looks at the cells where names say nothing', () => {
    const rows = ['ana', 'tom', 'mina', 'rose'].map((name, at) => [
      `${name}@northwind.test`,
      'northwind.test',
      `2026-03-0${at + 1}`,
      at % 2 ? 'Inbound' : 'Outbound',
      '',
    ]);
    const found = propose(['a', 'b', 'c', 'd', 'e'], rows, { kind: 'interactions' });
    expect(fields(found)).toEqual({
      a: 'email by content',
      b: 'accountDomain by content',
      c: 'occurredAt by content',
      d: 'direction by content',
    });
  });

  it('says which survey it is where names or answers do', () => {
    const rows = [['9'], ['0'], ['10']].map(([score]) => ['Acme', '2026-01-01', score ?? '']);
    const nps = propose(['Company', 'Date', 'Score'], rows, { fileName: 'answers.csv' });
    expect(nps.fileValues).toEqual([{ field: 'survey', value: 'nps' }]);
    const csat = propose(['Company', 'Date', 'CSAT rating'], [['Acme', '2026-01-01', '7']]);
    expect(csat.fileValues).toEqual([
      { field: 'survey', value: 'csat' },
      { field: 'scale', value: '1-7' },
    ]);
    const open = propose(['Company', 'Date', 'Rating', 'Comment'], [['Acme', '2026-01-01', '4']]);
    expect(missingFields(open)).toContainEqual(['survey']);
  });

  it.each(
    PRESETS.map((preset) => [`${preset.product}: ${preset.kind}, ${preset.evidence}`, preset]),
  )('knows the export of %s', (_, preset) => {
    const found = propose([...new Set([...Object.keys(preset.columns), ...preset.known])]);
    expect([found.preset, found.kind]).toEqual([preset.id, preset.kind]);
    expect(found.columns.filter(({ why }) => why === 'preset').length).toBeGreaterThanOrEqual(3);
    const own: readonly FieldId[] = FIELDS_OF_KIND[preset.kind];
    for (const field of Object.values(preset.columns)) expect(own).toContain(field);
  });

  it('maps each field and each column once, whatever the names are', () => {
    const hostile = [
      '__proto__',
      'constructor',
      'toString',
      '',
      '('.repeat(10_000),
      '客户'.repeat(5000),
    ];
    const names = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom(...FIELD_IDS, ...hostile, 'Name', 'Company', 'Date', '邮箱'),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(names, fc.constantFrom(undefined, ...RecordKind.options), (columns, kind) => {
        const mapping = propose(columns, [columns], kind === undefined ? {} : { kind });
        expect(readMapping(JSON.stringify(mapping))).toEqual(mapping);
      }),
    );
  });

  it('reads ten thousand columns and names of ten thousand letters in proportion', () => {
    const deep = Array.from({ length: 500 }, (_, at) => `${'[('.repeat(5_000)}${at}`);
    expect(propose(deep).columns).toEqual([]);
    const many = Array.from({ length: 10_000 }, (_, at) => `x${at}`);
    expect(propose(many).columns).toEqual([]);
  });

  it('remembers what was chosen, also where a column has moved', () => {
    const first = propose(['Name of firm', 'Money']);
    const chosen = mapColumn(
      mapColumn(first, { index: 0, name: 'Name of firm' }, 'accountName'),
      { index: 1, name: 'Money' },
      'arr',
    );
    const again = propose(['Money', 'New', 'Name of firm'], [], { remembered: chosen });
    expect(fields(again)).toEqual({
      Money: 'arr by remembered',
      'Name of firm': 'accountName by remembered',
    });
  });

  it('never reads the reasons of a file of bad rows', () => {
    const columns = ['Company', REASON_COLUMN];
    expect(
      propose(columns, [
        ['Acme', 'a'],
        ['B', 'b'],
        ['C', 'c'],
      ]).columns,
    ).toHaveLength(1);
    expect(columnsFingerprint(columns)).toBe(columnsFingerprint([' company ']));
  });
});

describe('a mapping in hand', () => {
  const mapping = propose(['Company', 'Website', 'Other']);

  it('gives a field to one column only', () => {
    const moved = mapColumn(mapping, { index: 2, name: 'Other' }, 'accountName');
    expect(fields(moved)).toEqual({
      Website: 'accountDomain by synonym',
      Other: 'accountName by chosen',
    });
    expect(
      missingFields(
        mapColumn(mapColumn(mapping, { index: 0, name: '' }, null), { index: 1, name: '' }, null),
      ),
    ).toEqual([['accountName', 'accountDomain']]);
  });

  it('takes a value for the whole file in place of a column', () => {
    const set = setFileValue(mapping, 'currency', 'EUR');
    expect(set.fileValues).toEqual([{ field: 'currency', value: 'EUR' }]);
    expect(setFileValue(set, 'currency', null).fileValues).toEqual([]);
    expect(mapColumn(set, { index: 2, name: 'Other' }, 'currency').fileValues).toEqual([]);
  });

  it('is read back only whole, of this version, and free of contradictions', () => {
    const broken = [
      '{',
      '[]',
      JSON.stringify({ ...mapping, version: 2 }),
      JSON.stringify({ ...mapping, columns: [...mapping.columns, ...mapping.columns] }),
      JSON.stringify({
        ...mapping,
        kind: 'usage',
        columns: [{ ...mapping.columns[0], field: 'arr' }],
      }),
      JSON.stringify({ ...mapping, conventions: { ...conventions, timeZone: 'Mars/Olympus' } }),
    ];
    for (const json of broken) expect(readMapping(json)).toBeNull();
  });
});

describe('the product that the user says', () => {
  const DELIGHTED = ['Response ID', 'Person Email', 'Score', 'Comment'];

  it('leaves what was said once for the whole file, and no column takes its field', () => {
    const columns = ['Respondent', 'Score', 'Survey'];
    const proposed = propose(columns, [['1', '9', 'NPS']], { kind: 'survey-answers' });
    const said = setFileValue(proposed, 'survey', 'ces');
    const mapped = mapForProduct(columns, said, 'surveymonkey');
    expect(mapped.fileValues).toContainEqual({ field: 'survey', value: 'ces' });
    expect(mapped.columns.map(({ field }) => field)).not.toContain('survey');
  });

  it('takes what only the product before said with it, and says its own', () => {
    const detected = propose(DELIGHTED);
    expect([detected.preset, detected.fileValues]).toEqual([
      'delighted',
      [
        { field: 'survey', value: 'nps' },
        { field: 'mode', value: 'relational' },
      ],
    ]);
    const none = mapForProduct(DELIGHTED, detected, null);
    expect([none.preset, none.fileValues]).toEqual([null, []]);
    expect(none.columns.filter(({ why }) => why === 'preset')).toEqual([]);
    expect(none.columns.map(({ field }) => field)).toContain('score');
    expect(mapForProduct(DELIGHTED, none, 'delighted').fileValues).toEqual(detected.fileValues);
  });

  it('leaves alone a column that it does not name: one set aside, and one remembered', () => {
    const columns = ['Full name', 'Company', 'Job title', 'Call me'];
    const proposed = propose(columns, [], { kind: 'contacts' });
    const aside = mapColumn(proposed, { index: 2, name: 'Job title' }, null);
    const before = mapColumn(aside, { index: 3, name: 'Call me' }, 'phone');
    const remembered = propose(columns, [], { kind: 'contacts', remembered: before });
    const mapped = mapForProduct(columns, remembered, 'freshdesk');
    expect(mapped.columns.map(({ name, field, why }) => [name, field, why])).toEqual([
      ['Full name', 'personName', 'preset'],
      ['Company', 'accountName', 'preset'],
      ['Call me', 'phone', 'remembered'],
    ]);
  });

  it('never gives a field or a column twice, whatever was chosen before', () => {
    const products = [...new Set(PRESETS.map(({ id }) => id)), null];
    const names = fc.constantFrom(...new Set(PRESETS.flatMap((one) => Object.keys(one.columns))));
    const anyColumns = fc.uniqueArray(names, { minLength: 1, maxLength: 12 });
    const steps = fc.array(
      fc.record({
        product: fc.constantFrom(...products),
        index: fc.nat(11),
        field: fc.constantFrom(...FIELD_IDS, null),
        isForFile: fc.boolean(),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        anyColumns,
        fc.constantFrom(...RecordKind.options),
        steps,
        (columns, kind, all) => {
          const own: readonly FieldId[] = FIELDS_OF_KIND[kind];
          let mapping = propose(columns, [], { kind });
          for (const { product, index, field, isForFile } of all) {
            const name = columns[index];
            const isOwn = field === null || own.includes(field);
            if (isOwn && isForFile && field) mapping = setFileValue(mapping, field, 'x');
            else if (isOwn && name !== undefined)
              mapping = mapColumn(mapping, { index, name }, field);
            mapping = mapForProduct(columns, mapping, product);
            expect(readMapping(JSON.stringify(mapping))).toEqual(mapping);
          }
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { detectConventions } from '../../../../lib/intake/detect-conventions.ts';
import { detectForm } from '../../../../lib/intake/detect-form.ts';
import { detectEncoding } from '../../../../lib/intake/text/encodings.ts';
import { toGbk, toUtf16, toWindows1252 } from '../../../support/import-files/encode.ts';
import { IMPORT_FILES } from '../../../support/import-files/index.ts';
import { fileOf, importFile, rowsOf } from '../../../support/import-files/read-file.ts';

const encodingOf = async (bytes: string | Uint8Array) => {
  const { value, sureness, reason } = await detectEncoding(fileOf('a.csv', bytes));
  return [value, sureness, reason];
};
const swapped = (bytes: Uint8Array) =>
  Uint8Array.from(bytes, (_, at) => bytes[at % 2 === 0 ? at + 1 : at - 1] ?? 0);

describe('the encoding of a text', () => {
  it('is said by its mark', async () => {
    expect(await encodingOf('\uFEFFa,b')).toEqual(['utf-8', 'sure', 'mark']);
    expect(await encodingOf(toUtf16('a,b'))).toEqual(['utf-16le', 'sure', 'mark']);
    expect(await encodingOf(swapped(toUtf16('a,b')))).toEqual(['utf-16be', 'sure', 'mark']);
  });

  it('is UTF-16 without a mark where every second byte is zero', async () => {
    const bare = toUtf16('name,seats\nNorthwind,4\n').slice(2);
    expect(await encodingOf(bare)).toEqual(['utf-16le', 'likely', 'zero-bytes']);
    expect(await encodingOf(swapped(bare))).toEqual(['utf-16be', 'likely', 'zero-bytes']);
    expect((await rowsOf(fileOf('a.csv', bare)))[0]?.cells).toEqual(['Northwind', '4']);
  });

  it('is UTF-8 where all of it is, to the last byte', async () => {
    expect(await encodingOf('a,b\n1,2')).toEqual(['utf-8', 'sure', 'ascii']);
    expect(await encodingOf('a,b\nü,世')).toEqual(['utf-8', 'sure', 'valid-utf8']);
    const late = toWindows1252(`${'name,1\n'.repeat(100_000)}Müller,2\n`);
    expect((await encodingOf(late))[0]).toBe('windows-1252');
  });

  it('stays UTF-8 where a few bytes were damaged, and the rows with them say so', async () => {
    const bytes = new TextEncoder().encode(`a,b\n${'世界,1\n'.repeat(40)}x,1\n`);
    bytes[bytes.length - 4] = 0xff;
    expect(await encodingOf(bytes)).toEqual(['utf-8', 'likely', 'damaged-utf8']);
    const rows = await rowsOf(fileOf('a.csv', bytes));
    expect(rows.filter(({ fault }) => fault === 'undecodable').map(({ line }) => line)).toEqual([
      42,
    ]);
  });

  it('tells Chinese from Western letters by how bytes stand together', async () => {
    expect((await encodingOf(toGbk('客户,备注\n青山物流,续约\n')))[0]).toBe('gb18030');
    for (const text of ['Größe;Straße\nMüßig;ün\n', 'Façade,naïve\nÉlève,où\n', 'ação,não\n'])
      expect((await encodingOf(toWindows1252(text)))[0]).toBe('windows-1252');
  });
});

const USUAL = {
  decimal: '.',
  dateOrder: 'mdy',
  timeZone: 'Europe/Berlin',
  currency: null,
  region: null,
} as const;

describe('the conventions of a file', () => {
  const conventionsOf = async (text: string) =>
    detectConventions((await detectForm(fileOf('a.csv', text))).sample, USUAL);

  /** Decimal, order of dates, currency; what each file leaves open. */
  const CONVENTIONS = {
    '01-salesforce-accounts-bom.csv': ['.', 'mdy', null],
    '02-hubspot-contacts-newlines.csv': ['.', 'ymd', null],
    '03-subscriptions-german.csv': [',', 'dmy', 'EUR'],
    '04-delighted-nps-utf16.tsv': ['.', 'ymd', null],
    '05-interactions-gbk.csv': ['.', 'ymd', null],
    '06-zendesk-tickets-dmy.csv': ['.', 'dmy', null],
    '07-usage-bad-rows.csv': ['.', 'ymd', null],
    '08-contacts-duplicate-ids.csv': ['.', 'mdy', null],
    '09-renewals-merged-header.xlsx': ['.', 'ymd', null],
    '10-accounts-formulas.xlsx': ['.', 'ymd', null],
    '11-intercom-conversations.json': ['.', 'mdy', null],
    '12-outcomes.ndjson': ['.', 'ymd', null],
  };

  it('are asserted for each of the twelve', () => {
    expect(Object.keys(CONVENTIONS)).toEqual(Object.keys(IMPORT_FILES));
  });

  it.each(Object.entries(CONVENTIONS))('%s', async (name, expected) => {
    const { sample } = await detectForm(importFile(name));
    const { conventions } = detectConventions(sample, USUAL);
    expect([conventions.decimal, conventions.dateOrder, conventions.currency]).toEqual(expected);
  });

  it('are left open where the cells can be read in two ways', async () => {
    const { conventions, counts, isDateOrderOpen, isDecimalOpen } = await conventionsOf(
      'd;n\n03/04/2026;1.234\n05/06/2026;5.678\n',
    );
    expect([conventions.dateOrder, isDateOrderOpen, counts.dateOrder.either]).toEqual([
      null,
      true,
      2,
    ]);
    expect([conventions.decimal, isDecimalOpen, counts.decimal.either]).toEqual([null, true, 2]);
  });

  it('are decided by one cell that can be read in one way only', async () => {
    const { conventions } = await conventionsOf('d;n\n03/04/2026;1.234\n27/04/2026;5.678,5\n');
    expect([conventions.dateOrder, conventions.decimal]).toEqual(['dmy', ',']);
  });

  it('are open where the cells contradict each other', async () => {
    const { conventions } = await conventionsOf('d;n\n27/04/2026;1,5\n04/27/2026;1.5\n');
    expect([conventions.dateOrder, conventions.decimal]).toEqual([null, null]);
  });
});

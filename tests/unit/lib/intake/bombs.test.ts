import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CAPS } from '../../../../lib/intake/caps.ts';
import { detectForm } from '../../../../lib/intake/detect-form.ts';
import { ImportFileError } from '../../../../lib/intake/file-error.ts';
import type { FileForm } from '../../../../lib/intake/file-form.ts';
import { readRows } from '../../../../lib/intake/read-rows.ts';
import type { ReadableFile } from '../../../../lib/intake/readable-file.ts';
import { fileOf, rowsOf } from '../../../support/import-files/read-file.ts';
import { toWorkbook } from '../../../support/import-files/workbook.ts';

const MB = 2 ** 20;

/** A file that makes its bytes as they are read: one block again and again, after a beginning. */
class EndlessFile implements ReadableFile {
  readonly name = 'endless';
  /** What has been asked for, to see that not all of it was. */
  bytesGiven = 0;
  private readonly start: Uint8Array;
  private readonly block: Uint8Array;

  constructor(
    start: string,
    block: string,
    readonly size: number,
  ) {
    this.start = new TextEncoder().encode(start);
    this.block = new TextEncoder().encode(block.repeat(Math.ceil(65_536 / block.length)));
  }

  slice(from: number, to: number) {
    const bytes = new Uint8Array(Math.max(0, Math.min(to, this.size) - from));
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = this.byteAt(from + at);
    return { arrayBuffer: async () => bytes.buffer };
  }

  stream(): ReadableStream<Uint8Array> {
    let given = 0;
    return new ReadableStream({
      pull: (controller) => {
        const next = given === 0 ? this.start : this.block;
        given += next.length;
        this.bytesGiven = Math.max(this.bytesGiven, given);
        if (given > this.size) controller.close();
        else controller.enqueue(next);
      },
    });
  }

  private byteAt(at: number): number {
    const { start, block } = this;
    return (at < start.length ? start[at] : block[(at - start.length) % block.length]) ?? 0;
  }
}

const CSV: FileForm = {
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  headerRow: 0,
  sheet: null,
  sheets: [],
  columns: ['a', 'b'],
};

async function readAll(file: ReadableFile, form: FileForm): Promise<number> {
  let count = 0;
  for await (const { rows } of readRows(file, form)) count += rows.length;
  return count;
}

/** Code and line of the refusal. */
async function refusalOf(work: Promise<unknown>): Promise<[string, number | null]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ImportFileError) return [error.code, error.line];
    throw error;
  }
  return ['not refused', null];
}

describe('files that would take the computer’s memory are refused', () => {
  it('a file of 1 GB, before any of it is read', async () => {
    const file = new EndlessFile('a,b\n', 'x,y\n', 1024 * MB);
    expect(await refusalOf(detectForm(file))).toEqual(['too-big', null]);
    expect(await refusalOf(readAll(file, CSV))).toEqual(['too-big', null]);
    expect(file.bytesGiven).toBe(0);
  });

  it('a row without an end, after a million of its characters', async () => {
    const file = new EndlessFile('a,b\n1,2\n', 'x', 500 * MB);
    expect(await refusalOf(readAll(file, CSV))).toEqual(['row-too-long', 3]);
    expect(file.bytesGiven).toBeLessThan(2 * MB);
  });

  it('a quotation mark that is never closed, with the line where it was opened', async () => {
    const file = new EndlessFile('a,b\n1,"2\n2"\n3,"x\n', 'y\n', 500 * MB);
    expect(await refusalOf(readAll(file, CSV))).toEqual(['unclosed-quote', 4]);
    expect(file.bytesGiven).toBeLessThan(2 * MB);
    const short = fileOf('a.csv', 'a,b\n1,2\n3,"4\n5,6\n');
    expect(await refusalOf(readAll(short, CSV))).toEqual(['unclosed-quote', 3]);
  });

  it('ten thousand columns, with the line', async () => {
    const wide = fileOf('a.csv', `a,b\n${'x,'.repeat(10_000)}\n`);
    expect(await refusalOf(readAll(wide, CSV))).toEqual(['too-many-columns', 2]);
    const quoted = fileOf('a.csv', `a,b\n${'"x",'.repeat(10_000)}\n`);
    expect(await refusalOf(readAll(quoted, CSV))).toEqual(['too-many-columns', 2]);
    const record = `{${Array.from({ length: 10_000 }, (_, at) => `"k${at}":1`).join()}}`;
    expect(await refusalOf(rowsOf(fileOf('a.ndjson', `${record}\n${record}`)))).toEqual([
      'too-many-columns',
      1,
    ]);
    const cells = Array.from({ length: 10_000 }, () => 1);
    const sheet = toWorkbook([{ name: 'S', rows: [['a'], cells] }]);
    expect(await refusalOf(rowsOf(fileOf('a.xlsx', sheet)))).toEqual(['too-many-columns', 2]);
  });

  it('more rows than two million, while they come', async () => {
    const file = new EndlessFile('a\n', '1\n', 5 * MB);
    expect((await refusalOf(readAll(file, { ...CSV, columns: ['a'] })))[0]).toBe('too-many-rows');
  });

  it('JSON a hundred thousand levels deep, with the item', async () => {
    const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);
    expect(await refusalOf(rowsOf(fileOf('a.json', deep('[', ']'))))).toEqual(['too-deep', 1]);
    const item = `[{"a":1},${deep('{"a":', '}').replace('}', '1}')}]`;
    expect(await refusalOf(rowsOf(fileOf('a.json', item)))).toEqual(['too-deep', 2]);
    const line = `{"a":1}\n{"a":${deep('[', ']')}}`;
    expect(await refusalOf(rowsOf(fileOf('a.ndjson', line)))).toEqual(['too-deep', 2]);
  });

  it('JSON whose item, or whose text, has no end', async () => {
    const item = new EndlessFile('[{"a":"', 'x', 500 * MB);
    const json = { ...CSV, format: 'json' as const, columns: ['a'] };
    expect(await refusalOf(readAll(item, json))).toEqual(['row-too-long', 1]);
    expect(item.bytesGiven).toBeLessThan(2 * MB);
    const line = new EndlessFile('{"a":"', 'x', 500 * MB);
    expect(await refusalOf(readAll(line, { ...json, format: 'ndjson' }))).toEqual([
      'row-too-long',
      1,
    ]);
    expect(await refusalOf(rowsOf(fileOf('a.json', '[{"a":1},{"a":')))).toEqual(['not-json', 2]);
  });

  it('JSON without records', async () => {
    for (const text of ['[1,2]', '["a"]', '{"a":{"b":1},\n"c":[1]}', '[]'])
      expect(await refusalOf(rowsOf(fileOf('a.json', text)))).toEqual([
        'no-records',
        text.startsWith('[1') || text.startsWith('["') ? 1 : null,
      ]);
  });
});

describe('workbooks that are none', () => {
  const parts = (sheet: Uint8Array) => {
    const whole = toWorkbook([{ name: 'S', rows: [['a']] }]);
    return { whole, sheet };
  };
  /** A workbook whose sheet is replaced. */
  const workbookWith = (sheet: Uint8Array, name = 'xl/worksheets/sheet1.xml') =>
    zipSync(
      {
        'xl/workbook.xml': strToU8(
          '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>',
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        ),
        [name]: parts(sheet).sheet,
      },
      { level: 9 },
    );

  it('are refused when they unpack to hundreds of times their size', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(1_000_000);
    const bomb = workbookWith(strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`));
    expect(bomb.length).toBeLessThan(MB);
    expect(await refusalOf(rowsOf(fileOf('a.xlsx', bomb)))).toEqual(['zip-bomb', null]);
  });

  it('are refused while they unpack, when the archive lies about it', async () => {
    const bomb = workbookWith(new Uint8Array(24 * MB).fill(32));
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 4 < bomb.length; at += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      if (view.getUint32(at + 24, true) === 24 * MB) view.setUint32(at + 24, 1_000, true);
    }
    expect(await refusalOf(rowsOf(fileOf('a.xlsx', bomb)))).toEqual(['zip-bomb', null]);
  });

  it('are refused when they make up entities of their own', async () => {
    const lol = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>';
    const refusal = await refusalOf(rowsOf(fileOf('a.xlsx', workbookWith(strToU8(lol)))));
    expect(refusal).toEqual(['not-a-workbook', null]);
  });

  it('are refused when they are cut off, old, locked, or other archives', async () => {
    const whole = toWorkbook([
      {
        name: 'S',
        rows: [
          ['a', 'b'],
          [1, 2],
        ],
      },
    ]);
    for (let at = 4; at < whole.length; at += 97)
      expect((await refusalOf(rowsOf(fileOf('a.xlsx', whole.slice(0, at)))))[0]).toBe(
        'not-a-workbook',
      );
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    expect(await refusalOf(detectForm(fileOf('a.xls', old)))).toEqual(['old-workbook', null]);
    const zip = zipSync({ 'a.txt': strToU8('hello') });
    expect(await refusalOf(detectForm(fileOf('a.zip', zip)))).toEqual(['not-a-workbook', null]);
  });

  it('and what is no text at all is refused', async () => {
    const noise = Uint8Array.from({ length: 4_096 }, (_, at) => (at * 131) % 251);
    expect(await refusalOf(detectForm(fileOf('a.png', noise)))).toEqual(['not-text', null]);
    expect(await refusalOf(detectForm(fileOf('a.csv', '')))).toEqual(['empty', null]);
    expect(await refusalOf(detectForm(fileOf('a.csv', ' \n \n')))).toEqual(['empty', null]);
  });

  it('a file that is gone since it was chosen is said to be', async () => {
    const file = fileOf('a.csv', 'a,b\n1,2\n');
    const gone = {
      ...file,
      stream: () =>
        new ReadableStream<Uint8Array>({
          pull: (controller) => controller.error(new DOMException('gone', 'NotReadableError')),
        }),
    };
    expect(await refusalOf(readAll(gone, CSV))).toEqual(['unreadable', null]);
  });

  it('every refusal says what to do next', () => {
    for (const code of ['too-big', 'unclosed-quote', 'zip-bomb'] as const)
      expect(new ImportFileError(code, 7).message).toMatch(/^Line 7: .+\. .+\.$|; /);
    expect(CAPS.columns).toBe(500);
  });
});

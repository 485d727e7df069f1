import { describe, expect, it } from 'vitest';
import { detectForm } from '../../../../lib/intake/detect-form.ts';
import { readRows } from '../../../../lib/intake/read-rows.ts';
import { fileOf, importFile, rowsOf } from '../../../support/import-files/read-file.ts';

const cellsOf = async (text: string, chosen = {}) =>
  (await rowsOf(fileOf('a.csv', text), { delimiter: ',', headerRow: 0, ...chosen })).map(
    ({ line, cells }) => [line, ...cells],
  );

describe('rows of CSV', () => {
  it('keep line breaks, delimiters and doubled marks within quotes, and count lines', async () => {
    expect(await cellsOf('a,b\r\n"x\r\ny","1,""2"""\r\nz,3\r\n')).toEqual([
      [2, 'x\r\ny', '1,"2"'],
      [4, 'z', '3'],
    ]);
  });

  it('leave a mark alone that no quote is', async () => {
    expect(await cellsOf('a,b\n5" pipe,x\n"6" pipe",y\n"7" ,z\n')).toEqual([
      [2, '5" pipe', 'x'],
      [3, '6" pipe', 'y'],
      [4, '7', 'z'],
    ]);
  });

  it('are the same wherever the pieces of the file are cut', async () => {
    const text = 'a,b\r\n"x""\r\n""y",1\r\n,"",\r\n"ü,世",2\r\nlast,"3"';
    const bytes = new TextEncoder().encode(text);
    const whole = fileOf('a.csv', text);
    const { form } = await detectForm(whole, { delimiter: ',', headerRow: 0 });
    const read = async (size: number) => {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const cut = () =>
        new ReadableStream<Uint8Array>({
          start(controller) {
            for (const piece of pieces) controller.enqueue(piece);
            controller.close();
          },
        });
      const rows = [];
      for await (const batch of readRows({ ...whole, stream: cut }, form)) rows.push(...batch.rows);
      return rows;
    };
    const expected = await read(bytes.length);
    expect(expected.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, 'x"\r\n"y', '1'],
      [5, 'ü,世', '2'],
      [6, 'last', '3'],
    ]);
    for (let size = 1; size < bytes.length; size += 1) expect(await read(size)).toEqual(expected);
  });

  it('may be broken by carriage returns alone, and hold NUL', async () => {
    expect(await cellsOf('a,b\r1,\u00002\r3,"4"\r')).toEqual([
      [2, '1', '2'],
      [3, '3', '4'],
    ]);
  });

  it('are filled where cells are missing, and marked where there are too many', async () => {
    const rows = await rowsOf(fileOf('a.csv', 'a,b\n1\n1,2,3\n1,2,,\n\n ,\n'), { headerRow: 0 });
    // The third column has a value among the first rows, so that it is one.
    expect(rows.map(({ cells, fault }) => [...cells, fault])).toEqual([
      ['1', null, null, undefined],
      ['1', '2', '3', undefined],
      ['1', '2', null, undefined],
    ]);
  });

  it('say when they have more cells than the form has columns', async () => {
    const file = fileOf('a.csv', 'a,b\n1,2,3\n1,2,\n');
    const { form } = await detectForm(file);
    const rows = [];
    for await (const batch of readRows(file, { ...form, columns: ['a', 'b'] }))
      rows.push(...batch.rows);
    expect(rows).toEqual([
      { line: 2, cells: ['1', '2'], fault: 'too-many-cells' },
      { line: 3, cells: ['1', '2'] },
    ]);
  });

  it('come a thousand at a time, with the bytes read so far', async () => {
    const file = fileOf('a.csv', `a,b\n${'name,1\n'.repeat(2_500)}`);
    const { form } = await detectForm(file);
    const batches = [];
    for await (const { rows, bytesRead } of readRows(file, form))
      batches.push([rows.length, bytesRead]);
    expect(batches.map(([count]) => count)).toEqual([1000, 1000, 500]);
    expect(batches.at(-1)?.[1]).toBe(file.size);
  });

  it('end when the signal is aborted', async () => {
    const file = fileOf('a.csv', `a,b\n${'name,1\n'.repeat(50_000)}`);
    const { form } = await detectForm(file);
    const stop = new AbortController();
    const read = async () => {
      for await (const { rows } of readRows(file, form, stop.signal))
        if (rows.length > 0) stop.abort(new Error('enough'));
    };
    await expect(read()).rejects.toThrow('enough');
  });
});

describe('rows of the files', () => {
  it('have notes of several lines', async () => {
    const [first, , third] = await rowsOf(importFile('02-hubspot-contacts-newlines.csv'));
    expect(first).toMatchObject({ line: 2 });
    expect(first?.cells.at(-1)).toBe(
      'Champion since the pilot.\nAsks for "single sign-on" every quarter.',
    );
    expect(third).toMatchObject({ line: 5 });
  });

  it('are decoded', async () => {
    const [, german] = await rowsOf(importFile('03-subscriptions-german.csv'));
    expect(german?.cells.at(-1)).toBe('Größere Teams');
    expect((await rowsOf(importFile('03-subscriptions-german.csv')))[2]?.cells[3]).toBe(
      '3.209,56 €',
    );
    const [chinese] = await rowsOf(importFile('05-interactions-gbk.csv'));
    expect(chinese?.cells).toEqual([
      '星河科技有限公司',
      'xinghe.test',
      '王晓明',
      'contact1@xinghe.test',
      '2026/1/1',
      '电话',
      '呼出',
      '15',
      '续约意向明确，等待法务审核',
    ]);
    const [wide] = await rowsOf(importFile('04-delighted-nps-utf16.tsv'));
    expect(wide?.cells[5]).toBe('Great support 👍');
  });

  it('of a workbook give days of either date system, and results of formulas, marked', async () => {
    const accounts = await rowsOf(importFile('10-accounts-formulas.xlsx'));
    expect(accounts[0]).toEqual({
      line: 2,
      cells: [
        'A-1001-1',
        'Northwind Traders',
        'northwind.test',
        '10',
        '120',
        '1200',
        'GBP',
        '2027-01-01T12:00:00',
        'false',
        'Dana Whitfield',
      ],
      formulas: [5, 9],
    });
    expect(accounts[6]?.cells[5]).toBeNull();
    expect(accounts[12]?.cells[1]).toBe('Northwind Traders Labs');
    expect(accounts[17]?.cells[5]).toBe('#DIV/0!');
    const renewals = await rowsOf(importFile('09-renewals-merged-header.xlsx'));
    expect(renewals[1]).toEqual({
      line: 6,
      cells: ['R-2', '青山物流', 'qingshan.test', '2026-02-06', '37250.5', '已流失', '预算削减'],
    });
  });

  it('of JSON have names with a dot for what is one level down', async () => {
    const file = importFile('11-intercom-conversations.json');
    const { form } = await detectForm(file);
    const rows = await rowsOf(file);
    const cell = (at: number, name: string) => rows[at]?.cells[form.columns.indexOf(name)];
    expect(cell(0, 'contact.email')).toBe('ana.trujillo@northwind.test');
    expect(cell(0, 'source.subject')).toBeNull();
    expect(cell(2, 'tags')).toBe('billing, vip');
    expect(cell(2, 'conversation_rating.rating')).toBe('3');
    expect(cell(8, '__proto__.polluted')).toBe('true');
    expect(cell(8, 'constructor')).toBe('x');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('of lines of JSON say which line is none, and count empty ones', async () => {
    const rows = await rowsOf(importFile('12-outcomes.ndjson'));
    expect(rows.filter(({ fault }) => fault === 'not-json').map(({ line }) => line)).toEqual([13]);
    expect(rows.at(-1)?.line).toBe(22);
  });

  it('of JSON name what first comes after the sample', async () => {
    const lines = Array.from({ length: 700 }, (_, at) =>
      JSON.stringify(at === 650 ? { id: at, late: 'x' } : { id: at }),
    );
    const file = fileOf('a.ndjson', lines.join('\n'));
    const { form } = await detectForm(file);
    expect(form.columns).toEqual(['id', 'late']);
    const many = Array.from({ length: 20_000 }, (_, at) =>
      JSON.stringify(at === 19_990 ? { id: at, late: 'x' } : { id: at }),
    );
    const long = fileOf('a.ndjson', many.join('\n'));
    const detected = await detectForm(long);
    let others: readonly string[] = [];
    for await (const { otherColumns } of readRows(long, detected.form)) others = otherColumns;
    expect([detected.form.columns, others]).toEqual([['id'], ['late']]);
  });
});

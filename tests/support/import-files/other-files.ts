import { CAST, CHINESE_CAST, nth, two } from './cast.ts';
import { toUtf8 } from './encode.ts';
import { type Cell, STYLES, toWorkbook } from './workbook.ts';

const count = (length: number) => Array.from({ length }, (_, at) => at);
const DAY_MS = 86_400_000;

/** The day as the number that a workbook keeps, counted from 1900 or from 1904. */
function serial(year: number, month: number, day: number, is1904 = false): number {
  const zero = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (Date.UTC(year, month - 1, day) - zero) / DAY_MS;
}

/** A title, an empty row, groups of columns over the columns’ names, and a row of totals. */
export function renewalsWithMergedHeader(): Uint8Array {
  const title: Cell[] = ['2026 财年续约一览'];
  const groups: Cell[] = ['编号', '客户', null, '合同', null, null, '备注'];
  const names: Cell[] = [null, '客户名称', '域名', '续约日期', '合同金额', '结果', null];
  const rows = count(20).map((at): Cell[] => {
    const one = nth(CHINESE_CAST, at);
    const date = serial(2026, (at % 12) + 1, ((at * 5) % 28) + 1);
    return [
      `R-${at + 1}`,
      one.name,
      one.domain,
      { date, style: at % 2 === 0 ? STYLES.date : STYLES.ownDate },
      { date: 36_000 + at * 1_250.5, style: STYLES.money },
      nth(['已续约', '已流失', '已续约', '未定'], at),
      at % 4 === 1 ? '预算削减' : null,
    ];
  });
  const total: Cell[] = ['合计', null, null, null, { formula: 'SUM(E5:E24)', value: 957_595 }];
  return toWorkbook([
    {
      name: '续约',
      rows: [title, [], groups, names, ...rows, total],
      merges: ['A1:G1', 'A3:A4', 'B3:C3', 'D3:F3', 'G3:G4'],
    },
  ]);
}

/** Accounts on the second sheet: formulas, an error, days counted from 1904, texts of every sort. */
export function accountsWithFormulas(): Uint8Array {
  const header: Cell[] = [
    'Account ID',
    'Account',
    'Website',
    'Seats',
    'Price per seat',
    'ARR',
    'Currency',
    'Renewal date',
    'Active',
    'Owner',
  ];
  const rows = count(24).map((at): Cell[] => {
    const one = nth(CAST, at);
    const [seats, price] = [10 + at * 2, 120 + (at % 5) * 15];
    const arr = at === 6 ? null : at === 17 ? '#DIV/0!' : seats * price;
    const date = serial(2027, (at % 12) + 1, (at % 28) + 1, true);
    return [
      `${one.id}-${Math.floor(at / CAST.length) + 1}`,
      at < CAST.length ? one.name : { rich: [one.name, ' ', 'Labs'] },
      { inline: at < CAST.length ? one.domain : `labs.${one.domain}` },
      seats,
      price,
      at === 17 ? { error: '#DIV/0!' } : { formula: `D${at + 2}*E${at + 2}`, value: arr },
      'GBP',
      {
        date: at % 3 === 0 ? date + 0.5 : date,
        style: at % 3 === 0 ? STYLES.dateTime : STYLES.date,
      },
      { flag: at % 4 !== 0 },
      {
        formula: `VLOOKUP(A${at + 2},Owners!A:B,2,0)`,
        value: nth(['Dana Whitfield', 'Marco Rossi'], at),
      },
    ];
  });
  const summary: Cell[][] = [
    ['Portfolio', { formula: 'COUNTA(Accounts!A:A)-1', value: 24 }],
    ['As of', { date: serial(2026, 11, 2, true), style: STYLES.date }],
  ];
  return toWorkbook(
    [
      { name: 'Summary', rows: summary },
      { name: 'Accounts', rows: [header, ...rows] },
    ],
    true,
  );
}

/** Conversations inside of a wrapper, with times in seconds and people one level down. */
export function intercomConversations(): Uint8Array {
  const conversations = count(25).map((at) => {
    const one = nth(CAST, at);
    const second = Date.UTC(2026, at % 10, (at % 28) + 1, 9, at) / 1000;
    return {
      id: `2155${1000 + at}`,
      created_at: second,
      state: nth(['open', 'closed', 'snoozed'], at),
      source: {
        type: nth(['conversation', 'email'], at),
        subject: at % 3 === 0 ? null : `Question ${at + 1}`,
        body: `How do we <b>invite</b> people?\nSecond line of ${at + 1}.`,
        delivered_as: nth(['customer_initiated', 'admin_initiated'], at),
      },
      contact: { id: `c${at % CAST.length}`, name: one.person, email: one.email },
      company: { id: one.id, name: one.name, website: `https://${one.domain}` },
      tags: nth([[], ['onboarding'], ['billing', 'vip']], at),
      ...(at % 5 === 2 ? { conversation_rating: { rating: (at % 5) + 1, remark: 'Thanks' } } : {}),
      // Names that must stay names.
      ...(at === 8 ? JSON.parse('{"__proto__":{"polluted":true},"constructor":"x"}') : {}),
    };
  });
  const text = JSON.stringify(
    { type: 'conversation.list', total_count: 25, conversations },
    null,
    1,
  );
  return toUtf8(text);
}

/** One outcome on each line; one line is broken off, two are empty. */
export function outcomeLines(): Uint8Array {
  const lines = count(20).map((at) => {
    const one = nth(CAST, at);
    return JSON.stringify({
      id: `O-${at + 1}`,
      account: one.name,
      domain: one.domain,
      outcome: nth(['renewed', 'churned', 'renewed', 'Renewed '], at),
      date: `2026-${two((at % 12) + 1)}-15T10:00:00+02:00`,
      amount: { value: at % 4 === 1 ? null : 10_000 + at * 500, currency: 'EUR' },
      ...(at % 4 === 1 ? { reason: 'price' } : {}),
    });
  });
  lines[11] = (lines[11] ?? '').slice(0, 40);
  lines.splice(5, 0, '');
  lines.splice(15, 0, '   ');
  return toUtf8(lines.join('\n'));
}

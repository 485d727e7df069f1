import type { Money } from '../model/fact.ts';
import type { ColumnMapping } from './column-mapping.ts';
import type { FieldId } from './fields.ts';
import type { RowReading } from './row-reading.ts';
import { type Cell, isUnread } from './values/cell.ts';
import { type DateReaders, dateReaders } from './values/date.ts';
import { readMinutes } from './values/minutes.ts';
import { currencyOf, readCurrency, readMoney } from './values/money.ts';
import { asCount, numberReader } from './values/number.ts';
import { phoneReader } from './values/phone.ts';
import { readShare } from './values/share.ts';

type Read<T> = (text: string) => Cell<T>;

/** The readers of one file: they know its conventions, and remember what they have read. */
export interface ValueReaders extends DateReaders {
  number: Read<number>;
  count: Read<number>;
  minutes: Read<number>;
  share: Read<number>;
  phone: Read<string>;
  /** An amount of a field, in its own, the row's or the file's currency; never below 0. */
  money: (row: RowReading, field: FieldId) => Money | null;
}

/** The currency that the name of a column says: `ARR (EUR)`, `年费（元）`. */
function currencyInName(name: string): string | null {
  const words = name.normalize('NFKC').split(/[\s()[\]_,/-]+/);
  const found = words.map((word) => (word === '' ? null : currencyOf(word)));
  return found.find((one) => typeof one === 'string') ?? null;
}

function notNegative(cell: Cell<Money>): Cell<Money> {
  return cell.value !== null && cell.value.amount < 0 ? isUnread('out-of-range') : cell;
}

/**
 * What reads the cells of a file.
 * @param now epoch milliseconds: what is far from it is doubted
 */
export function valueReaders({ conventions, columns }: ColumnMapping, now: number): ValueReaders {
  const number = numberReader(conventions.decimal);
  const named = new Map(columns.map(({ field, name }) => [field, currencyInName(name)]));
  return {
    ...dateReaders(conventions, now),
    number,
    count: (text) => asCount(number(text)),
    minutes: (text) => readMinutes(text, number),
    share: (text) => readShare(text, number),
    phone: phoneReader(conventions.region),
    money: (row, field) => {
      if (row.text(field) === '') return null;
      const stated = row.take('currency', readCurrency) ?? named.get(field) ?? null;
      return row.take(field, (text) =>
        notNegative(readMoney(text, number, { stated, conventions })),
      );
    },
  };
}

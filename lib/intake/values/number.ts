import type { Conventions } from '../conventions.ts';
import { type Cell, isDoubtful, isRead, isUnread, MISSING, remembering } from './cell.ts';
import { westernForm } from './text.ts';

type Decimal = Conventions['decimal'];

const PLAIN = /^\d{1,15}$/;
/** Thousands in groups of three, or three and then twos as in India. */
const GROUPED = /^\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3})*$/;
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/;
const FRACTION = /^(.*)([.,])(\d+)$/;
const MULTIPLIERS: Record<string, number> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  b: 1e9,
  bn: 1e9,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
};
const SPELT = /^([-+(]?) ?([\d.,'’ ]{1,40}?) ?(k|mn?|bn?|千|万|萬|亿|億)?([-)]?)$/i;

function isWhole(text: string): boolean {
  return PLAIN.test(text) || GROUPED.test(text) || INDIAN.test(text);
}

function toNumber(whole: string, fraction: string): Cell<number> {
  const digits = whole.replace(/\D/g, '');
  // Beyond this the last digits would be invented.
  if (digits.length > 15) return isUnread('out-of-range');
  return isRead(Number(fraction === '' ? digits : `${digits}.${fraction}`));
}

/** Digits and their marks, without a sign. */
function readMagnitude(text: string, decimal: Decimal): Cell<number> {
  if (PLAIN.test(text)) return isRead(Number(text));
  const [, whole = '', mark, fraction = ''] = FRACTION.exec(text) ?? [];
  const isGroup = isWhole(text);
  const isFraction =
    mark !== undefined && (whole === '' || isWhole(whole)) && !whole.includes(mark);
  if (!isGroup && !isFraction) return isUnread('not-a-number');
  // Of `1.234` only the file can say what it is; `1.234,5` and `1 234` say it themselves.
  if (isGroup && isFraction) {
    if (decimal === null) return isUnread('ambiguous-number');
    return mark === decimal ? toNumber(whole, fraction) : toNumber(text, '');
  }
  const read = isGroup ? toNumber(text, '') : toNumber(whole, fraction);
  const isOther = isGroup ? mark === decimal : mark !== decimal && decimal !== null;
  return isOther && read.value !== null ? isDoubtful(read.value, 'other-decimal') : read;
}

function readSpelt(text: string, decimal: Decimal): Cell<number> {
  const [, sign = '', digits = '', unit = '', last = ''] = SPELT.exec(text) ?? [];
  const isInBrackets = sign === '(' && last === ')';
  if (digits === '' || (sign === '(') !== (last === ')')) return isUnread('not-a-number');
  if (last === '-' && sign !== '') return isUnread('not-a-number');
  const read = readMagnitude(digits.trim(), decimal);
  if (read.value === null) return read;
  const size = read.value * (MULTIPLIERS[unit.toLowerCase()] ?? 1);
  if (!(size <= 1e15)) return isUnread('out-of-range');
  const isNegative = isInBrackets || sign === '-' || last === '-';
  return { value: isNegative ? 0 - size : size, code: read.code };
}

/**
 * Reads numbers in the spelling of a file: `1.234,50`, `1 234.5`, `(500)` and `500-` for less than
 * nothing, `1.2M`, `3万`. Without a convention, what can be read in two ways is none.
 * @example numberReader(',')('1.234').value // 1234
 */
export function numberReader(decimal: Decimal): (text: string) => Cell<number> {
  return remembering((text) => {
    if (text === '') return MISSING;
    if (PLAIN.test(text)) return isRead(Number(text));
    if (text.length > 60) return isUnread('not-a-number');
    return readSpelt(westernForm(text).trim(), decimal);
  });
}

/** What a reader gives, if it is whole and from 0 on. */
export function asCount(cell: Cell<number>): Cell<number> {
  const { value, code } = cell;
  if (value === null) return cell;
  if (value < 0 || value > Number.MAX_SAFE_INTEGER) return isUnread('out-of-range');
  return Number.isInteger(value) ? { value, code } : isUnread('not-whole');
}

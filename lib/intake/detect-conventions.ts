import type { Conventions } from './conventions.ts';
import type { RawRow } from './raw-row.ts';

/** How many cells of a sample speak for what. */
export interface ConventionCounts {
  /** `1,234.56` and `1.234,56`; `1.234` may be either. */
  decimal: { point: number; comma: number; either: number };
  /** `2026-03-04`, `27.03.2026`, `03/27/2026`; `03/04/2026` may be either of the last two. */
  dateOrder: { ymd: number; dmy: number; mdy: number; either: number };
}

export interface DetectedConventions {
  conventions: Conventions;
  counts: ConventionCounts;
  /** Cells that can be read in two ways and that no other cell decides: the user must say how. */
  isDecimalOpen: boolean;
  isDateOrderOpen: boolean;
}

/** An amount, its sign, its currency before or after it. */
const AMOUNT = /^[-+(]?\s?(?:[A-Z]{3}|[$€£¥])?\s?([\d.,'’ \u00a0]*\d)\s?(?:[A-Z]{3}|[$€£¥%])?\)?$/i;
const YEAR_FIRST = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[T ,]|$)/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d{2})(?:[T ,]|$)/;

type DecimalVote = keyof ConventionCounts['decimal'] | null;

/** Which mark an amount uses before its fraction; `null`: it has none, or is no amount. */
function decimalOf(text: string): DecimalVote {
  const [, digits = ''] = AMOUNT.exec(text) ?? [];
  const point = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (point === -1 && comma === -1) return null;
  if (point !== -1 && comma !== -1) return point > comma ? 'point' : 'comma';
  const mark = point === -1 ? ',' : '.';
  const parts = digits.split(mark);
  // Repeated, it groups thousands: the other one is left for the fraction.
  if (parts.length > 2) return mark === '.' ? 'comma' : 'point';
  const [whole = '', fraction = ''] = parts;
  if (fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return 'either';
  return mark === '.' ? 'point' : 'comma';
}

type DateVote = keyof ConventionCounts['dateOrder'] | null;

/** In which order the numbers of a day stand; `null`: it is no day in numbers. */
function dateOrderOf(text: string): DateVote {
  if (YEAR_FIRST.test(text)) return 'ymd';
  const [, first, mark, second] = YEAR_LAST.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const [a, b] = [Number(first), Number(second)];
  if (a > 12) return b > 12 ? null : 'dmy';
  if (b > 12) return 'mdy';
  // Nobody who writes the month first puts points between the numbers.
  return mark === '.' ? 'dmy' : 'either';
}

function count(rows: readonly RawRow[]): ConventionCounts {
  const decimal = { point: 0, comma: 0, either: 0 };
  const dateOrder = { ymd: 0, dmy: 0, mdy: 0, either: 0 };
  for (const { cells } of rows) {
    for (const cell of cells) {
      const text = cell?.trim() ?? '';
      if (text === '' || text.length > 40) continue;
      const day = dateOrderOf(text);
      if (day) dateOrder[day] += 1;
      else {
        const mark = decimalOf(text);
        if (mark) decimal[mark] += 1;
      }
    }
  }
  return { decimal, dateOrder };
}

function decimalFrom({ point, comma, either }: ConventionCounts['decimal']) {
  if (point === comma) return point === 0 && either === 0 ? undefined : null;
  return point > comma ? '.' : ',';
}

function dateOrderFrom({ ymd, dmy, mdy, either }: ConventionCounts['dateOrder']) {
  if (dmy !== mdy) return dmy > mdy ? 'dmy' : 'mdy';
  if (dmy > 0 || either > 0) return null;
  return ymd > 0 ? 'ymd' : undefined;
}

/** A sign that amounts carry, where it is one currency's and the only one. */
function currencyOf(rows: readonly RawRow[]): string | null {
  const found = new Set<string>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell === null || cell.length > 40) continue;
      if (/^€\s?\d|\d\s?€$/.test(cell.trim())) found.add('EUR');
      else if (/^£\s?\d|\d\s?£$/.test(cell.trim())) found.add('GBP');
      else if (/^[$¥]\s?\d|\d\s?[$¥]$/.test(cell.trim())) return null;
    }
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/**
 * How figures and days of a file are written, by its first rows. What no cell shows comes from
 * `usual`; what the cells leave open, or contradict, is `null` and for the user to say.
 * @param usual where the user lives: zone, region, and the conventions of files that show none
 * @example detectConventions(sample, usual).conventions.decimal // ','
 */
export function detectConventions(
  rows: readonly RawRow[],
  usual: Conventions,
): DetectedConventions {
  const counts = count(rows);
  const decimal = decimalFrom(counts.decimal);
  const dateOrder = dateOrderFrom(counts.dateOrder);
  return {
    conventions: {
      ...usual,
      decimal: decimal === undefined ? usual.decimal : decimal,
      dateOrder: dateOrder === undefined ? usual.dateOrder : dateOrder,
      currency: currencyOf(rows) ?? usual.currency,
    },
    counts,
    isDecimalOpen: decimal === null,
    isDateOrderOpen: dateOrder === null,
  };
}

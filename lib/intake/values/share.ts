import { type Cell, isUnread } from './cell.ts';
import { westernForm } from './text.ts';

/**
 * A part of a whole, 0–1: `45 %` is 0.45, and so is `0.45`. A bare number above 1 may be a
 * percentage or a mistake, and is not guessed at.
 */
export function readShare(text: string, readNumber: (text: string) => Cell<number>): Cell<number> {
  const plain = westernForm(text);
  const isPercent = plain.endsWith('%');
  const { value, code } = readNumber(isPercent ? plain.slice(0, -1).trim() : plain);
  if (value === null) return { value, code };
  // 45 / 100 as a decimal: a product with 0.01 would not be 0.45 for every percentage.
  const part = isPercent ? value / 100 : value;
  return part >= 0 && part <= 1 ? { value: part, code } : isUnread('out-of-range');
}

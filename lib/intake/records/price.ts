import type { Money } from '../../model/fact.ts';
import type { RowReading } from '../row-reading.ts';
import type { ValueReaders } from '../value-readers.ts';

const MONTHS_PER_YEAR = 12;

/** What a customer pays in a year: as it stands, else twelve times what is paid in a month. */
export function readYearly(row: RowReading, readers: ValueReaders): Money | null {
  const yearly = readers.money(row, 'arr');
  if (yearly !== null) return yearly;
  const monthly = readers.money(row, 'mrr');
  if (monthly === null) return null;
  // Cents, so that twelve times 99.99 is not 1199.8799999999999.
  const amount = Math.round(monthly.amount * MONTHS_PER_YEAR * 100) / 100;
  return { amount, currency: monthly.currency };
}

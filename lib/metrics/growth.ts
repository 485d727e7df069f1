import { type Count, count } from './units.ts';

/**
 * Growth from one count to the next: (after − before) ÷ before, −1 or more; 0.25 is 25 %. `null`
 * when there was nothing before: growth from nothing is no number. Source: relative change.
 * @throws {UnitError} for what is no count
 * @example growth(count(5), count(4)) // −0.2
 */
export function growth(before: Count, after: Count): number | null {
  const gained = count(after) - count(before);
  return before === 0 ? null : gained / before;
}

/**
 * Growth of each period of a series: one value fewer than counts, none for one count or no count.
 * Range, `null` and source as in `growth`.
 * @throws {UnitError} for what is no count
 * @example growthSeries([5, 4, 3].map(count)) // [−0.2, −0.25]
 */
export function growthSeries(counts: readonly Count[]): (number | null)[] {
  const changes: (number | null)[] = [];
  let before: Count | null = null;
  for (const after of counts) {
    if (before !== null) changes.push(growth(before, after));
    before = count(after);
  }
  return changes;
}

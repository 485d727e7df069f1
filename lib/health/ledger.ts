interface Timed {
  occurredAt: number;
  recordedAt: number;
}

/** A row of the account: deleted ones stay, marked. */
export interface Row extends Timed {
  id: string;
  deletedAt: number | null;
}

/**
 * Facts in the order in which they came to be known, so that what was known at a date is a
 * prefix: the trend scores an account as of thirty dates and sorts its facts once. Of one moment,
 * by id: the order in which facts are given changes nothing.
 */
export function inOrderKnown<T extends Timed & { id: string }>(facts: readonly T[]): T[] {
  return facts.toSorted(
    (a, b) => knownFrom(a) - knownFrom(b) || a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1),
  );
}

/**
 * The facts that were known at a date.
 * @param facts as `inOrderKnown` left them
 */
export function knownAt<T extends Timed>(facts: readonly T[], at: number): readonly T[] {
  let count = facts.length;
  for (; count > 0; count -= 1) {
    const fact = facts[count - 1];
    if (fact === undefined || knownFrom(fact) <= at) break;
  }
  return count === facts.length ? facts : facts.slice(0, count);
}

/**
 * The rows that count, each id once: of copies the one recorded first, so that a later copy is
 * never known too early; a row that is deleted in any copy is gone.
 */
export function keptRows<T extends Row>(rows: readonly T[]): T[] {
  const gone = new Set<string>();
  const kept = new Map<string, T>();
  for (const row of rows) {
    if (row.deletedAt !== null) gone.add(row.id);
    const other = kept.get(row.id);
    if (!other || knownFrom(row) < knownFrom(other)) kept.set(row.id, row);
  }
  const all = kept.size === rows.length ? rows : [...kept.values()];
  return all.filter(({ id }) => !gone.has(id));
}

/** Nothing is known before it happened, nor before it was recorded. */
export function knownFrom(fact: Timed): number {
  return Math.max(fact.occurredAt, fact.recordedAt);
}

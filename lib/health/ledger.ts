interface Timed {
  occurredAt: number;
  recordedAt: number;
}

/**
 * Facts in the order in which they came to be known, so that what was known at a date is a
 * prefix: the trend scores an account as of thirty dates and sorts its facts once.
 */
export function inOrderKnown<T extends Timed>(facts: readonly T[]): T[] {
  return facts.toSorted((a, b) => knownFrom(a) - knownFrom(b));
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

/** Nothing is known before it happened, nor before it was recorded. */
function knownFrom(fact: Timed): number {
  return Math.max(fact.occurredAt, fact.recordedAt);
}

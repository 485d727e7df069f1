import { expect } from 'vitest';
import { type Explained, explainChange } from '../../../../lib/health/explain.ts';
import { total } from './worked-factors.ts';

/** The points of all factors make the change of the raw score; without a score nothing is said. */
export function expectExplained(before: Explained, after: Explained): void {
  const changes = explainChange(before, after);
  if (before.rawScore === null || after.rawScore === null) {
    expect(changes).toBeNull();
    return;
  }
  const sum = total((changes ?? []).map((change) => change.points));
  expect(sum).toBeCloseTo(after.rawScore - before.rawScore, 9);
}

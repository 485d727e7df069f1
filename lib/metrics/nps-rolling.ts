import {
  type AnyNpsAnswer,
  answersByPerson,
  compareAnswers,
  type NpsWindow,
} from './nps-answers.ts';
import { type NpsCounts, npsBand } from './nps-bands.ts';

/** How many stand in each band at the end of a window. */
interface CountedWindow {
  toAt: number;
  counts: NpsCounts;
}

/** By how many each band changes when its window comes. */
interface Change {
  toAt: number;
  promoter: number;
  passive: number;
  detractor: number;
}

/**
 * Windows that move forward over the answers, each person counted with their latest answer of the
 * window. An answer counts from the first window that reaches it until it is too old or the same
 * person answered again, so that each is looked at once, however many windows there are.
 * @param windows each starts and ends no earlier than the one before
 * @example rollingCounts(answers, ends.map(npsWindow)).at(-1)?.counts.promoters
 */
export function rollingCounts(
  answers: readonly AnyNpsAnswer[],
  windows: readonly NpsWindow[],
): CountedWindow[] {
  const starts = windows.map(({ fromAt }) => fromAt);
  const ends = windows.map(({ toAt }) => toAt);
  const changes = ends.map((toAt) => ({ toAt, promoter: 0, passive: 0, detractor: 0 }));
  for (const given of answersByPerson(answers)) {
    let replaced = windows.length;
    for (const { score, answeredAt } of given.sort(compareAnswers).reverse()) {
      const comes = firstFrom(answeredAt, ends);
      const goes = Math.min(replaced, firstFrom(answeredAt, starts));
      replaced = comes;
      const [coming, going] = [changes[comes], changes[goes]];
      if (!coming || comes >= goes) continue;
      coming[npsBand(score)] += 1;
      if (going) going[npsBand(score)] -= 1;
    }
  }
  return addedUp(changes);
}

/** The index of the first of ascending `times` that is `at` or later; their number if none is. */
function firstFrom(at: number, times: readonly number[]): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const time = times[middle];
    if (time !== undefined && time < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addedUp(changes: readonly Change[]): CountedWindow[] {
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  return changes.map(({ toAt, promoter, passive, detractor }) => {
    counts.promoters += promoter;
    counts.passives += passive;
    counts.detractors += detractor;
    return { toAt, counts: { ...counts } };
  });
}

/** Rounds before the first that counts: caches fill and code is compiled. */
const WARM_UP = 2;

/**
 * Visits every arm once per round, in an order that rotates and turns round, so that drift and
 * other load on the machine hit all arms alike.
 * @returns the samples of an arm, without the warm-up
 */
export async function interleave<T extends { name: string }, S>(
  arms: readonly T[],
  rounds: number,
  visit: (arm: T, round: number) => Promise<S>,
): Promise<(name: T['name']) => S[]> {
  const samples = new Map<T['name'], S[]>(arms.map(({ name }) => [name, []]));
  for (let round = 0; round < WARM_UP + rounds; round++) {
    for (const arm of inOrder(arms, round)) {
      const sample = await visit(arm, round);
      if (round >= WARM_UP) samples.get(arm.name)?.push(sample);
    }
  }
  return (name) => samples.get(name) ?? [];
}

/** @example inOrder(['a', 'b', 'c'], 1) // ['a', 'c', 'b'] */
export function inOrder<T>(arms: readonly T[], round: number): T[] {
  const shift = round % arms.length;
  const rotated = [...arms.slice(shift), ...arms.slice(0, shift)];
  return round % 2 === 0 ? rotated : rotated.reverse();
}

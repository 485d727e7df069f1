import type { Interaction } from '../model/facts.ts';
import type { BellwetherDatabase } from './database.ts';

const CHUNK = 500;

/**
 * Confidential notes that a file left out stay what they are in this browser.
 * @param ids of interactions whose note the file left out
 * @returns how many are not here either
 */
export async function fillNotes(
  live: BellwetherDatabase,
  staging: BellwetherDatabase,
  ids: readonly string[],
): Promise<number> {
  let missing = 0;
  for (let from = 0; from < ids.length; from += CHUNK) {
    const chunk = ids.slice(from, from + CHUNK);
    const [known, staged] = await Promise.all([
      live.interactions.bulkGet(chunk),
      staging.interactions.bulkGet(chunk),
    ]);
    const filled: Interaction[] = [];
    for (const [index, row] of staged.entries()) {
      const note = known[index]?.note;
      if (row && typeof note === 'string' && note !== '') filled.push({ ...row, note });
      else missing += 1;
    }
    await staging.interactions.bulkPut(filled);
  }
  return missing;
}

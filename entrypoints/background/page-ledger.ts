import type { PageFields, PageObservation } from '../../lib/model/page.ts';
import { isRecipeSite, recipeSiteId } from '../../lib/recipes/recipe-site-id.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { addPageReads, type PageReading, pageReadKey } from '../../lib/store/page-reads.ts';
import { listRecipes } from '../../lib/store/recipes.ts';

/**
 * At most one small write in this time, however much is read. A browser lets a background live for
 * longer than this after its last event; one that crashes before loses these seconds of the ledger.
 */
export const LEDGER_EVERY_MS = 3_000;

const waiting = new Map<string, PageReading>();
let isScheduled = false;

/**
 * Notes for the privacy ledger which fields a page said anything of, never what. Only counts in
 * memory: who waits for the reading waits for nothing of this.
 */
export function noteReading(
  openDb: () => Promise<BellwetherDatabase>,
  origin: string,
  observation: PageObservation,
  now: number = Date.now(),
): void {
  if (observation.state !== 'read') return;
  const { site } = observation.record;
  for (const field of fieldsRead(observation.fields)) {
    const place = { site, origin, recipeId: null, field };
    const key = pageReadKey(place);
    const { firstAt = now, times = 0 } = waiting.get(key) ?? {};
    waiting.set(key, { ...place, firstAt, lastAt: now, times: times + 1 });
  }
  if (isScheduled || waiting.size === 0) return;
  isScheduled = true;
  setTimeout(() => void flush(openDb), LEDGER_EVERY_MS);
}

/** Names of the fields that hold something. */
export function fieldsRead(fields: PageFields): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    return isEmpty ? [] : [name];
  });
}

async function flush(openDb: () => Promise<BellwetherDatabase>): Promise<void> {
  const readings = [...waiting.values()];
  waiting.clear();
  isScheduled = false;
  try {
    const db = await openDb();
    await addPageReads(db, await withRecipes(db, readings));
  } catch (error) {
    // The page was read all the same; what is missing in the ledger is said here.
    console.warn('The privacy ledger misses some readings.', error);
  }
}

/** A page only says the first digits of a recipe's id: that is how its records are known. */
async function withRecipes(
  db: BellwetherDatabase,
  readings: readonly PageReading[],
): Promise<PageReading[]> {
  if (!readings.some(({ site }) => isRecipeSite(site))) return [...readings];
  const recipes = await listRecipes(db);
  const idOf = new Map(recipes.map(({ id }) => [recipeSiteId(id), id]));
  return readings.map((one) => ({ ...one, recipeId: idOf.get(one.site) ?? null }));
}

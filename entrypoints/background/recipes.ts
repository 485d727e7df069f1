import type { PageRecord } from '../../lib/model/page.ts';
import type { Recipe } from '../../lib/model/recipe.ts';
import { isRecipeSite, recipeSiteId } from '../../lib/recipes/recipe-site-id.ts';
import { recordIdAt } from '../../lib/recipes/record-address.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { listRecipes } from '../../lib/store/recipes.ts';
import { runFiles } from './page-scripts.ts';

const RECIPES_FILE = 'recipes.js';

/** What the user taught about an origin. */
export async function recipesOf(db: BellwetherDatabase, origin: string): Promise<Recipe[]> {
  return (await listRecipes(db)).filter((recipe) => recipe.origin === origin);
}

/** Brings a page what the user taught about its origin; a page of any other gets nothing. */
export async function bringRecipes(
  db: BellwetherDatabase,
  { tabId, origin }: { tabId: number; origin: string },
): Promise<void> {
  if ((await recipesOf(db, origin)).length > 0) await runFiles(tabId, [RECIPES_FILE]);
}

/** The record that an address names by what the user taught; `null`: none. */
export async function taughtRecordAt(db: BellwetherDatabase, url: URL): Promise<PageRecord | null> {
  for (const { id, recordType, address } of await recipesOf(db, url.origin)) {
    const recordId = recordIdAt(address, url);
    if (recordId !== null) return { site: recipeSiteId(id), host: url.host, recordType, recordId };
  }
  return null;
}

/** The recipe that a record was read by; `null`: a product's own reader, or it is gone. */
export async function recipeOfRecord(
  db: BellwetherDatabase,
  record: PageRecord | null,
): Promise<{ id: string; name: string } | null> {
  if (!record || !isRecipeSite(record.site)) return null;
  const recipes = await listRecipes(db);
  const found = recipes.find(({ id }) => recipeSiteId(id) === record.site);
  return found ? { id: found.id, name: found.name } : null;
}

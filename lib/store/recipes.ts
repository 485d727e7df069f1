import * as z from 'zod/mini';
import { RECIPE_MAX, Recipe } from '../model/recipe.ts';
import type { BellwetherDatabase } from './database.ts';
import { StoreError } from './errors.ts';
import { runRead, runWrite } from './write-transaction.ts';

/** In `meta`: what the user taught, oldest first; rows of another version stay as they are. */
export const RECIPES_KEY = 'recipes';

const Rows = z.array(z.unknown());

/** What a write did to one recipe; `null`: it did not exist. */
export interface RecipeChange {
  before: Recipe | null;
  after: Recipe | null;
}

async function readRows(db: BellwetherDatabase): Promise<unknown[]> {
  const parsed = Rows.safeParse((await db.meta.get(RECIPES_KEY))?.value);
  return parsed.success ? parsed.data : [];
}

function toRecipes(rows: unknown[]): Recipe[] {
  return rows.flatMap((row) => {
    const parsed = Recipe.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

/**
 * Everything the user taught that this version can read, oldest first.
 * @throws {StoreError} if the database cannot be read
 * @example (await listRecipes(db)).filter(({ origin }) => origin === page.origin)
 */
export async function listRecipes(db: BellwetherDatabase): Promise<Recipe[]> {
  return runRead(db, async () => toRecipes(await readRows(db)));
}

/** The rows as stored, for the export: also those that this version cannot read. */
export async function readRecipeRows(db: BellwetherDatabase): Promise<unknown[]> {
  return readRows(db);
}

function idOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'id' in row ? row.id : null;
}

function checked(recipe: Recipe): Recipe {
  const parsed = Recipe.safeParse(recipe);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new StoreError(
    'invalid',
    `This recipe does not fit (${issue?.path.join('.')}: ${issue?.message}). Point at the fields again.`,
  );
}

/** Writes these in the place of those of the same id, in one transaction. */
async function write(
  db: BellwetherDatabase,
  plan: (known: Map<string, Recipe>) => RecipeChange[],
): Promise<RecipeChange[]> {
  return runWrite(db, async () => {
    const rows = await readRows(db);
    const changes = plan(new Map(toRecipes(rows).map((one) => [one.id, one])));
    const next = new Map(changes.map(({ before, after }) => [(after ?? before)?.id, after]));
    const kept = rows.flatMap((row) => {
      const id = idOf(row) as string;
      const after = next.has(id) ? next.get(id) : row;
      next.delete(id);
      return after ? [after] : [];
    });
    const value = [...kept, ...[...next.values()].filter((one) => one !== null)];
    if (value.length > RECIPE_MAX.all && value.length > rows.length)
      throw new StoreError(
        'invalid',
        `More than ${RECIPE_MAX.all} recipes are not kept. Delete some that you no longer need.`,
      );
    await db.meta.put({ key: RECIPES_KEY, value });
    return changes;
  });
}

/**
 * Keeps recipes, each in the place of one of the same id; all of them or none.
 * @returns what `undoRecipes` takes
 * @throws {StoreError} `invalid` if one does not fit or there are too many; nothing was written
 * @example const changes = await saveRecipes(db, [{ ...recipe, name: 'Companies' }]);
 */
export async function saveRecipes(
  db: BellwetherDatabase,
  recipes: readonly Recipe[],
): Promise<RecipeChange[]> {
  const fresh = new Map(recipes.map((one) => [one.id, checked(one)]));
  return write(db, (known) =>
    [...fresh.values()].map((after) => ({ before: known.get(after.id) ?? null, after })),
  );
}

/**
 * Deletes a recipe. Links that were made with it stay: they are the user's word.
 * @returns what `undoRecipes` takes; empty if there was none
 * @throws {StoreError} naming what to do next; nothing was written
 */
export async function removeRecipe(db: BellwetherDatabase, id: string): Promise<RecipeChange[]> {
  return write(db, (known) => {
    const before = known.get(id) ?? null;
    return before ? [{ before, after: null }] : [];
  });
}

/**
 * Takes a write of recipes back.
 * @returns `false`, and nothing changes, if one of them was changed again since
 * @throws {StoreError} naming what to do next; nothing was written
 */
export async function undoRecipes(
  db: BellwetherDatabase,
  changes: readonly RecipeChange[],
): Promise<boolean> {
  const undone = await write(db, (known) => {
    const isAsLeft = changes.every(({ before, after }) => {
      const present = known.get((after ?? before)?.id ?? '') ?? null;
      return JSON.stringify(present) === JSON.stringify(after);
    });
    return isAsLeft ? changes.map(({ before, after }) => ({ before: after, after: before })) : [];
  });
  return undone.length > 0 || changes.length === 0;
}

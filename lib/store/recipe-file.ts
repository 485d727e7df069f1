import * as z from 'zod/mini';
import { RECIPE_MAX, Recipe } from '../model/recipe.ts';

const FORMAT = 'bellwether-recipes';
const CHARS_MAX = 1_000_000;

/** A file of recipes, to be kept or given to a colleague: plain JSON, no customer data. */
export interface RecipeFile {
  format: typeof FORMAT;
  /** Of this file's form: raised when a reader of the old form would misread the new. */
  version: 1;
  exportedAt: number;
  recipes: Recipe[];
}

/** Why a file was not taken; `row` counts from 1, `field` says where in it. */
export type RecipeFileProblem =
  | { code: 'too-large' | 'not-json' | 'other-file' | 'newer' | 'none' | 'too-many' }
  | { code: 'row'; row: number; field: string };

export class RecipeFileError extends Error {
  override readonly name = 'RecipeFileError';
  constructor(readonly problem: RecipeFileProblem) {
    super(`This file of recipes was not taken: ${JSON.stringify(problem)}. Nothing was changed.`);
  }
}

const Head = z.looseObject({ format: z.literal(FORMAT), version: z.number() });
const Body = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  exportedAt: z.number(),
  recipes: z.array(z.unknown()),
});

export function toRecipeFile(recipes: readonly Recipe[], now: number): RecipeFile {
  return { format: FORMAT, version: 1, exportedAt: now, recipes: [...recipes] };
}

/**
 * The recipes of a file that anybody may have written: all of them, or an error that says what is
 * wrong and where.
 * @throws {RecipeFileError}
 * @example await saveRecipes(db, parseRecipeFile(await file.text()))
 */
export function parseRecipeFile(text: string): Recipe[] {
  if (text.length > CHARS_MAX) throw new RecipeFileError({ code: 'too-large' });
  const json = parseJson(text);
  const head = Head.safeParse(json);
  if (!head.success) throw new RecipeFileError({ code: 'other-file' });
  if (head.data.version > 1) throw new RecipeFileError({ code: 'newer' });
  const body = Body.safeParse(json);
  if (!body.success) throw new RecipeFileError({ code: 'other-file' });
  const { recipes } = body.data;
  if (recipes.length === 0) throw new RecipeFileError({ code: 'none' });
  if (recipes.length > RECIPE_MAX.all) throw new RecipeFileError({ code: 'too-many' });
  return recipes.map(parseRow);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new RecipeFileError({ code: 'not-json' });
    throw error;
  }
}

function parseRow(row: unknown, index: number): Recipe {
  const parsed = Recipe.safeParse(row);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new RecipeFileError({ code: 'row', row: index + 1, field: field.slice(0, 80) });
}

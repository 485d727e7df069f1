import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BellwetherDatabase, openDatabase } from '../../../../lib/store/database.ts';
import {
  parseRecipeFile,
  type RecipeFileError,
  toRecipeFile,
} from '../../../../lib/store/recipe-file.ts';
import {
  listRecipes,
  RECIPES_KEY,
  removeRecipe,
  saveRecipes,
  undoRecipes,
} from '../../../../lib/store/recipes.ts';
import { recipe } from '../recipes/recipe.ts';
import { exportText } from './bundle/files.ts';

const companies = recipe();
const tickets = recipe({ id: '9c1d2e3f-6a0b-4d4e-9a53-0b1c2d3e4f5a', name: 'Tickets' });

let db: BellwetherDatabase;
beforeEach(async () => {
  db = await openDatabase({ name: `recipes-${Math.random()}` });
});
afterEach(() => db.delete());

describe('recipes in the store', () => {
  it('are kept in their order, each in the place of its earlier version', async () => {
    await saveRecipes(db, [companies, tickets]);
    await saveRecipes(db, [{ ...companies, name: 'Customers', updatedAt: 2 }]);
    expect((await listRecipes(db)).map(({ name }) => name)).toEqual(['Customers', 'Tickets']);
  });

  it('come back after they were deleted', async () => {
    await saveRecipes(db, [companies, tickets]);
    const removed = await removeRecipe(db, companies.id);
    expect(await listRecipes(db)).toEqual([tickets]);
    expect(await undoRecipes(db, removed)).toBe(true);
    expect(await listRecipes(db)).toContainEqual(companies);
  });

  it('are as before once a write of them is taken back', async () => {
    await saveRecipes(db, [companies]);
    const changes = await saveRecipes(db, [{ ...companies, name: 'Other' }, tickets]);
    expect(await undoRecipes(db, changes)).toBe(true);
    expect(await listRecipes(db)).toEqual([companies]);
  });

  it('stay as they are if something later builds on what would be taken back', async () => {
    const changes = await saveRecipes(db, [companies]);
    await saveRecipes(db, [{ ...companies, name: 'Later' }]);
    expect(await undoRecipes(db, changes)).toBe(false);
    expect((await listRecipes(db))[0]?.name).toBe('Later');
  });

  it('are refused whole if one of them does not fit', async () => {
    const broken = { ...tickets, origin: 'nowhere' };
    await expect(saveRecipes(db, [companies, broken])).rejects.toMatchObject({ code: 'invalid' });
    expect(await listRecipes(db)).toEqual([]);
  });

  it('of a newer version are neither shown nor lost', async () => {
    const newer = { ...tickets, version: 2, id: 'newer' };
    await db.meta.put({ key: RECIPES_KEY, value: [newer] });
    await saveRecipes(db, [companies]);
    expect(await listRecipes(db)).toEqual([companies]);
    expect(JSON.parse(await exportText(db, 'json')).tables.recipes).toEqual([
      companies,
      { unreadable: newer },
    ]);
  });

  it('are not kept without end', async () => {
    const many = Array.from({ length: 201 }, () => recipe({ id: crypto.randomUUID() }));
    await expect(saveRecipes(db, many)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('a file of recipes', () => {
  const problemOf = (text: string) => {
    try {
      parseRecipeFile(text);
      return null;
    } catch (error) {
      return (error as RecipeFileError).problem;
    }
  };
  const file = toRecipeFile([companies, tickets], 7);

  it('gives back what was put into it', () => {
    expect(parseRecipeFile(JSON.stringify(file))).toEqual([companies, tickets]);
  });

  it('says what is wrong with it, and where', () => {
    const broken = { ...file, recipes: [companies, { ...tickets, origin: 'nowhere' }] };
    expect(problemOf('{')).toEqual({ code: 'not-json' });
    expect(problemOf('{"format":"bellwether-workspace","version":1}')).toEqual({
      code: 'other-file',
    });
    expect(problemOf(JSON.stringify({ ...file, version: 2 }))).toEqual({ code: 'newer' });
    expect(problemOf(JSON.stringify({ ...file, recipes: [] }))).toEqual({ code: 'none' });
    expect(problemOf(JSON.stringify({ ...file, more: 1 }))).toEqual({ code: 'other-file' });
    expect(problemOf(JSON.stringify(broken))).toEqual({ code: 'row', row: 2, field: 'origin' });
    expect(problemOf(' '.repeat(1_000_001))).toEqual({ code: 'too-large' });
  });
});

import type { BundleEntry, Row } from '../bundle/bundle-form.ts';
import { Recipe } from '../model/recipe.ts';
import type { BellwetherDatabase } from './database.ts';
import { HEALTH_SETTINGS_KEY } from './health-settings.ts';
import { ORIGIN_SETTINGS_KEY, readAllOriginSettings } from './origin-settings.ts';
import { RECIPES_KEY, readRecipeRows } from './recipes.ts';

/** In `meta`, written by the retention of `lib/store`: how long each kind of fact is kept. */
export const RETENTION_KEY = 'retention';
/** Rows of `recipes` that have no id to stand under. */
const NAMELESS_RECIPES = 'recipesWithoutId';
/** What a bundle has under `settings`, by their keys in `meta`. */
const SETTINGS_KEYS = [HEALTH_SETTINGS_KEY, RETENTION_KEY];

/** In `meta`, with what a bundle holds: all of it is replaced by a restore. */
export const RESTORED_META = [RECIPES_KEY, ORIGIN_SETTINGS_KEY, ...SETTINGS_KEYS];

/** What lies in `meta`, as the tables that a bundle has for it. */
export interface SettingsRows {
  recipes: BundleEntry[];
  originSettings: BundleEntry[];
  settings: BundleEntry[];
}

/** Reads them in the current transaction. What an origin may do stays in this browser. */
export async function readSettingsRows(db: BellwetherDatabase): Promise<SettingsRows> {
  const [recipes, origins, chosen] = await Promise.all([
    readRecipeRows(db),
    readAllOriginSettings(db),
    db.meta.bulkGet(SETTINGS_KEYS),
  ]);
  const { named, nameless } = splitRecipes(recipes);
  const settings = chosen.flatMap((row) => (row ? [{ key: row.key, value: row.value }] : []));
  if (nameless.length > 0) settings.push({ key: NAMELESS_RECIPES, value: nameless });
  const products = Object.entries(origins).map(([origin, { product }]) => ({ origin, product }));
  return {
    recipes: [...named.values()].sort(by('id')).map(markedRecipe),
    originSettings: products.sort(by('origin')),
    settings: settings.sort(by('key')),
  };
}

/** What goes into `meta` for these rows; origins come without any permission. */
export function toMeta(rows: Record<keyof SettingsRows, Row[]>): { key: string; value: unknown }[] {
  const meta: { key: string; value: unknown }[] = [];
  const byKey = new Map(rows.settings.map(({ key, value }) => [key, value]));
  const nameless = byKey.get(NAMELESS_RECIPES);
  const recipes = [
    ...rows.recipes.toSorted((a, b) => Number(a.createdAt) - Number(b.createdAt) || by('id')(a, b)),
    ...(Array.isArray(nameless) ? nameless : []),
  ];
  if (recipes.length > 0) meta.push({ key: RECIPES_KEY, value: recipes });
  const origins = rows.originSettings.map(({ origin, product }) => [
    origin,
    { product, readMore: false, postMessage: false },
  ]);
  if (origins.length > 0)
    meta.push({ key: ORIGIN_SETTINGS_KEY, value: Object.fromEntries(origins) });
  for (const key of SETTINGS_KEYS) if (byKey.has(key)) meta.push({ key, value: byKey.get(key) });
  return meta;
}

function splitRecipes(rows: unknown[]): { named: Map<string, Row>; nameless: unknown[] } {
  const named = new Map<string, Row>();
  const nameless: unknown[] = [];
  for (const row of rows) {
    const { id } = (row ?? {}) as Row;
    if (typeof id === 'string' && !named.has(id)) named.set(id, row as Row);
    else nameless.push(row);
  }
  return { named, nameless };
}

function markedRecipe(row: Row): BundleEntry {
  return Recipe.safeParse(row).success ? row : { unreadable: row };
}

function by(field: string) {
  return (a: Row, b: Row): number => {
    const [one, other] = [String(a[field]), String(b[field])];
    return one < other ? -1 : Number(one > other);
  };
}

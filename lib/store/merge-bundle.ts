import type { Row } from '../bundle/bundle-form.ts';
import { judge } from '../bundle/join-rows.ts';
import { JOINED_TABLES, type JoinedTable, type MergeOutlook } from '../bundle/outlook.ts';
import { Recipe } from '../model/recipe.ts';
import type { BellwetherDatabase } from './database.ts';
import { conflictOf, type Joined, joinTable } from './join-bundle.ts';
import { here, mirror } from './mirror.ts';
import { RECIPES_KEY, readRecipeRows } from './recipes.ts';
import { discardStaged } from './restore-bundle.ts';
import { scoreStaged } from './score-staged.ts';
import { settleAccounts } from './settle-accounts.ts';
import type { StagedBundle } from './stage-bundle.ts';
import { switchOver } from './switch-over.ts';

/** Conflicts that are listed; the rest is counted. */
const LISTED_MAX = 500;

/**
 * What merging a staged bundle into the live data would do. Nothing is written.
 * @throws {StoreError} if one of the databases cannot be read
 * @example const { tables, conflicts } = await previewMerge(db, staged);
 */
export async function previewMerge(
  live: BellwetherDatabase,
  { db: file }: Pick<StagedBundle, 'db'>,
): Promise<MergeOutlook> {
  const outlook = emptyOutlook();
  for (const table of JOINED_TABLES)
    await joinTable(table, live, file, async (joined) => {
      for (const one of joined) note(outlook, table, one);
    });
  for (const one of joinRecipes(await readRecipeRows(live), await readRecipeRows(file)))
    note(outlook, 'recipes', one);
  return outlook;
}

/**
 * Merges a staged bundle into the live data: every row of either side, and of those that both have
 * the one that `judge` prefers. Whole or not at all; `bringBack` takes it back.
 * @returns the accounts that are there now
 * @throws {StoreError} or {DatabaseNewerError}; the live data is as it was then
 * @example await mergeStaged(db, staged, Date.now());
 */
export async function mergeStaged(
  live: BellwetherDatabase,
  staged: StagedBundle,
  now: number,
  onScored?: (done: number, total: number) => void,
): Promise<string[]> {
  const accountIds = await switchOver(live, staged.db, {
    reason: 'merge',
    at: now,
    prepare: async (copy) => {
      await joinInto(copy, staged.db);
      await settleAccounts(staged.db);
      await scoreStaged(staged.db, now, onScored);
    },
  });
  await discardStaged(live, staged);
  return accountIds;
}

/** Makes the staged database what both have together. */
async function joinInto(own: BellwetherDatabase, file: BellwetherDatabase): Promise<void> {
  for (const table of JOINED_TABLES)
    await joinTable(table, own, file, async (joined) => {
      const stays = joined.flatMap(({ winner, here: row }) =>
        winner === 'here' && row ? row.row : [],
      );
      if (stays.length > 0) await file.table(table).bulkPut(stays);
    });
  const joined: string[] = [...JOINED_TABLES, file.meta.name, file.scores.name];
  const others = file.tables.map(({ name }) => name).filter((name) => !joined.includes(name));
  await mirror(here(own), here(file), others);
  const recipes = joinRecipes(await readRecipeRows(own), await readRecipeRows(file)).map(
    ({ winner, here: mine, file: theirs }) => (winner === 'file' ? theirs : mine)?.row,
  );
  await mirror(here(own), here(file), [file.meta.name]);
  if (recipes.length > 0) await file.meta.put({ key: RECIPES_KEY, value: recipes });
}

/** Recipes lie in one row of `meta`; those without an id are this browser's own. */
function joinRecipes(own: readonly unknown[], theirs: readonly unknown[]): Joined[] {
  const byId = new Map<string, Joined>();
  for (const row of own as Row[]) {
    const key = typeof row?.id === 'string' ? row.id : `~${byId.size}`;
    byId.set(key, { here: { key, row }, file: null, winner: 'here', why: 'newer' });
  }
  for (const row of theirs as Row[]) {
    if (typeof row?.id !== 'string') continue;
    const key = row.id;
    const mine = byId.get(key)?.here ?? null;
    byId.set(key, { here: mine, file: { key, row }, ...verdict(mine?.row ?? null, row) });
  }
  return [...byId.values()];
}

function verdict(mine: Row | null, theirs: Row): Pick<Joined, 'winner' | 'why'> {
  if (!mine) return { winner: 'file', why: 'newer' };
  const claim = (row: Row) => ({ row, isReadable: Recipe.safeParse(row).success });
  const { winner, why } = judge(claim(mine), claim(theirs));
  return { winner: winner === 'same' ? 'same' : winner === 'one' ? 'here' : 'file', why };
}

function emptyOutlook(): MergeOutlook {
  const tables = [...JOINED_TABLES, 'recipes' as const].map((table) => {
    return [table, { added: 0, updated: 0, kept: 0, same: 0 }];
  });
  return { tables: Object.fromEntries(tables), conflicts: [], conflictCount: 0 };
}

function note(outlook: MergeOutlook, table: JoinedTable | 'recipes', joined: Joined): void {
  const counts = outlook.tables[table];
  if (!joined.here) counts.added += 1;
  else if (joined.winner === 'same') counts.same += 1;
  else counts[joined.winner === 'file' ? 'updated' : 'kept'] += 1;
  const conflict = conflictOf(table, joined);
  if (!conflict) return;
  outlook.conflictCount += 1;
  if (outlook.conflicts.length < LISTED_MAX) outlook.conflicts.push(conflict);
}

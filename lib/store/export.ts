import type { BellwetherDatabase } from './database.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { readRecipeRows } from './recipes.ts';
import { withoutNameKeys } from './tables.ts';
import { runRead } from './write-transaction.ts';

/** What the user knows and typed. Scores are left out: they are made again from the facts. */
const EXPORTED = [
  'accounts',
  'contacts',
  'interactions',
  'surveyAnswers',
  'signals',
  'tasks',
  'externalIds',
  'scoreDays',
  'drafts',
] as const;

/**
 * One whole workspace as plain JSON. `tables` holds the rows by table, as in lib/model: times in
 * epoch milliseconds, money with its currency, unknown as `null`, rows marked deleted included,
 * and also rows that this version cannot read. `scoreDays` is the history of scores as shown.
 */
export interface WorkspaceExport {
  format: 'bellwether-workspace';
  /** Of this file's form: raised when a reader of the old form would misread the new. */
  version: 1;
  exportedAt: number;
  /** Of the database the rows come from. */
  schemaVersion: number;
  tables: Record<(typeof EXPORTED)[number], unknown[]>;
  /** How the user taught Bellwether to read pages. */
  recipes: unknown[];
}

/**
 * Everything the user has, of one moment. Nothing is left out because it is malformed.
 * @throws {StoreError} if the database cannot be read
 * @example download('bellwether.json', JSON.stringify(await exportWorkspace(db, Date.now())))
 */
export async function exportWorkspace(
  db: BellwetherDatabase,
  now: number,
): Promise<WorkspaceExport> {
  const { tables, recipes } = await runRead(db, async () => {
    const taught = readRecipeRows(db);
    const lists = EXPORTED.map(async (name) => [name, await db.table(name).toArray()] as const);
    const rows = Object.fromEntries(await Promise.all(lists)) as WorkspaceExport['tables'];
    return { tables: rows, recipes: await taught };
  });
  return {
    format: 'bellwether-workspace',
    version: 1,
    exportedAt: now,
    schemaVersion: SCHEMA_VERSION,
    tables: { ...tables, accounts: tables.accounts.map(withoutNameKeys) },
    recipes,
  };
}

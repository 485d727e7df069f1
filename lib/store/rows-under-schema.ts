import { Dexie } from 'dexie';
import { BellwetherDatabase, openDatabase } from './database.ts';
import { DatabaseNewerError, toStoreError } from './errors.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/index.ts';
import type { Content } from './replace-rows.ts';

const NAME = 'bellwether-older-rows';

/**
 * Rows of an older schema as today's has them: they go through the steps in a database of their
 * own, which is gone afterwards.
 * @throws {DatabaseNewerError} if the rows are of a newer schema, {MigrationError} if a step fails
 * @example const today = await rowsUnderSchema(rows, snapshot.schemaVersion);
 */
export async function rowsUnderSchema(content: Content, version: number): Promise<Content> {
  if (version === SCHEMA_VERSION) return content;
  if (version > SCHEMA_VERSION) throw new DatabaseNewerError(version, SCHEMA_VERSION);
  try {
    await Dexie.delete(NAME);
    const old = new BellwetherDatabase(NAME, MIGRATIONS.slice(0, version));
    for (const table of old.tables) await table.bulkPut([...(content.get(table.name) ?? [])]);
    old.close();
    const db = await openDatabase({ name: NAME });
    const lists = db.tables.map(async (table) => [table.name, await table.toArray()] as const);
    const migrated = new Map(await Promise.all(lists));
    db.close();
    return migrated;
  } catch (error) {
    throw toStoreError(error);
  } finally {
    await Dexie.delete(NAME);
  }
}

import type { BellwetherDatabase } from '../database.ts';
import type { TableName } from '../tables.ts';

/**
 * Which keys a table holds, read once: asking for each row of a file whether it is there would cost
 * as much as writing it. What an import adds itself it knows anyway.
 */
export class StoredKeys {
  private readonly byTable = new Map<TableName, ReadonlySet<string>>();

  forget(): void {
    this.byTable.clear();
  }

  /** Those of `keys` that were in the table when it was read, in the caller's transaction. */
  async among(
    db: BellwetherDatabase,
    table: TableName,
    keys: readonly string[],
  ): Promise<string[]> {
    if (keys.length === 0) return [];
    const known = this.byTable.get(table) ?? (await this.load(db, table));
    return known.size === 0 ? [] : keys.filter((key) => known.has(key));
  }

  private async load(db: BellwetherDatabase, table: TableName): Promise<ReadonlySet<string>> {
    const keys: string[] = await db.table<unknown, string>(table).toCollection().primaryKeys();
    const known = new Set(keys);
    this.byTable.set(table, known);
    return known;
  }
}

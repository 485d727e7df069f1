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

  /** Reads the keys of a table, unless they are known, in the caller's transaction. */
  async read(db: BellwetherDatabase, table: TableName): Promise<void> {
    if (this.byTable.has(table)) return;
    const keys: string[] = await db.table<unknown, string>(table).toCollection().primaryKeys();
    this.byTable.set(table, new Set(keys));
  }

  /** Whether a key was in a table when that was read. */
  has(table: TableName, key: string): boolean {
    return this.byTable.get(table)?.has(key) ?? false;
  }
}

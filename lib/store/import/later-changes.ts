import type { BellwetherDatabase } from '../database.ts';
import type { TableName } from '../tables.ts';

/** Rows that the user changed since an import began. */
export class LaterChanges {
  private readonly places = new Set<string>();
  private upTo: number;

  constructor(since: number) {
    this.upTo = since - 1;
  }

  /** Takes note of changes that are new since the last call, in the caller's transaction. */
  async read(db: BellwetherDatabase): Promise<void> {
    const changes = await db.changes.where('at').above(this.upTo).toArray();
    for (const { at, undoneAt, before } of changes) {
      this.upTo = Math.max(this.upTo, at);
      if (undoneAt !== null) continue;
      for (const { table, key } of before) this.places.add(`${table}/${key}`);
    }
  }

  has(table: TableName, key: string): boolean {
    return this.places.has(`${table}/${key}`);
  }
}

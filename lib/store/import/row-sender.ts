import type { BellwetherDatabase } from '../database.ts';
import { type Put, type TableName, toStored } from '../tables.ts';
import type { ChunkDraft } from './chunk-draft.ts';

/**
 * Sends the rows of a chunk to the database while its next rows are still being decided, in the
 * caller's transaction. Rows that should be new are added, never put: one that is there after all
 * ends the transaction.
 */
export class RowSender {
  private readonly writes: PromiseLike<unknown>[] = [];

  constructor(private readonly db: BellwetherDatabase) {}

  /** Sends what was drafted since the last call; does not wait for it. */
  send(draft: ChunkDraft): void {
    const { fresh, changed } = draft.take();
    for (const [table, puts] of byTable(fresh)) this.note(this.db.table(table).bulkAdd(puts));
    for (const [table, puts] of byTable(changed)) this.note(this.db.table(table).bulkPut(puts));
  }

  /** Once all that was sent is written; of rows that cannot be, their error. */
  async settled(): Promise<void> {
    await Promise.all(this.writes);
  }

  private note(write: PromiseLike<unknown>): void {
    // If the rows after it cannot be decided, nobody comes to ask for it.
    write.then(undefined, () => undefined);
    this.writes.push(write);
  }
}

function byTable(puts: readonly Put[]): [TableName, unknown[]][] {
  const grouped = Map.groupBy(puts, ({ table }) => table);
  return [...grouped].map(([table, all]) => [table, all.map(toStored)]);
}

import type { Interaction } from '../../model/facts.ts';
import { interactionsOf } from '../account-facts.ts';
import type { BellwetherDatabase } from '../database.ts';
import type { StoredScore } from '../tables.ts';
import type { ChunkDraft } from './chunk-draft.ts';

/** Rows in memory at a time; of the accounts beyond, they are read back. */
const ROWS_MAX = 120_000;
/** Accounts asked for what they had before, in one run: each is a request. */
const ASKED_MAX = 5_000;

/**
 * Interactions of accounts that had none before the import, as it wrote them but for their notes: to
 * read all of them back for the scores takes a third as long as writing them. They are what is stored
 * as long as the account's score has no revision: every other write of facts gives it one.
 */
export class KeptInteractions {
  private readonly byAccount = new Map<string, Map<string, Interaction>>();
  private rows = 0;
  private asked = 0;

  forget(): void {
    this.byAccount.clear();
    this.rows = 0;
  }

  /**
   * Keeps what a chunk wrote, in its transaction and once its rows were sent.
   * @param fresh accounts of it whose scores were not outdated before
   */
  async take(db: BellwetherDatabase, draft: ChunkDraft, fresh: readonly string[]): Promise<void> {
    const drafted = Map.groupBy(interactionsIn(draft), ({ accountId }) => accountId);
    await Promise.all(
      fresh.map(async (id) => {
        const rows = drafted.get(id);
        if (rows === undefined || this.asked >= ASKED_MAX) return;
        this.asked += 1;
        const there = await interactionsOf(db, id).count();
        if (there === rows.length) this.byAccount.set(id, new Map());
      }),
    );
    for (const rows of drafted.values()) for (const row of rows) this.add(row);
  }

  /** All interactions of an account in the order of their index; `null`: they are not known. */
  get(accountId: string, score: StoredScore | undefined): Interaction[] | null {
    const kept = this.byAccount.get(accountId);
    if (!kept || score?.revision !== undefined) return null;
    return [...kept.values()].sort((a, b) => a.occurredAt - b.occurredAt || (a.id < b.id ? -1 : 1));
  }

  private add(row: Interaction): void {
    const kept = this.byAccount.get(row.accountId);
    if (!kept) return;
    this.rows += kept.has(row.id) ? 0 : 1;
    // Without what no score looks at, and a copy: a text cut from a file keeps all the file in memory.
    kept.set(row.id, structuredClone({ ...row, note: '' }));
    if (this.rows <= ROWS_MAX) return;
    this.rows -= kept.size;
    this.byAccount.delete(row.accountId);
  }
}

function interactionsIn(draft: ChunkDraft): Interaction[] {
  return draft.rows().flatMap(({ put }) => (put.table === 'interactions' ? [put.row] : []));
}

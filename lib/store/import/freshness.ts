import type { BellwetherDatabase } from '../database.ts';
import { isErased } from '../erase/tombstones.ts';
import type { RunState } from './run-state.ts';

/**
 * Notices whether somebody else changed who is who since the last chunk: every change of accounts
 * is noted among the changes or in the audit log, or makes accounts more or fewer.
 */
export class Freshness {
  private last = '';

  /**
   * Has what is known of accounts and people read anew if it may be old, in the caller's transaction.
   * @returns whether it may have been
   */
  async renew(db: BellwetherDatabase, state: RunState): Promise<boolean> {
    const mark = await markOf(db);
    if (mark === this.last) return false;
    this.last = mark;
    state.people.forget();
    state.keys.forget();
    await state.directory.load(db);
    const erased = await db.erased.toArray();
    state.wasErased = erased.length === 0 ? null : isErased(erased);
    return true;
  }

  /** After a chunk of the import itself was written, in its transaction. */
  async settle(db: BellwetherDatabase): Promise<void> {
    this.last = await markOf(db);
  }
}

async function markOf(db: BellwetherDatabase): Promise<string> {
  const [change, entry, accounts] = await Promise.all([
    db.changes.orderBy('at').reverse().limit(1).primaryKeys(),
    db.audit.orderBy('seq').reverse().limit(1).primaryKeys(),
    db.accounts.count(),
  ]);
  return [change[0], entry[0], accounts].join('|');
}

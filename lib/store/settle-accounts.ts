import { circleBreakers, survivors } from '../bundle/join-rows.ts';
import { OWNED_TABLES } from '../model/identity.ts';
import type { BellwetherDatabase } from './database.ts';
import { runWrite } from './write-transaction.ts';

/**
 * After two people's rows were put together: facts of an account that one of them merged away go
 * where its facts went, and accounts that are parts of one another in a circle no longer are. Two
 * people end with the same, whoever merges; of three who merged one account into different ones, the
 * order decides where facts are that moved before.
 * @throws {StoreError} if the database cannot be written
 */
export async function settleAccounts(db: BellwetherDatabase): Promise<void> {
  await runWrite(db, async () => {
    const kin = await db.accounts.toArray();
    for (const [from, to] of survivors(kin)) await moveFacts(db, from, to);
    for (const id of circleBreakers(kin)) await db.accounts.update(id, { parentId: null });
  });
}

async function moveFacts(db: BellwetherDatabase, from: string, to: string): Promise<void> {
  for (const name of OWNED_TABLES) {
    const facts = db.table(name);
    const index = name === 'interactions' ? '[accountId+occurredAt]' : 'accountId';
    const rows =
      name === 'interactions'
        ? facts.where(index).between([from, -Infinity], [from, []])
        : facts.where(index).equals(from);
    const moved = (await rows.toArray()).map((row) => ({ ...row, accountId: to }));
    if (moved.length > 0) await facts.bulkPut(moved);
  }
}

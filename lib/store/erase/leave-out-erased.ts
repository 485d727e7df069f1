import type { BellwetherDatabase } from '../database.ts';
import { erasuresIn } from './filter-erased.ts';
import { listErased } from './list-erased.ts';
import { sweep } from './sweep.ts';

/**
 * Leaves everybody who was erased here out of a staged database: an old backup, or a colleague's
 * bundle, must not bring them back. Done to each of them what erasing did.
 * @returns how many people and accounts were left out
 * @throws {StoreError} if one of the databases cannot be read
 * @example const erasedLeftOut = await leaveOutErased(live, staged);
 */
export async function leaveOutErased(
  live: BellwetherDatabase,
  staged: BellwetherDatabase,
): Promise<number> {
  const erased = await listErased(live);
  if (erased.length === 0) return 0;
  return staged.transaction('rw', staged.tables, async () => {
    const [accounts, contacts, externalIds] = await Promise.all([
      staged.accounts.toArray(),
      staged.contacts.toArray(),
      staged.externalIds.toArray(),
    ]);
    const erasures = erasuresIn({ accounts, contacts, externalIds }, erased);
    for (const erasure of erasures) await sweep(staged, erasure, { isDoing: true });
    return erasures.length;
  });
}

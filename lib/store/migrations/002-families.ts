import { nameBlocks } from '../../matching/name-blocks.ts';
import type { Migration } from './migration.ts';

interface FirstAccount {
  name: unknown;
}

/** Accounts that are a part of others or were merged, shared domains, and names that are alike. */
export const families: Migration = {
  version: 2,
  title: 'parts of accounts, merges, shared domains, like names',
  stores: { accounts: 'id, *domains, nameKey, *nameBlocks, parentId, *sharedDomains' },
  upgrade: async (transaction) => {
    await transaction
      .table<FirstAccount>('accounts')
      .toCollection()
      .modify((account) => {
        Object.assign(account, unrelated(account));
      });
  },
};

/** A row that is malformed stays so: it is kept and exported, and has no name to be found by. */
function unrelated({ name }: FirstAccount): object {
  return {
    sharedDomains: [],
    parentId: null,
    mergedIntoId: null,
    nameBlocks: typeof name === 'string' ? nameBlocks(name) : [],
  };
}

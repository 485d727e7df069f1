import type { Migration } from './migration.ts';

/**
 * Imports that can be taken back and taken up again, what was read from which page, what may not be
 * erased and who was, what was done with the data, and rows that could not be read. New tables only.
 */
export const keeping: Migration = {
  version: 3,
  title: 'imports, privacy ledger, legal holds, audit log, quarantine',
  stores: {
    imports: 'id, startedAt',
    importChunks: '[importId+index]',
    pageReads: 'key',
    holds: 'id',
    audit: 'seq',
    quarantine: 'id, table',
    erased: 'pseudonym',
  },
};

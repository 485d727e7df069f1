import type { Migration } from './migration.ts';

/** Few indexes: each one adds 15–30 % to every insert. Account by account is how facts are read. */
export const first: Migration = {
  version: 1,
  title: 'first schema',
  stores: {
    accounts: 'id, *domains, nameKey',
    contacts: 'id, accountId, *emails',
    interactions: 'id, [accountId+occurredAt]',
    surveyAnswers: 'id, accountId, [survey+occurredAt]',
    signals: 'id, accountId',
    tasks: 'id, accountId',
    externalIds: 'key, accountId',
    scores: 'accountId',
    scoreDays: '[accountId+day]',
    changes: 'id, at',
    drafts: 'key',
    meta: 'key',
  },
};

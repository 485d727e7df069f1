import {
  accountsWithFormulas,
  intercomConversations,
  outcomeLines,
  renewalsWithMergedHeader,
} from './other-files.ts';
import {
  chineseInteractions,
  contactsWithDuplicates,
  delightedAnswers,
  germanSubscriptions,
  hubspotContacts,
  salesforceAccounts,
  usageWithBadRows,
  zendeskTickets,
} from './text-files.ts';

/** The files of `tests/fixtures/imports`, by name: what each is made of stands with its maker. */
export const IMPORT_FILES: Readonly<Record<string, () => Uint8Array>> = {
  '01-salesforce-accounts-bom.csv': salesforceAccounts,
  '02-hubspot-contacts-newlines.csv': hubspotContacts,
  '03-subscriptions-german.csv': germanSubscriptions,
  '04-delighted-nps-utf16.tsv': delightedAnswers,
  '05-interactions-gbk.csv': chineseInteractions,
  '06-zendesk-tickets-dmy.csv': zendeskTickets,
  '07-usage-bad-rows.csv': usageWithBadRows,
  '08-contacts-duplicate-ids.csv': contactsWithDuplicates,
  '09-renewals-merged-header.xlsx': renewalsWithMergedHeader,
  '10-accounts-formulas.xlsx': accountsWithFormulas,
  '11-intercom-conversations.json': intercomConversations,
  '12-outcomes.ndjson': outcomeLines,
};

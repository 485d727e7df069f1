import type { PageFields, PageRecord } from '../model/page.ts';
import type { AccountProposal } from '../model/views.ts';
import { matchKeys } from './match-keys.ts';
import { pageFigures } from './page-figures.ts';

/**
 * An account as it could be created from what was read, for the user to edit and commit. Where
 * the page names no organisation, the domain stands in; where it shows only a person, the name is
 * empty and the user gives it: a person is no customer. `null`: nothing to go by.
 * @param sharedDomains domains that identify nobody, as a user said: never the account’s own
 * @param language of the page, for its figures; `null`: not known
 * @example proposeAccount(record, fields)?.name // 'Northwind Traders'
 */
export function proposeAccount(
  record: PageRecord,
  fields: PageFields,
  sharedDomains: readonly string[] = [],
  language: string | null = null,
): AccountProposal | null {
  const { domains: all, emails, names } = matchKeys(record, fields);
  const domains = all.filter((domain) => !sharedDomains.includes(domain));
  const name = names[0] ?? domains[0] ?? '';
  if (name === '' && !fields.contactName) return null;
  return {
    name: name.slice(0, 200),
    domain: domains[0] ?? null,
    contactName: fields.contactName?.slice(0, 200) ?? null,
    contactEmail: emails[0] ?? null,
    ...pageFigures(fields, language),
  };
}

import { type Account, DOMAINS_MAX } from '../model/account.ts';
import type { ChosenField, MergeChoice } from '../model/identity.ts';
import { IdentityError } from './identity-fault.ts';

/**
 * Two rows of one customer made one. Fields that nobody is asked about are those of the account
 * that stays, or the other's where they are not known; domains are those of both.
 * @param goesUnderStays the account that goes is a part of the one that stays, however deep
 * @param staysUnderGoes the other way round
 * @throws {IdentityError} `too-many-domains`
 */
export function mergedAccount(
  stays: Account,
  goes: Account,
  choice: MergeChoice,
  { goesUnderStays, staysUnderGoes }: { goesUnderStays: boolean; staysUnderGoes: boolean },
): Account {
  const domains = [...new Set([...stays.domains, ...goes.domains])];
  if (domains.length > DOMAINS_MAX) throw new IdentityError('too-many-domains');
  const of = (field: ChosenField) => (choice[field] === 'goes' ? goes : stays);
  const inherited = goesUnderStays ? null : goes.parentId;
  return {
    ...stays,
    name: of('name').name,
    arr: of('arr').arr,
    renewalAt: of('renewalAt').renewalAt,
    ownerName: of('ownerName').ownerName,
    seats: stays.seats ?? goes.seats,
    cadenceDays: stays.cadenceDays ?? goes.cadenceDays,
    createdAt: Math.min(stays.createdAt, goes.createdAt),
    domains,
    sharedDomains: [...new Set([...stays.sharedDomains, ...goes.sharedDomains])],
    // A way up that leads through the account that goes would lead back here.
    parentId: staysUnderGoes ? goes.parentId : (stays.parentId ?? inherited),
  };
}

import type { IdentityFault } from '../model/identity.ts';
import { StoreError } from './errors.ts';

const WHY: Record<IdentityFault, string> = {
  'not-a-domain': 'This is no domain; it looks like northwind.com.',
  'public-suffix': 'Anybody may register a name under this suffix.',
  anybodys: 'Anybody may have an address there.',
  known: 'The account has this domain already.',
  'too-many': 'An account has 50 domains at most; remove one first.',
  taken: 'Another account has this domain; remove it there first, or mark it as shared.',
  itself: 'An account is no part of itself; choose another one.',
  cycle: 'That account is a part of this one; choose another one.',
  demo: 'Accounts of the demo and others stay apart; choose another one.',
  'same-account': 'An account cannot be merged with itself; choose another one.',
  'too-many-domains': 'Together they have more than 50 domains; remove some first.',
  'nothing-chosen': 'Choose a record, a person or a domain for the new account.',
};

/** A change of who a customer is that was refused. Nothing was written. */
export class IdentityError extends StoreError {
  /** @param owner name of the account that stands in the way; `null`: none does */
  constructor(
    readonly fault: IdentityFault,
    readonly owner: string | null = null,
  ) {
    super('invalid', WHY[fault]);
  }
}

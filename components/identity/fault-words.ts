import type { Messages } from '../../lib/i18n/index.ts';
import type { IdentityFault } from '../../lib/model/identity.ts';

/**
 * Why a change of who a customer is was refused, in words.
 * @param owner name of the customer in the way; `null`: nobody is
 */
export function faultWords(
  fault: IdentityFault,
  owner: string | null,
  { identity }: Messages,
): string {
  switch (fault) {
    case 'taken':
      return identity.domainTaken(owner ?? '');
    case 'not-a-domain':
    case 'public-suffix':
    case 'anybodys':
    case 'known':
    case 'too-many':
      return identity.domainFault[fault];
    default:
      return identity.fault[fault];
  }
}

import { parse } from 'tldts';
import { isAnybodys } from './anybodys-domains.ts';
import { domainOf } from './domain-of.ts';

/** Why a text is no domain by which an account could be known. */
export type DomainFault = 'not-a-domain' | 'public-suffix' | 'anybodys';

/**
 * The registrable domain that was typed, as an address or alone, or why it identifies no customer.
 * @example checkDomain('https://www.northwind.test/') // { ok: true, domain: 'northwind.test' }
 * @example checkDomain('co.uk') // { ok: false, fault: 'public-suffix' }
 */
export function checkDomain(
  typed: string,
): { ok: true; domain: string } | { ok: false; fault: DomainFault } {
  const domain = domainOf(typed);
  if (domain === null)
    return { ok: false, fault: isSuffix(typed) ? 'public-suffix' : 'not-a-domain' };
  return isAnybodys(domain) ? { ok: false, fault: 'anybodys' } : { ok: true, domain };
}

function isSuffix(typed: string): boolean {
  const { hostname, publicSuffix, isIcann, isPrivate } = parse(typed.trim(), {
    allowPrivateDomains: true,
  });
  return hostname !== null && hostname === publicSuffix && (isIcann === true || isPrivate === true);
}

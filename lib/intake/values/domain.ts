import { isAnybodys } from '../../matching/anybodys-domains.ts';
import { domainOf } from '../../matching/domain-of.ts';
import type { ProblemCode } from '../problem-code.ts';
import { type Cell, isRead, isUnread, MISSING } from './cell.ts';

const MOST = 50;

/**
 * The registrable domains of a cell, each once: from websites, hosts and e-mail addresses, several
 * with white space, commas or semicolons between. Those that are anybody's tell no customer from
 * another and are left out, and said.
 * @example readDomains('https://www.shop.northwind.co.uk/eu').value // ['northwind.co.uk']
 */
export function readDomains(text: string): Cell<string[]> {
  if (text === '') return MISSING;
  if (text.length > 2048) return isUnread('too-long');
  const domains = new Set<string>();
  let code: ProblemCode | null = null;
  for (const part of text.toLowerCase().split(/[\s,;|]+/)) {
    if (part === '') continue;
    const domain = domainOf(part);
    if (domain === null) code = 'not-a-domain';
    else if (isAnybodys(domain)) code = 'anybodys-domain';
    else domains.add(domain);
  }
  if (domains.size === 0) return code === null ? MISSING : isUnread(code);
  const kept = [...domains].slice(0, MOST);
  return code === null ? isRead(kept) : { value: kept, code };
}

/** The domain by which an e-mail address tells its customer; `null`: it is a mail provider's. */
export function customerDomain(email: string): string | null {
  const domain = domainOf(email);
  return domain === null || isAnybodys(domain) ? null : domain;
}

import { domainOf } from '../../matching/domain-of.ts';
import { type Cell, isDoubtful, isRead, isUnread, MISSING, remembering } from './cell.ts';

/** As much of a cell as is looked at for addresses. */
const LONGEST = 2000;
const MOST = 20;
const ADDRESS = /^[^\s@<>(),;:"[\]\\]{1,64}@[^\s@<>(),;:"[\]\\]{1,255}$/;

/** Few domains stand in many addresses. */
const hasDomain = remembering((host) => domainOf(host) !== null);

function addressIn(part: string): string | null {
  const opened = part.lastIndexOf('<');
  const inner = opened >= 0 && part.endsWith('>') ? part.slice(opened + 1, -1) : part;
  const plain = inner
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
  if (!ADDRESS.test(plain) || plain.includes('..')) return null;
  return hasDomain(plain.slice(plain.lastIndexOf('@') + 1)) ? plain : null;
}

/**
 * The e-mail addresses of a cell in lower case, each once: alone, with a name around them, or
 * several with commas or semicolons between. One that is none is left out, and said.
 * @example readEmails('Dana <Dana@Northwind.test>; info@northwind.test').value
 */
export function readEmails(text: string): Cell<string[]> {
  if (text === '') return MISSING;
  if (text.length > LONGEST) return isUnread('too-long');
  const parts = text.split(/[;,|\n]/).map((part) => part.trim());
  const told = parts.filter((part) => part !== '');
  const addresses = told.map(addressIn).filter((one): one is string => one !== null);
  const unique = [...new Set(addresses)].slice(0, MOST);
  if (unique.length === 0) return isUnread('not-an-email');
  return addresses.length < told.length ? isDoubtful(unique, 'not-an-email') : isRead(unique);
}

import { parse } from 'tldts';

/**
 * The registrable domain that a website, host or e-mail address belongs to, in lower case ASCII:
 * what tells one company from another on the web. Public suffixes of the domain industry and of
 * hosters count (`foo.github.io` is one customer, `github.io` is none). `null`: no such domain, an
 * IP address, a single label, or not a domain at all.
 * @example domainOf('https://shop.northwind.co.uk/eu') // 'northwind.co.uk'
 */
export function domainOf(text: string | null): string | null {
  if (text === null || text.length > 2048) return null;
  const host = hostOf(text.trim());
  if (host === null) return null;
  return parse(host, { allowPrivateDomains: true }).domain;
}

function hostOf(text: string): string | null {
  const address =
    text.includes('@') && !text.includes('/') ? text.slice(text.lastIndexOf('@') + 1) : text;
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  if (!URL.canParse(url)) return null;
  const { hostname, protocol } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/\.$/, '') : null;
}

import { salesforceHosts } from './salesforce-hosts.ts';
import { type SiteOrigin, secureOrigin, siteTarget } from './site-access.ts';

/** Why a typed address names no site that can be asked for; the key of its words. */
export type AddressProblem =
  | 'empty'
  | 'not-an-address'
  | 'not-web'
  | 'whole-address'
  | 'many'
  | 'store';

/** The one origin to ask for. `classic`: of Salesforce, the host that is a site of its own. */
type TypedSite = (SiteOrigin & { classic: string | null }) | { problem: AddressProblem };

/** A subdomain as products give it to their customers, with Salesforce's kinds of test ones. */
const SUBDOMAIN = /^[a-z0-9-]+(?:\.(?:sandbox|develop|scratch|trailblaze|demo))?$/i;
/** What runs on this computer has no certificate. */
const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/]|$)/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d+(?:\/|$))/i;

/** Whether a text is the part of a host that a product's suffix completes. */
export function isSubdomain(text: string): boolean {
  return SUBDOMAIN.test(text.trim());
}

/**
 * The site that somebody means who typed or pasted this: an address, a host, or what stands
 * before a product's `suffix`. Any address of a Salesforce organisation leads to its records.
 * @param suffix such as `.zendesk.com`; `null`: no product was picked
 * @example typedSite('acme.zendesk.com', null) // { host: 'acme.zendesk.com', pattern: 'https://acme.zendesk.com/*', classic: null }
 * @example typedSite('acme', '.zendesk.com') // the same
 */
export function typedSite(typed: string, suffix: string | null): TypedSite {
  const text = typed.trim();
  if (text === '') return { problem: 'empty' };
  if (suffix !== null && isSubdomain(text)) return originOf(`https://${text}${suffix}`);
  const hasScheme = SCHEME.test(text);
  if (hasScheme && !/^https?:/i.test(text)) return { problem: 'not-web' };
  if (!hasScheme && /^[a-z0-9-]+$/i.test(text) && text !== 'localhost')
    return { problem: 'whole-address' };
  return originOf(hasScheme ? text : `${LOCAL.test(text) ? 'http' : 'https'}://${text}`);
}

function originOf(address: string): TypedSite {
  const url = URL.canParse(address) ? new URL(address) : null;
  // Whoever types an e-mail address does not mean its domain as a site.
  if (url === null || url.username !== '') return { problem: 'not-an-address' };
  // A host may hold an asterisk, escaped or not, and in a pattern it would stand for all others.
  if (/[*%]/.test(url.hostname)) return { problem: 'many' };
  url.hostname = url.hostname.replace(/\.$/, '');
  const target = siteTarget(url.href);
  if ('page' in target) return { problem: target.page === 'store' ? 'store' : 'not-web' };
  const salesforce = salesforceHosts(target.host);
  if (salesforce === null) return { ...target, classic: null };
  return { ...secureOrigin(salesforce.records), classic: salesforce.classic };
}

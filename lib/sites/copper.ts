import { IDENTITY_ONLY } from './reading.ts';
import type { Site, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

const TYPES = {
  organization: 'account',
  contact: 'contact',
  people: 'contact',
  deal: 'deal',
} as const;
const ADDRESS =
  /^\/companies\/(\d{1,18})\/app#\/(organization|contact|people|deal)\/(\d{1,18})(?:[/?]|$)/;

/**
 * The company of the path is the one that pays for Copper, not its customer: all share one host, so
 * it is part of the id. The record stands in the hash.
 * @example `/companies/500001/app#/organization/7788` is account `500001/7788`
 */
function route({ pathname, hash }: URL): SiteRoute | null {
  const [, tenant, word, id] = ADDRESS.exec(pathname + hash) ?? [];
  if (!tenant) return null;
  return { recordType: TYPES[word as keyof typeof TYPES], recordId: `${tenant}/${id}` };
}

/** Copper's web application. Nothing is known of its pages but their addresses. */
export const copper: Site = {
  id: 'copper',
  name: 'Copper',
  matches: ['https://app.copper.com/*'],
  route,
  ready: () => true,
  read: () => IDENTITY_ONLY,
};

/** The web application only: the column that Copper adds to Gmail is left out. */
export const copperSupport: SiteSupport = {
  confidence: 'low',
  evidence: null,
  reads: { account: [], contact: [], deal: [] },
};

import { first } from './dom.ts';
import { IDENTITY_ONLY } from './reading.ts';
import type { Site, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

const ADDRESS =
  /^\/object\/(company|person|opportunity)\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;
const TYPES = { company: 'account', person: 'contact', opportunity: 'deal' } as const;

function route(url: URL): SiteRoute | null {
  const [, object, id] = ADDRESS.exec(url.pathname) ?? [];
  if (!object || !id) return null;
  return { recordType: TYPES[object as keyof typeof TYPES], recordId: id.toLowerCase() };
}

/** The server writes its own address into a script of the page. */
export function isTwenty(doc: Document): boolean {
  return first(doc, 'head script[id="twenty-env-config"]') !== null;
}

/** Twenty, hosted anywhere. Its build names every class anew: known by its addresses. */
export const twenty: Site = {
  id: 'twenty',
  name: 'Twenty',
  matches: [],
  recognises: isTwenty,
  route,
  ready: () => true,
  read: () => IDENTITY_ONLY,
};

export const twentySupport: SiteSupport = {
  confidence: 'low',
  evidence: null,
  reads: { account: [], contact: [], deal: [] },
};

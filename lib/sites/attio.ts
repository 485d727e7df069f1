import { IDENTITY_ONLY } from './reading.ts';
import type { Site, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

const TYPES = { company: 'account', person: 'contact', deals: 'deal' } as const;
const ADDRESS =
  /^\/[^/]+\/(company|person|deals)\/(?:record\/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/i;

/** Objects that a workspace made up are neither companies, people nor deals, so they are not read. */
function route({ pathname }: URL): SiteRoute | null {
  const [, object, id] = ADDRESS.exec(pathname) ?? [];
  const recordType = TYPES[object as keyof typeof TYPES];
  return recordType && id ? { recordType, recordId: id.toLowerCase() } : null;
}

/** Attio. Nothing is known of its pages but their addresses. */
export const attio: Site = {
  id: 'attio',
  name: 'Attio',
  matches: ['https://app.attio.com/*'],
  route,
  ready: () => true,
  read: () => IDENTITY_ONLY,
};

export const attioSupport: SiteSupport = {
  confidence: 'low',
  evidence: null,
  reads: { account: [], contact: [], deal: [] },
};

import { IDENTITY_ONLY } from './reading.ts';
import type { Site, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

const TYPES = { organization: 'account', person: 'contact', deal: 'deal' } as const;
const ADDRESS = /^\/(organization|person|deal)\/(\d{1,18})(?:\/(?!edit\b)|$)/;

/** Leads have no customer yet, and a deal in a window over the pipeline has no address. */
function route(url: URL): SiteRoute | null {
  const [, object, recordId] = ADDRESS.exec(url.pathname) ?? [];
  if (!recordId) return null;
  return { recordType: TYPES[object as keyof typeof TYPES], recordId };
}

export const pipedriveSupport: SiteSupport = {
  confidence: 'low',
  evidence: '2026-03',
  reads: { account: [], contact: [], deal: [] },
};

/**
 * Pipedrive, known by its addresses. Names of people and organisations stand only in the tab's
 * title, among words of the interface and behind those of the list before.
 */
export const pipedrive: Site = {
  id: 'pipedrive',
  name: 'Pipedrive',
  matches: ['https://*.pipedrive.com/*'],
  route,
  ready: () => true,
  read: () => IDENTITY_ONLY,
};

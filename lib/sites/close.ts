import { IDENTITY_ONLY } from './reading.ts';
import type { Site, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

/** What Close calls a lead is the company, before and after it buys. */
const TYPES = { lead: 'account', cont: 'contact', oppo: 'deal' } as const;
const ADDRESS =
  /^\/(?:lead(?=\/lead_)|contact(?=\/cont_)|opportunity(?=\/oppo_))\/((lead|cont|oppo)_[A-Za-z0-9]{1,60})(?:\/|$)/;

/** Ids say what they are of, and differ by case. */
function route({ pathname }: URL): SiteRoute | null {
  const [, recordId, prefix] = ADDRESS.exec(pathname) ?? [];
  return recordId ? { recordType: TYPES[prefix as keyof typeof TYPES], recordId } : null;
}

/** Close. Nothing is known of its pages but their addresses. */
export const close: Site = {
  id: 'close',
  name: 'Close',
  matches: ['https://app.close.com/*'],
  route,
  ready: () => true,
  read: () => IDENTITY_ONLY,
};

export const closeSupport: SiteSupport = {
  confidence: 'low',
  evidence: null,
  reads: { account: [], contact: [], deal: [] },
};

import { IDENTITY_ONLY } from './reading.ts';
import type { Site, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

const TYPES = { contacts: 'contact', accounts: 'account', deals: 'deal' } as const;
const ADDRESS = /^\/crm\/sales\/(contacts|accounts|deals)\/(\d{1,20})(?:\/(?!edit\b)|$)/;

/** `/crm/sales/contacts/view/31000123` is a saved list. */
function route(url: URL): SiteRoute | null {
  const [, collection, recordId] = ADDRESS.exec(url.pathname) ?? [];
  if (!recordId) return null;
  return { recordType: TYPES[collection as keyof typeof TYPES], recordId };
}

export const freshsalesSupport: SiteSupport = {
  confidence: 'low',
  evidence: null,
  reads: { account: [], contact: [], deal: [] },
};

/** Freshsales (Freshworks CRM), known by its addresses. */
export const freshsales: Site = {
  id: 'freshsales',
  name: 'Freshsales',
  matches: ['https://*.myfreshworks.com/*', 'https://*.freshsales.io/*'],
  route,
  ready: () => true,
  read: () => IDENTITY_ONLY,
};

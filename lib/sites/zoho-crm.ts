import { IDENTITY_ONLY } from './reading.ts';
import type { Site, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

/** Zoho's own names of its modules: a deal is a potential, whatever the interface calls it. */
const MODULES = {
  Accounts: 'account',
  Contacts: 'contact',
  Potentials: 'deal',
  Cases: 'ticket',
} as const;
const ADDRESS =
  /^\/crm\/([\w-]+)\/tab\/(Accounts|Contacts|Potentials|Cases)\/(\d{10,20})(?:\/(?!edit|clone)|$)/;

/**
 * All customers of Zoho share a few hosts, so the organisation is part of the id. Ids are too long
 * for a JavaScript number.
 * @example `/crm/org12345678/tab/Accounts/1234567000001234567` is account `org12345678/1234567000001234567`
 */
function route({ pathname }: URL): SiteRoute | null {
  const [, organisation, module, id] = ADDRESS.exec(pathname) ?? [];
  if (!organisation) return null;
  return {
    recordType: MODULES[module as keyof typeof MODULES],
    recordId: `${organisation}/${id}`,
  };
}

/** Zoho CRM, in all of Zoho's data centres. Only pages of activities are known, none of customers. */
export const zohoCrm: Site = {
  id: 'zoho-crm',
  name: 'Zoho CRM',
  matches: [
    'https://crm.zoho.com/*',
    'https://crm.zoho.eu/*',
    'https://crm.zoho.in/*',
    'https://crm.zoho.com.cn/*',
    'https://crm.zoho.com.au/*',
    'https://crm.zoho.jp/*',
    'https://crm.zoho.sa/*',
    'https://crm.zohocloud.ca/*',
  ],
  route,
  ready: () => true,
  read: () => IDENTITY_ONLY,
};

/** Inside CRM Plus and Zoho One the product stands in a frame, and no address names the record. */
export const zohoCrmSupport: SiteSupport = {
  confidence: 'low',
  evidence: '2026-05',
  reads: { account: [], contact: [], deal: [], ticket: [] },
};

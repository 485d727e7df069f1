/** Products with hosts of their own: what the extension may ask permission for, site by site. */
export const VENDOR_SITES = [
  {
    id: 'salesforce',
    name: 'Salesforce',
    matches: ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'],
  },
  { id: 'hubspot', name: 'HubSpot', matches: ['https://*.hubspot.com/*'] },
  { id: 'zendesk', name: 'Zendesk', matches: ['https://*.zendesk.com/*'] },
] as const;

export const VENDOR_MATCHES: string[] = VENDOR_SITES.flatMap((site) => [...site.matches]);

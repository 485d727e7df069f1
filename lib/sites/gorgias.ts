import { IDENTITY_ONLY } from './reading.ts';
import type { Site, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

const TICKET = /^\/app\/(?:tickets?|views\/\d+)\/(\d{1,18})(?:\/|$)/;
const CUSTOMER = /^\/app\/customers?\/(\d{1,18})(?:\/|$)/;

/** The same ticket has an address of its own, and one in each view that lists it. */
function route({ pathname }: URL): SiteRoute | null {
  const [, ticket] = TICKET.exec(pathname) ?? [];
  if (ticket) return { recordType: 'ticket', recordId: ticket };
  const [, customer] = CUSTOMER.exec(pathname) ?? [];
  return customer ? { recordType: 'contact', recordId: customer } : null;
}

/** Gorgias. Nothing is known of its pages but their addresses. */
export const gorgias: Site = {
  id: 'gorgias',
  name: 'Gorgias',
  matches: ['https://*.gorgias.com/*'],
  route,
  ready: () => true,
  read: () => IDENTITY_ONLY,
};

export const gorgiasSupport: SiteSupport = {
  confidence: 'low',
  evidence: null,
  reads: { contact: [], ticket: [] },
};

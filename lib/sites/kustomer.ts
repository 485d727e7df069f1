import { IDENTITY_ONLY } from './reading.ts';
import type { Site, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

const CONVERSATION =
  /^\/app\/(?:customers\/[0-9a-f]{24}\/event|conversations)\/([0-9a-f]{24})(?:\/|$)/;
const CUSTOMER = /^\/app\/customers\/([0-9a-f]{24})(?:\/|$)/;

/** A customer's page holds all conversations; where the address names the open one, that is meant. */
function route({ pathname }: URL): SiteRoute | null {
  const [, conversation] = CONVERSATION.exec(pathname) ?? [];
  if (conversation) return { recordType: 'ticket', recordId: conversation };
  const [, customer] = CUSTOMER.exec(pathname) ?? [];
  return customer ? { recordType: 'contact', recordId: customer } : null;
}

/** Kustomer. Nothing is known of its pages but their addresses. */
export const kustomer: Site = {
  id: 'kustomer',
  name: 'Kustomer',
  matches: ['https://*.kustomerapp.com/*'],
  route,
  ready: () => true,
  read: () => IDENTITY_ONLY,
};

export const kustomerSupport: SiteSupport = {
  confidence: 'low',
  evidence: null,
  reads: { contact: [], ticket: [] },
};

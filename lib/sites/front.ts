import { IDENTITY_ONLY } from './reading.ts';
import type { Site, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

const SHARED = /^\/open\/cnv_([0-9a-z]{1,13})\/?$/;
const IN_A_LIST = /^\/inboxes\/(?:[^/]+\/)*(?:views|folders)\/\d+\/[a-z]+\/(\d{6,18})\/?$/;

/**
 * A conversation in the application goes by a number; an address to share has the same one in
 * base 36. `msg_…` are messages, whose conversation the address does not tell.
 * @example `/inboxes/teams/views/15000001/open/1234567890` and `/open/cnv_kf12oi` are both `cnv_kf12oi`
 */
function route(url: URL): SiteRoute | null {
  const [, shared] = SHARED.exec(url.pathname) ?? [];
  const [, listed] = IN_A_LIST.exec(url.pathname) ?? [];
  const id = shared ?? (listed && BigInt(listed).toString(36));
  return id ? { recordType: 'ticket', recordId: `cnv_${id}` } : null;
}

export const frontSupport: SiteSupport = {
  confidence: 'low',
  evidence: '2023-01',
  reads: { ticket: [] },
};

/** Front's conversations, known by their addresses: nothing else on its pages has a lasting name. */
export const front: Site = {
  id: 'front',
  name: 'Front',
  matches: ['https://app.frontapp.com/*'],
  route,
  ready: () => true,
  read: () => IDENTITY_ONLY,
};

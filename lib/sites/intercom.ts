import { onlyVisible, textOf } from './dom.ts';
import { IDENTITY_ONLY, makeReading } from './reading.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

const CONVERSATION =
  /^\/a\/(?:inbox\/((?!_\/)[a-z0-9_]{1,40})\/inbox|apps\/((?!_\/)[a-z0-9_]{1,40})(?:\/inbox)?)\/(?:[^/]+\/)*conversations?\/(\d{1,20})(?:\/|$)/;
const PROFILE =
  /^\/a\/apps\/((?!_\/)[a-z0-9_]{1,40})\/(users|companies)\/([0-9a-f]{24}(?:-\w+)?)(?:\/|$)/;
const TYPES = { users: 'contact', companies: 'account' } as const;

/**
 * All customers of Intercom share its hosts, so the workspace is part of the id, and every form of
 * an address gives the same one. `_` is whichever workspace it turns out to be: the address will
 * change once it is known.
 * @example `/a/inbox/ab12cd34/inbox/admin/8857114/conversation/1234` is `ab12cd34/1234`
 */
function route(url: URL): SiteRoute | null {
  const [, inbox, app, conversation] = CONVERSATION.exec(url.pathname) ?? [];
  if (conversation) return { recordType: 'ticket', recordId: `${inbox ?? app}/${conversation}` };
  const [, workspace, collection, id] = PROFILE.exec(url.pathname) ?? [];
  if (!id) return null;
  return {
    recordType: TYPES[collection as keyof typeof TYPES],
    recordId: `${workspace}/${id}`,
  };
}

/** The subject of a conversation, or who writes where it has none. */
export const intercomTitles = '[data-inbox-conversation-header-title] span';

function readConversation(doc: Document): SiteReading | null {
  const title = textOf(onlyVisible(doc, intercomTitles));
  if (title === null) return null;
  return makeReading('ticket', { by: 'title', title }, { ticketSubject: title }, ['ticketSubject']);
}

export const intercomSupport: SiteSupport = {
  confidence: 'medium',
  evidence: '2026-03',
  reads: { account: [], contact: [], ticket: ['ticketSubject'] },
};

/** Intercom's inbox. Of people and companies, and of all beside a conversation, the address alone. */
export const intercom: Site = {
  id: 'intercom',
  name: 'Intercom',
  matches: [
    'https://app.intercom.com/*',
    'https://app.eu.intercom.com/*',
    'https://app.au.intercom.com/*',
  ],
  route,
  ready: (doc, { recordType }) => recordType !== 'ticket' || readConversation(doc) !== null,
  read: (doc, { recordType }) => (recordType === 'ticket' ? readConversation(doc) : IDENTITY_ONLY),
};

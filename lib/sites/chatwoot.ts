import { all, attribute, first, isVisible, plainText } from './dom.ts';
import { emailsIn } from './emails.ts';
import { linkedContact } from './links.ts';
import { IDENTITY_ONLY, makeReading } from './reading.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import { soleText } from './sole.ts';
import type { SiteSupport } from './support.ts';

const ADDRESS =
  /^\/app\/accounts\/(\d{1,18})\/(?:.+\/)?(conversations|contacts)\/(\d{1,18})(?:\/|$)/;

/** Where the name of a conversation's contact stands. */
export const chatwootTitles = '.conversation-details-wrap h3';

/** Conversations are counted in every tenant, so the tenant's number is part of the id. */
function route(url: URL): SiteRoute | null {
  const [, tenant, page, id] = ADDRESS.exec(url.pathname) ?? [];
  if (!tenant) return null;
  return {
    recordType: page === 'contacts' ? 'contact' : 'ticket',
    recordId: `${tenant}/${id}`,
  };
}

/** The contact's name and, in the same row, the link to their page: nothing else has both. */
function nameOf(doc: Document): { name: Element; link: Element } | null {
  for (const name of all(doc, chatwootTitles)) {
    const row = name.parentElement;
    const link = row && first(row, 'a[href^="/app/accounts/"][href*="/contacts/"]');
    if (link && isVisible(name)) return { name, link };
  }
  return null;
}

/** What follows the scheme in the only link of its kind. */
function addressed(card: Element | null, scheme: string): string | null {
  const links = card ? all(card, `a[href^="${scheme}:"]`) : [];
  const href = links.length === 1 ? attribute(links[0] ?? null, 'href') : null;
  return href && plainText(href.slice(scheme.length + 1));
}

/**
 * The card of the contact beside a conversation. Nothing on the page says which conversation it is:
 * the next one with the same contact is not told from this one.
 */
function readConversation(doc: Document): SiteReading | null {
  const found = nameOf(doc);
  const title = soleText(found?.name ?? null);
  if (!found || !title) return null;
  const card = found.name.parentElement?.parentElement ?? null;
  return makeReading(
    'ticket',
    { by: 'title', title },
    {
      contactRecordId: linkedContact([found.link], route).contactRecordId,
      contactName: title,
      emails: emailsIn([addressed(card, 'mailto')]),
      phone: addressed(card, 'tel'),
    },
    ['contactName', 'emails'],
  );
}

/** Its settings, which a script of the page sets; the chat window of websites has others. */
export function isChatwoot(doc: Document, url: URL): boolean {
  return (
    url.pathname.startsWith('/app/') &&
    all(doc, 'head script:not([src])').some((script) =>
      script.textContent?.includes('window.chatwootConfig ='),
    )
  );
}

/** Chatwoot, hosted anywhere. The pages of contacts are known by their addresses. */
export const chatwoot: Site = {
  id: 'chatwoot',
  name: 'Chatwoot',
  matches: [],
  recognises: isChatwoot,
  route,
  ready: (doc, { recordType }) => recordType === 'contact' || readConversation(doc) !== null,
  read: (doc, { recordType }) => (recordType === 'contact' ? IDENTITY_ONLY : readConversation(doc)),
};

export const chatwootSupport: SiteSupport = {
  confidence: 'high',
  evidence: '2026-01',
  reads: { contact: [], ticket: ['contactName', 'contactRecordId', 'emails', 'phone'] },
};

import { first, nearest, onlyVisible, textOf, visible } from './dom.ts';
import { emailsIn } from './emails.ts';
import { linkedAccount, linkedContact } from './links.ts';
import { IDENTITY_ONLY, makeReading } from './reading.ts';
import type { Proof, Site, SiteReading, SiteRoute } from './site.ts';
import { agreedTextAt } from './sole.ts';
import type { SiteSupport } from './support.ts';
import { routeUnder } from './web-path.ts';

const ADDRESS =
  /^\/(.+?)\/(contacts\/persons\/view|contacts\/organizations\/(?:view|edit)|leads\/view)\/(\d{1,18})$/;

/** Where a record has its title: no id stands on these pages. */
export const krayinTitles = '.sticky h3';

/** The path of the back office is up to the installation, like the folder it is in. */
function route(url: URL): SiteRoute | null {
  const [, path, page, id] = ADDRESS.exec(url.pathname) ?? [];
  if (!page || !id) return null;
  const type = page.startsWith('leads') ? 'deal' : page.includes('/p') ? 'contact' : 'account';
  return routeUnder(path, type, id);
}

/** The record's own panel, beside its activities. */
function panelOf(doc: Document): Element | null {
  const title = onlyVisible(doc, krayinTitles);
  return title && nearest(title, '.sticky');
}

function readPerson(panel: Element, proof: Proof, contactName: string): SiteReading {
  // The link to the organisation is an icon; its name stands two boxes further, the first in bold.
  const link = onlyVisible(panel, 'a[href*="/contacts/organizations/edit/"]');
  const { accountRecordId } = linkedAccount(link ? [link] : [], route);
  const card = link?.parentElement?.parentElement ?? null;
  const accountName = agreedTextAt(card, 'span.font-semibold');
  const found = { contactName, accountName, accountRecordId };
  return makeReading('contact', proof, found, ['contactName']);
}

function readLead(panel: Element, proof: Proof): SiteReading {
  const link = onlyVisible(panel, 'a[href*="/contacts/persons/view/"]');
  const person = link?.parentElement ?? null;
  const emails = visible(person, 'a[href^="mailto:"]').map(textOf);
  return makeReading(
    'deal',
    proof,
    {
      ...linkedContact(link ? [link] : [], route),
      emails: emailsIn(emails),
      phone: agreedTextAt(person, 'a[href^="callto:"]'),
    },
    ['contactName', 'emails'],
  );
}

/** Its layout, shared with the vendor's shop, and the menu that only the CRM has. */
export function isKrayin(doc: Document): boolean {
  return (
    ['base-url', 'currency'].every((name) => first(doc, `head meta[name="${name}"]`)) &&
    first(doc, '#app nav a[href$="/contacts/persons"]') !== null
  );
}

/** Krayin CRM, hosted anywhere. Organisations only have a page to edit them: known by its address. */
export const krayin: Site = {
  id: 'krayin',
  name: 'Krayin CRM',
  matches: [],
  recognises: isKrayin,
  route,
  ready: (doc, { recordType }) => recordType === 'account' || textOf(panelOf(doc)) !== null,
  read(doc, { recordType }) {
    if (recordType === 'account') return IDENTITY_ONLY;
    const panel = panelOf(doc);
    const title = agreedTextAt(panel, 'h3');
    if (!panel || !title) return null;
    const proof: Proof = { by: 'title', title };
    return recordType === 'deal' ? readLead(panel, proof) : readPerson(panel, proof, title);
  },
};

export const krayinSupport: SiteSupport = {
  confidence: 'high',
  evidence: '2025-03',
  reads: {
    account: [],
    contact: ['contactName', 'accountName', 'accountRecordId'],
    deal: ['contactName', 'contactRecordId', 'emails', 'phone'],
  },
};

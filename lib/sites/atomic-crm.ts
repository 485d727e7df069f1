import { all, first, firstVisible, textAt } from './dom.ts';
import { emailsIn } from './emails.ts';
import { linkedAccount, linkedContact } from './links.ts';
import { makeReading } from './reading.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

const TYPES = { companies: 'account', contacts: 'contact', deals: 'deal' } as const;
const COLLECTIONS = { account: 'companies', contact: 'contacts', deal: 'deals', ticket: '' };
const ADDRESS = /^#\/(companies|contacts|deals)\/(\d{1,18})\/show(?:[/?]|$)/;

/** The address lives in the hash; the title never changes. */
function route(url: URL): SiteRoute | null {
  const [, collection, recordId] = ADDRESS.exec(url.hash) ?? [];
  if (!recordId) return null;
  return { recordType: TYPES[collection as keyof typeof TYPES], recordId };
}

/**
 * Where the record stands: a deal in a dialog over the list, the others on the page. The edit
 * button carries the record's id, so what stands beside it is that record and no other.
 */
function scopeOf(doc: Document, { recordType, recordId }: SiteRoute): Element | null {
  const scope = firstVisible(doc, recordType === 'deal' ? '[role="dialog"]' : '#main-content');
  const edit = `a[href="#/${COLLECTIONS[recordType]}/${recordId}"]`;
  return first(scope, edit) && first(scope, 'h5') ? scope : null;
}

/**
 * Text beside one of the icons, whose names are the product's own and never translated. An icon
 * among others names nothing.
 */
function besideIcon(scope: Element, icon: string): string | null {
  const row = first(scope, `[data-testid="${icon}Icon"]`)?.parentElement ?? null;
  const isAlone = row && all(row, '[data-testid$="Icon"]').length === 1;
  return isAlone ? textAt(row, 'a, span') : null;
}

function linksTo(scope: Element, collection: keyof typeof TYPES): Element[] {
  return all(scope, `a[href^="#/${collection}/"]`);
}

/** Without the avatars, which link as well and show initials only. */
function namedLinksTo(scope: Element, collection: keyof typeof TYPES): Element[] {
  return linksTo(scope, collection).filter((link) => !first(link, '.MuiAvatar-root'));
}

function readDeal(scope: Element): SiteReading {
  const { accountRecordId } = linkedAccount(linksTo(scope, 'companies'), route);
  return makeReading(
    'deal',
    { by: 'id' },
    { accountRecordId, ...linkedContact(namedLinksTo(scope, 'contacts'), route) },
  );
}

function readRecord(scope: Element, type: 'account' | 'contact'): SiteReading {
  const name = textAt(scope, 'h5');
  const header = first(scope, 'h5')?.parentElement ?? scope;
  const shared = {
    phone: besideIcon(scope, 'Phone'),
    owner: textAt(scope, '.RaReferenceField-root a[href^="#/sales/"]'),
  };
  return makeReading(
    type,
    { by: 'id' },
    type === 'account'
      ? { ...shared, accountName: name, domain: besideIcon(scope, 'Public') }
      : {
          ...shared,
          ...linkedAccount(namedLinksTo(header, 'companies'), route),
          contactName: name,
          emails: emailsIn([besideIcon(scope, 'Email')]),
        },
  );
}

/** Its tabs lead to its collections. */
export function isAtomicCrm(doc: Document): boolean {
  return ['companies', 'contacts', 'deals'].every((collection) =>
    first(doc, `header a[role="tab"][href="#/${collection}"]`),
  );
}

/** Atomic CRM (React-admin), hosted anywhere. */
export const atomicCrm: Site = {
  id: 'atomic-crm',
  name: 'Atomic CRM',
  matches: [],
  recognises: isAtomicCrm,
  route,
  ready: (doc, record) => scopeOf(doc, record) !== null,
  read(doc, record) {
    const scope = scopeOf(doc, record);
    if (!scope || record.recordType === 'ticket') return null;
    return record.recordType === 'deal' ? readDeal(scope) : readRecord(scope, record.recordType);
  },
};

export const atomicCrmSupport: SiteSupport = {
  confidence: 'high',
  evidence: '2026-10',
  reads: {
    account: ['accountName', 'domain', 'phone', 'owner'],
    contact: ['contactName', 'accountName', 'accountRecordId', 'emails', 'phone', 'owner'],
    deal: ['accountRecordId', 'contactName', 'contactRecordId'],
  },
};

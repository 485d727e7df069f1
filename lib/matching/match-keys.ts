import { externalKey, NO_HOST } from '../model/external-key.ts';
import type { MatchKeys } from '../model/match.ts';
import type { PageFields, PageRecord } from '../model/page.ts';
import { isAnybodys } from './anybodys-domains.ts';
import { domainOf } from './domain-of.ts';

/**
 * What a reading offers to find its account by. The record itself comes first, then the account
 * and the contact it belongs to in the same product; the website before the domains of e-mail
 * addresses. Domains that are anybody's identify nobody and are left out.
 * @example matchKeys(record, fields).domains // ['northwind.test']
 */
export function matchKeys(record: PageRecord, fields: PageFields): MatchKeys {
  const emails = [...new Set(fields.emails.map(normaliseEmail))].filter((email) => email !== '');
  const domains = [domainOf(fields.domain), ...emails.map(domainOf)].filter(
    (domain): domain is string => domain !== null && !isAnybodys(domain),
  );
  return {
    externalKeys: externalKeys(record, fields),
    importedIds: importedIds(record, fields),
    domains: [...new Set(domains)],
    emails,
    names: [foldSpace(fields.accountName)].filter((name) => name !== ''),
  };
}

function externalKeys(record: PageRecord, fields: PageFields): string[] {
  const { site, host } = record;
  const keys = [externalKey(site, host, record.recordType, record.recordId)];
  if (fields.accountRecordId) keys.push(externalKey(site, host, 'account', fields.accountRecordId));
  if (fields.contactRecordId) keys.push(externalKey(site, host, 'contact', fields.contactRecordId));
  return [...new Set(keys)];
}

/** Of files only the ids of accounts are kept. */
function importedIds({ site, recordType, recordId }: PageRecord, fields: PageFields): string[] {
  const id = recordType === 'account' ? recordId : fields.accountRecordId;
  return id === null ? [] : [externalKey(site, NO_HOST, 'account', id)];
}

function normaliseEmail(text: string): string {
  const email = text.trim().toLowerCase();
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(email) ? email : '';
}

function foldSpace(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

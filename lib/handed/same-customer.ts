import type { PageFields } from '../model/page.ts';
import type { Handed } from './handed.ts';

type Key = (fields: PageFields) => string | null | undefined;

/** What tells customers apart, best first: the first that both sides have decides. */
const CUSTOMER: Key[] = [
  ({ accountRecordId }) => accountRecordId,
  ({ domain }) => domain && bareDomain(domain),
  ({ accountName }) => accountName?.toLowerCase(),
  ({ contactRecordId }) => contactRecordId,
  ({ emails }) => emails[0],
  ({ contactName }) => contactName?.toLowerCase(),
];

/**
 * A domain without what may stand around it in an address.
 * @example bareDomain('https://www.Northwind.test/about') // 'northwind.test'
 */
export function bareDomain(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#:].*$/, '');
}

/** Whether two hand-overs can be about the same record and the same customer. */
export function isSame(one: Handed, other: Handed): boolean {
  if (one.record && other.record) {
    const { recordType, recordId } = one.record;
    if (recordType !== other.record.recordType || recordId !== other.record.recordId) return false;
  }
  for (const key of CUSTOMER) {
    const [a, b] = [key(one.fields), key(other.fields)];
    if (a && b) return a === b;
  }
  return true;
}

import type { AccountRef, PersonRef } from '../import-record.ts';
import type { RowReading } from '../row-reading.ts';
import { customerDomain, readDomains } from '../values/domain.ts';
import { readEmails } from '../values/email.ts';
import { readId, readName } from '../values/short-text.ts';

const HAN = /^\p{Script=Han}+$/u;

/** How a row names its customer, with every domain that it says; `null`: in no way, which is said. */
export function readAccountRef(
  row: RowReading,
  emails: readonly string[],
): (AccountRef & { domains: string[] }) | null {
  const externalId = row.take('accountId', readId);
  const name = row.take('accountName', readName);
  const domains = row.take('accountDomain', readDomains) ?? [];
  const isNamed = externalId !== null || name !== null || domains.length > 0;
  // An address tells the customer only where nothing else does: people write from elsewhere too.
  const domain = domains[0] ?? (isNamed ? null : firstCustomer(emails));
  if (!isNamed && domain === null) {
    row.say(null, 'invalid', 'no-account');
    return null;
  }
  return { externalId, domain, name, domains };
}

function firstCustomer(emails: readonly string[]): string | null {
  for (const email of emails) {
    const domain = customerDomain(email);
    if (domain !== null) return domain;
  }
  return null;
}

/** Only what a record holds. */
export function accountRef({ externalId, domain, name }: AccountRef): AccountRef {
  return { externalId, domain, name };
}

/** A whole name, or first and last; Chinese names have the family's first, and no space. */
export function readPersonName(row: RowReading): string | null {
  const whole = row.take('personName', readName);
  if (whole !== null) return whole;
  const first = row.take('firstName', readName);
  const last = row.take('lastName', readName);
  if (first === null || last === null) return first ?? last;
  const joined = HAN.test(first) && HAN.test(last) ? `${last}${first}` : `${first} ${last}`;
  return joined.length > 200 ? first : joined;
}

/** The people of a row, none where it names none. */
export function readPeople(row: RowReading): { people: PersonRef[]; emails: string[] } {
  const externalId = row.take('personId', readId);
  const name = row.take('personName', readName);
  const emails = row.take('email', readEmails) ?? [];
  if (emails.length > 1)
    return { people: emails.map((email) => ({ externalId: null, email, name: null })), emails };
  const [email = null] = emails;
  const isNobody = externalId === null && name === null && email === null;
  return { people: isNobody ? [] : [{ externalId, email, name }], emails };
}

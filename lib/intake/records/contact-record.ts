import type { ContactRecord } from '../import-record.ts';
import type { RowReading } from '../row-reading.ts';
import type { ValueReaders } from '../value-readers.ts';
import { readEmails } from '../values/email.ts';
import { readLabel } from '../values/label.ts';
import { ROLES } from '../values/record-labels.ts';
import { readId } from '../values/short-text.ts';
import { accountRef, readAccountRef, readPersonName } from './refs.ts';

/** A person; `null` where the row names nobody, or no customer. */
export function readContactRecord(row: RowReading, readers: ValueReaders): ContactRecord | null {
  const emails = row.take('email', readEmails) ?? [];
  const name = readPersonName(row) ?? emails[0];
  if (name === undefined) row.say(null, 'invalid', 'no-person');
  const account = readAccountRef(row, emails);
  if (name === undefined || account === null) return null;
  return {
    kind: 'contacts',
    externalId: row.take('personId', readId),
    account: accountRef(account),
    name,
    emails,
    phone: row.take('phone', readers.phone),
    role: row.take('role', (text) => readLabel(text, ROLES)),
    createdAt: row.take('createdAt', readers.time),
  };
}

import type { AccountRecord, AccountRef } from '../import-record.ts';
import type { RowReading } from '../row-reading.ts';
import type { ValueReaders } from '../value-readers.ts';
import { readId, readLine, readName } from '../values/short-text.ts';
import { readYearly } from './price.ts';
import { accountRef, readAccountRef } from './refs.ts';

function readParent(row: RowReading): AccountRef | null {
  const externalId = row.take('parentId', readId);
  const name = row.take('parentName', readName);
  return externalId === null && name === null ? null : { externalId, domain: null, name };
}

/** A customer; `null` where the row names none. One without a name is called by its domain. */
export function readAccountRecord(row: RowReading, readers: ValueReaders): AccountRecord | null {
  const ref = readAccountRef(row, []);
  if (ref === null) return null;
  const name = ref.name ?? ref.domain;
  if (name === null) row.say('accountName', 'invalid', 'needed');
  return {
    kind: 'accounts',
    externalId: ref.externalId,
    account: accountRef({ ...ref, name }),
    domains: ref.domains,
    arr: readYearly(row, readers),
    renewalAt: row.take('renewalAt', readers.day),
    ownerName: row.take('ownerName', readLine),
    seats: row.take('seats', readers.count),
    parent: readParent(row),
  };
}

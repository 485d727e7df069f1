import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileKeys, ownKey, recordId } from '../../../../lib/intake/identity-key.ts';
import type {
  AccountRecord,
  ContactRecord,
  InteractionRecord,
} from '../../../../lib/intake/import-record.ts';
import { Id } from '../../../../lib/model/fact.ts';

const ACCOUNT = { externalId: null, domain: 'northwind.test', name: 'Northwind' };

const account = (change: Partial<AccountRecord> = {}): AccountRecord => ({
  kind: 'accounts',
  externalId: null,
  account: ACCOUNT,
  domains: ['northwind.test'],
  arr: null,
  renewalAt: null,
  ownerName: null,
  seats: null,
  parent: null,
  ...change,
});
const contact = (change: Partial<ContactRecord> = {}): ContactRecord => ({
  kind: 'contacts',
  externalId: null,
  account: ACCOUNT,
  name: 'Ana',
  emails: ['ana@northwind.test'],
  phone: null,
  role: null,
  createdAt: null,
  ...change,
});
const call = (change: Partial<InteractionRecord> = {}): InteractionRecord => ({
  kind: 'interactions',
  externalId: null,
  account: ACCOUNT,
  occurredAt: 1_772_323_200_000,
  type: 'call',
  direction: null,
  outcome: null,
  people: [],
  durationMin: 25,
  sentiment: null,
  subject: null,
  note: 'Talked.',
  ticket: null,
  ...change,
});

describe('identity keys', () => {
  it('an id decides, whatever else a row says', () => {
    const one = ownKey(account({ externalId: 'A-1' }));
    expect(
      ownKey(account({ externalId: 'A-1', seats: 9, account: { ...ACCOUNT, name: 'X' } })),
    ).toBe(one);
    expect(ownKey(account({ externalId: 'a-1' }))).not.toBe(one);
    expect(ownKey(contact({ externalId: 'A-1' }))).not.toBe(one);
  });

  it('without one an account is its domain, else its name; a person is an address there', () => {
    const named = { externalId: null, domain: null, name: ' Northwind  TRADERS' };
    expect(ownKey(account({ account: named }))).toBe(
      ownKey(account({ account: { ...named, name: 'northwind traders' } })),
    );
    expect(ownKey(account({ account: { ...ACCOUNT, name: 'Another name' } }))).toBe(
      ownKey(account()),
    );
    expect(ownKey(contact({ name: 'A. Trujillo' }))).toBe(ownKey(contact()));
    expect(ownKey(contact({ emails: [] }))).not.toBe(ownKey(contact()));
    expect(ownKey(call())).toBeNull();
  });

  it('equal facts without an id are two facts, and the same two when the file is read again', () => {
    const rows = [call(), call(), call({ note: 'Talked again.' }), call()];
    const keyOf = fileKeys();
    const keys = rows.map((row) => keyOf(row));
    expect(new Set(keys).size).toBe(4);
    const again = fileKeys();
    expect(rows.map((row) => again(row))).toEqual(keys);
  });

  it('parts of a key do not run into each other', () => {
    const ids = fc.string({ minLength: 1, maxLength: 8 }).filter((id) => !id.includes('\u001F'));
    fc.assert(
      fc.property(ids, ids, ids, ids, (a, b, c, d) => {
        const of = (accountId: string, id: string) =>
          ownKey(
            contact({
              account: { externalId: accountId, domain: null, name: null },
              emails: [id],
            }),
          );
        expect(of(a, b) === of(c, d)).toBe(a === c && b === d);
      }),
    );
  });

  it('ids are UUIDs that every computer makes alike', () => {
    const id = recordId('salesforce', 'accounts\u001Fid\u001F0015');
    // Kept: ids of earlier imports are in databases.
    expect(id).toBe('c345d563-23e6-8983-9adc-77941e163daf');
    expect(Id.safeParse(id).success).toBe(true);
    expect(recordId('hubspot', 'accounts\u001Fid\u001F0015')).not.toBe(id);
    const keyOf = fileKeys();
    expect(recordId('csv', keyOf(call()))).toBe('438dc6d1-def9-82ed-905a-9e25adf4fd0e');
  });
});

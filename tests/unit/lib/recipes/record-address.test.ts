import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordAddress } from '../../../../lib/model/recipe.ts';
import {
  proposeIdParts,
  recordIdAt,
  widenAddress,
} from '../../../../lib/recipes/record-address.ts';

const HOST = 'https://crm.test';
const at = (path: string) => new URL(HOST + path);

function best(path: string) {
  const [proposal] = proposeIdParts(at(path));
  if (!proposal) throw new Error(`${path} has no part that could be an id.`);
  return proposal;
}

describe('proposeIdParts', () => {
  it.each([
    ['/companies/42/show', '42'],
    ['/#/companies/55/show', '55'],
    ['/app#!/contact/9?tab=all', '9'],
    ['/Ticket/Display.html?id=1', '1'],
    ['/v2/deals/7f9c2b1e-8f4d-4f0a-9b0e-2f1f3c1d9a77', '7f9c2b1e-8f4d-4f0a-9b0e-2f1f3c1d9a77'],
    ['/lightning/r/Account/0015g00000XyZAbAAN/view', '0015g00000XyZAbAAN'],
    ['/index.php?module=Accounts&action=DetailView&record=a1b2c3', 'a1b2c3'],
    ['/app/customers/northwind-77/', 'northwind-77'],
    ['/customers/northwind', 'northwind'],
  ])('of %s it is %s', (path, recordId) => {
    expect(best(path).recordId).toBe(recordId);
  });

  it('offers every other part too', () => {
    const ids = proposeIdParts(at('/acme/companies/42?view=7')).map(({ recordId }) => recordId);
    expect(ids.toSorted()).toEqual(['42', '7', 'acme', 'companies']);
  });

  it('offers nothing where an address has no parts', () => {
    expect(proposeIdParts(at('/'))).toEqual([]);
  });
});

describe('recordIdAt', () => {
  const companies = best('/companies/42/show').address;

  it('names the record of another address of the same kind', () => {
    expect(recordIdAt(companies, at('/companies/43/show?tab=notes#top'))).toBe('43');
  });

  it.each(['/companies', '/companies/new/show', '/contacts/43/show', '/companies/43/edit', '/'])(
    'names none at %s',
    (path) => {
      expect(recordIdAt(companies, at(path))).toBeNull();
    },
  );

  it('takes no page of a list for a record whose ids are words', () => {
    const { address } = best('/customers/northwind');
    expect(recordIdAt(address, at('/customers/globex'))).toBe('globex');
    expect(recordIdAt(address, at('/customers/new'))).toBeNull();
  });

  it('finds its own id in any address that has parts', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
        for (const { address, recordId } of proposeIdParts(new URL(text))) {
          expect(RecordAddress.safeParse(address).success).toBe(true);
          expect([recordId, null]).toContain(recordIdAt(address, new URL(text)));
        }
      }),
    );
  });
});

describe('widenAddress', () => {
  it('holds for both addresses, and keeps their records apart', () => {
    const { address } = best('/acme/companies/42');
    const wide = widenAddress(address, at('/globex/companies/42'));
    expect(wide?.path).toEqual([null, 'companies', null]);
    expect(wide && recordIdAt(wide, at('/acme/companies/42'))).toBe('acme/42');
    expect(wide && recordIdAt(wide, at('/globex/companies/42'))).toBe('globex/42');
  });

  it('takes ids of another look', () => {
    const { address } = best('/companies/42');
    expect(widenAddress(address, at('/companies/a43'))?.shape).toBe('code');
  });

  it('does not hold for a page of another kind', () => {
    const { address } = best('/companies/42');
    expect(widenAddress(address, at('/companies/new'))).toBeNull();
    expect(widenAddress(address, at('/companies/42/notes'))).toBeNull();
    expect(widenAddress(best('/#/companies/42').address, at('/companies/42'))).toBeNull();
  });
});

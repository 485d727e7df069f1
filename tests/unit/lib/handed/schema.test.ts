import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTES } from '../../../../lib/handed/from-attributes.ts';
import { parseHanded } from '../../../../lib/handed/parse-handed.ts';
import { faultsOf, nearly, publicJson, type Schema } from './schema.ts';

const SCHEMA = publicJson('bellwether-handover.schema.json') as Schema;
const EXAMPLE = publicJson('bellwether-handover.example.json');

interface Named {
  record?: object;
  customer?: Record<string, string>;
  contact?: Record<string, string>;
}

/** A name of nothing but white space and marks that nobody sees is valid, and names nobody. */
function isReadable(valid: unknown): boolean {
  const { record, customer = {}, contact = {} } = valid as Named;
  const names = [customer.id, customer.name, customer.domain, contact.id, contact.name];
  const texts = [...names, contact.email].filter((text) => text !== undefined);
  return record !== undefined || texts.some((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text));
}

describe('the published schema of a hand-over', () => {
  it('accepts its example, and so does the parser', () => {
    expect(faultsOf(SCHEMA, SCHEMA, EXAMPLE)).toEqual([]);
    expect(parseHanded(EXAMPLE)).toEqual({
      record: { recordType: 'ticket', recordId: '341' },
      fields: {
        accountName: 'Northwind Traders',
        accountRecordId: '77',
        domain: 'northwind.test',
        contactName: 'Dana Whitfield',
        contactRecordId: '12',
        emails: ['dana.whitfield@northwind.test'],
        phone: '+1 555 0100',
        owner: 'Sam Okafor',
        ticketSubject: 'Invoices are late',
        ticketStatus: 'open',
        ticketPriority: 'high',
        arr: '€ 12,000',
        renewal: '2027-03-01',
        amount: null,
      },
    });
  });

  it('has the parser refuse whatever it forbids, and take what it allows', () => {
    const seen = { refused: 0, taken: 0 };
    const property = fc.property(nearly(SCHEMA, SCHEMA), (value) => {
      const isValid = faultsOf(SCHEMA, SCHEMA, value).length === 0;
      const isTaken = parseHanded(value) !== null;
      seen[isTaken ? 'taken' : 'refused'] += 1;
      return isValid ? isTaken || !isReadable(value) : !isTaken;
    });
    fc.assert(property, { numRuns: 4000 });
    expect(Math.min(seen.refused, seen.taken)).toBeGreaterThan(400);
  });

  it('accepts the example that the README shows, and so does the parser', () => {
    const readme = readFileSync(resolve(import.meta.dirname, '../../../../README.md'), 'utf8');
    const script = /<script type="application\/bellwether\+json">([^<]*)<\/script>/.exec(readme);
    const shown = JSON.parse(script?.[1] ?? '');
    expect(faultsOf(SCHEMA, SCHEMA, shown)).toEqual([]);
    expect(parseHanded(shown)?.fields.contactName).toBe('Dana Whitfield');
  });

  it('names every attribute that a page may use', () => {
    const { properties = {} } = SCHEMA;
    const fields = Object.entries(properties).flatMap(([group, { properties: own = {} }]) =>
      Object.keys(own).map((field) =>
        field === 'type' ? `data-bellwether-${group}` : `data-bellwether-${group}-${field}`,
      ),
    );
    expect(new Set(ATTRIBUTES)).toEqual(new Set(['data-bellwether', ...fields]));
  });
});

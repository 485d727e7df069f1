import { describe, expect, it } from 'vitest';
import { PRODUCTS, productOf } from '../../../../lib/own-pages/product-sites.ts';
import { readerFor } from '../../../../lib/sites/catalogue.ts';

describe('products with hosts of their own', () => {
  it.each(PRODUCTS)(
    '$name reads the hosts that it is picked with',
    ({ id, name, suffix, hosts }) => {
      const all = suffix === null ? hosts : [`acme${suffix}`];
      expect(all.length).toBeGreaterThan(0);
      for (const host of all) {
        expect(productOf(host)).toBe(name);
        expect(readerFor(`https://${host}/`)).toEqual([`site-${id}.js`, 'reader.js']);
      }
    },
  );

  it.each([
    ['acme.my.salesforce.com', 'Salesforce'],
    ['zendesk.com', 'Zendesk'],
    ['evilzendesk.com', null],
    ['acme.zendesk.com.evil.example', null],
    ['crm.example.com', null],
  ])('%s is of %s', (host, name) => {
    expect(productOf(host)).toBe(name);
  });
});

import { describe, expect, it } from 'vitest';
import { PRODUCTS, productOf } from '../../../../lib/own-pages/product-sites.ts';
import { readerFor } from '../../../../lib/sites/catalogue.ts';

describe('products with hosts of their own', () => {
  it.each(PRODUCTS)('$name reads the host that its suffix completes', ({ id, name, suffix }) => {
    expect(productOf(`acme${suffix}`)).toBe(name);
    expect(readerFor(`https://acme${suffix}/`)).toEqual([`site-${id}.js`, 'reader.js']);
  });

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

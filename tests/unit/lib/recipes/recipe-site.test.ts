import { describe, expect, it } from 'vitest';
import { NO_FIELDS } from '../../../../lib/model/no-fields.ts';
import { Recipe } from '../../../../lib/model/recipe.ts';
import { recipeSite } from '../../../../lib/recipes/recipe-site.ts';
import { element, show } from './pages.ts';
import { recipe } from './recipe.ts';

const site = recipeSite(recipe());
const route = { recordType: 'account', recordId: '42' } as const;
const PAGE = '<main><h1>Northwind Traders</h1><dl><dt>Owner</dt><dd>Mia Park</dd></dl></main>';

describe('recipeSite', () => {
  it('reads what the user pointed at, proven by the record’s name', () => {
    show(PAGE);
    expect(site.read(document, route)).toEqual({
      fields: { ...NO_FIELDS, accountName: 'Northwind Traders', owner: 'Mia Park' },
      missing: [],
      proof: { by: 'title', title: 'Northwind Traders' },
    });
  });

  it('knows records by their address, and only on its own origin', () => {
    expect(site.route(new URL('https://crm.test/companies/42/show'))).toEqual(route);
    expect(site.route(new URL('https://crm.test:8443/companies/42/show'))).toBeNull();
    expect(site.route(new URL('https://crm.test/companies'))).toBeNull();
  });

  it('names what it no longer finds', () => {
    show(PAGE.replace('Owner', 'Account manager'));
    expect(site.read(document, route)?.missing).toEqual(['owner']);
  });

  it('misses nothing where a field is there and empty', () => {
    show(PAGE.replace('Mia Park', ' '));
    expect(site.read(document, route)).toMatchObject({ missing: [], fields: { owner: null } });
  });

  it('reads nothing without the name that says whose record it is', () => {
    show(PAGE.replaceAll('h1', 'h2'));
    expect(site.ready(document, route)).toBe(false);
    expect(site.read(document, route)).toBeNull();
  });

  it('does not touch the document', () => {
    show(PAGE);
    const before = element('body').innerHTML;
    site.read(document, route);
    expect(element('body').innerHTML).toBe(before);
  });
});

describe('Recipe', () => {
  const refuses = (change: object) =>
    Recipe.safeParse({ ...recipe(), ...change }).success === false;
  const css = (text: string) => ({
    fields: { accountName: { by: 'place', hosts: [], css: text } },
  });

  it('is what the picker makes', () => {
    expect(Recipe.safeParse(recipe()).success).toBe(true);
  });

  it.each([
    ['a selector beyond those proposed', css(':has(* * * *)')],
    ['a list of selectors', css('h1, h2')],
    ['a broken selector', css('[data-x="')],
    ['a selector without end', css('a '.repeat(200))],
    ['no field that names a customer', { fields: { owner: recipe().fields.owner } }],
    ['an origin with a path', { origin: 'https://crm.test/' }],
    ['an origin that is no web page', { origin: 'chrome-extension://abc' }],
    ['another version', { version: 2 }],
    ['something that is no part of it', { script: 'x' }],
    [
      'a field that cannot be pointed at',
      { fields: { ...recipe().fields, accountRecordId: css('h1').fields.accountName } },
    ],
  ])('refuses %s', (_, change) => {
    expect(refuses(change)).toBe(true);
  });
});

import type { Recipe } from '../../../../lib/model/recipe.ts';

/** A recipe for companies of an unknown CRM. */
export function recipe(change: Partial<Recipe> = {}): Recipe {
  return {
    version: 1,
    id: '3f0e1a52-6a0b-4d4e-9a53-0b1c2d3e4f5a',
    origin: 'https://crm.test',
    name: 'Companies',
    recordType: 'account',
    address: {
      path: ['companies', null, 'show'],
      hash: null,
      id: { in: 'path', index: 1 },
      shape: 'digits',
    },
    fields: {
      accountName: { by: 'place', hosts: [], css: 'main h1' },
      owner: { by: 'label', hosts: [], tie: 'description', tag: 'dt', text: 'Owner', inner: null },
    },
    sampleUrl: 'https://crm.test/companies/42/show',
    createdAt: 1,
    updatedAt: 1,
    ...change,
  };
}

import { beforeEach, describe, expect, it } from 'vitest';
import { handedFromAttributes } from '../../../../lib/handed/from-attributes.ts';
import { handedFromJson } from '../../../../lib/handed/from-json.ts';
import { handedFromJsonLd } from '../../../../lib/handed/from-json-ld.ts';

const NORTHWIND = { name: 'Northwind Traders', domain: 'northwind.test' };

function script(json: unknown, type = 'application/bellwether+json'): HTMLScriptElement {
  const made = document.createElement('script');
  made.type = type;
  made.textContent = typeof json === 'string' ? json : JSON.stringify(json);
  return made;
}

function element(attributes: Record<string, string>, tag = 'div'): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function setAttributes(on: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) on.setAttribute(name, value);
}

beforeEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const root of [document.documentElement, document.body])
    for (const name of root.getAttributeNames()) root.removeAttribute(name);
});

describe('a hand-over in a script', () => {
  const json = { bellwether: 1, record: { type: 'ticket', id: '341' }, customer: NORTHWIND };

  it.each(['head', 'body'] as const)('counts right in <%s>', (place) => {
    document[place].append(script(json));
    expect(handedFromJson(document)).toMatchObject([
      { record: { recordId: '341' }, fields: { accountName: 'Northwind Traders' } },
    ]);
  });

  it('does not count where customers’ texts stand, nor as text', () => {
    const comment = element({ class: 'comment' });
    comment.append(script(json));
    document.body.append(comment, script(json).outerHTML);
    expect(handedFromJson(document)).toEqual([]);
    document.body.append(script(json));
    expect(handedFromJson(document)).toHaveLength(1);
    document.body.setAttribute('contenteditable', '');
    expect(handedFromJson(document)).toEqual([]);
  });

  it.each([
    ['no JSON', '{"bellwether": 1,'],
    ['more text than it may have', `${JSON.stringify(json)}${' '.repeat(17_000)}`],
    ['a prototype', '{"bellwether":1,"customer":{"name":"N"},"__proto__":{"name":"x"}}'],
    ['a prototype within', '{"bellwether":1,"customer":{"name":"N","__proto__":{"id":"x"}}}'],
    ['an id that is a number', { ...json, record: { type: 'ticket', id: 341 } }],
    ['an id that stands for none', { ...json, record: { type: 'ticket', id: '~' } }],
    ['another version', { ...json, bellwether: 2 }],
    ['a list', [json]],
    ['nobody', { bellwether: 1 }],
    ['a name of nothing but marks', { bellwether: 1, customer: { name: '\u202E\u200B' } }],
  ])('with %s is none', (_what, text) => {
    document.head.append(script(text));
    expect(handedFromJson(document)).toEqual([]);
  });

  it('loses direction marks and line breaks', () => {
    const name = ' North\u202Ewind\n  Traders\u2069 ';
    document.head.append(script({ bellwether: 1, customer: { name } }));
    expect(handedFromJson(document)[0]?.fields.accountName).toBe('Northwind Traders');
  });
});

describe('a hand-over in attributes', () => {
  const mark = { 'data-bellwether': '1' };
  const northwind = {
    'data-bellwether-record': 'ticket',
    'data-bellwether-record-id': '341',
    'data-bellwether-customer-name': 'Northwind Traders',
    'data-bellwether-contact-email': 'Dana.Whitfield@northwind.test',
  };

  it('counts on the page itself', () => {
    setAttributes(document.body, { ...mark, ...northwind });
    expect(handedFromAttributes(document)).toMatchObject([
      {
        record: { recordType: 'ticket', recordId: '341' },
        fields: { accountName: 'Northwind Traders', emails: ['dana.whitfield@northwind.test'] },
      },
    ]);
  });

  it('counts on the record’s element, in a page that is marked, and only there', () => {
    document.body.append(element(northwind));
    expect(handedFromAttributes(document)).toEqual([]);
    setAttributes(document.documentElement, mark);
    expect(handedFromAttributes(document)).toHaveLength(1);
  });

  it('does not count where somebody else may write, nor hidden', () => {
    setAttributes(document.body, mark);
    for (const around of [
      element({ contenteditable: '' }),
      element({ role: 'log' }),
      element({}, 'blockquote'),
      element({ hidden: '' }),
    ]) {
      around.append(element(northwind));
      document.body.replaceChildren(around);
      // happy-dom draws nothing: its `hidden` is a style.
      if (around.hidden) around.style.display = 'none';
      expect(handedFromAttributes(document)).toEqual([]);
    }
  });

  it('of the page itself outweighs what stands inside', () => {
    setAttributes(document.body, { ...mark, ...northwind });
    document.body.append(element({ ...northwind, 'data-bellwether-record-id': '666' }));
    expect(handedFromAttributes(document)).toHaveLength(1);
  });
});

describe('schema.org data', () => {
  const context = 'https://schema.org';
  const organisation = {
    '@type': 'Organization',
    name: 'Northwind Traders',
    url: 'https://northwind.test/',
  };
  const dana = {
    '@type': ['Person'],
    name: 'Dana Whitfield',
    email: 'mailto:dana.whitfield@northwind.test',
  };

  function handed(...nodes: object[]) {
    document.head.replaceChildren(
      ...nodes.map((node) => script({ '@context': context, ...node }, 'application/ld+json')),
    );
    return handedFromJsonLd(document, 'crm.example');
  }

  it('names a customer, and never a record', () => {
    const named = handed({ ...organisation, '@id': '77', identifier: '77' });
    expect(named).toMatchObject([
      { record: null, fields: { accountName: 'Northwind Traders', accountRecordId: null } },
    ]);
  });

  it('takes the person with the organisation of a graph, or with the employer', () => {
    const found = { accountName: 'Northwind Traders', contactName: 'Dana Whitfield' };
    expect(handed({ '@graph': [organisation, dana] })).toMatchObject([{ fields: found }]);
    expect(handed({ ...dana, worksFor: organisation })).toMatchObject([{ fields: found }]);
  });

  it('takes a person alone for a contact of nobody', () => {
    expect(handed(dana)).toMatchObject([
      { fields: { accountName: null, domain: null, contactName: 'Dana Whitfield' } },
    ]);
  });

  it('leaves out the company that runs the site', () => {
    expect(handed({ ...organisation, url: 'https://www.crm.example' })).toEqual([]);
    expect(handed({ ...organisation, url: 'https://example' })).toEqual([]);
  });

  it('names two where the page has two', () => {
    const globex = { '@type': 'Organization', name: 'Globex Corporation' };
    expect(handed(organisation, globex)).toHaveLength(2);
  });

  it('of another vocabulary, deeper down or beyond the size is nothing', () => {
    expect(handed({ ...organisation, '@context': 'https://evil.test' })).toEqual([]);
    expect(handed({ '@type': 'Article', author: organisation })).toEqual([]);
    expect(handed({ ...organisation, description: 'x'.repeat(70_000) })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { siteFor } from '../../../../lib/sites/recognise.ts';
import { SITES } from '../../../../lib/sites/registry.ts';
import { loadFixtures, type PageFixture } from '../../../support/page-fixtures.ts';
import { drawLateParts, showPage } from './fixture.ts';

const HOSTILE = {
  markup: '<img src=x onerror=alert(1)><script>alert(1)</script>',
  bidi: '\u202EdetsurT\u202C \u2066Acme\u2069 \u200B',
  'one megabyte': 'A'.repeat(1_048_576),
  'white space': `${' \n\t'.repeat(10_000)}x`,
  prototype: '__proto__',
  'half a character': `${'a'.repeat(499)}😀`,
};

/** Puts the text wherever a page shows one but for the number by which it proves its record. */
function fillWith(text: string, { expected }: PageFixture): void {
  const number = expected?.record.recordId.split('/').at(-1);
  for (const element of document.querySelectorAll('body *')) {
    if (element instanceof HTMLInputElement && element.type === 'text') element.value = text;
    const [only, second] = element.childNodes;
    if (only?.nodeType !== Node.TEXT_NODE || second) continue;
    const shown = only.nodeValue?.trim();
    if (shown && shown !== number) only.nodeValue = text;
  }
}

function readHere({ url }: PageFixture) {
  const site = siteFor(SITES, new URL(url), document);
  const route = site?.route(new URL(url));
  return site && route ? site.read(document, route) : null;
}

describe('hostile text on a page', () => {
  const richest = [
    'salesforce--contact-console',
    'hubspot--ticket',
    'zendesk--ticket',
    'request-tracker--ticket',
    'atomic-crm--contact',
  ];
  const records = loadFixtures().filter(({ name }) => richest.includes(name));

  it.each(
    records.flatMap((fixture) =>
      Object.entries(HOSTILE).map(([kind, text]) => ({ name: fixture.name, fixture, kind, text })),
    ),
  )('$kind in every field of $name comes out short, plain or not at all', ({ fixture, text }) => {
    showPage(fixture);
    drawLateParts();
    fillWith(text, fixture);
    const reading = readHere(fixture);
    if (!reading) throw new Error('The page does not prove its record any more.');
    const { emails, ...texts } = reading.fields;
    for (const value of [...emails, ...Object.values(texts)]) {
      if (value === null) continue;
      expect(typeof value).toBe('string');
      expect(value.length).toBeLessThanOrEqual(500);
      expect(value).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]|\p{Cs}/u);
    }
    expect(emails).toEqual([]);
    expect(Object.getPrototypeOf(reading.fields)).toBe(Object.prototype);
  });

  it.each(records)('$name is read past inputs named like methods', (fixture) => {
    showPage(fixture);
    drawLateParts();
    const honest = readHere(fixture);
    expect(honest?.missing).toEqual([]);
    const form = document.createElement('form');
    for (const name of ['querySelectorAll', 'getAttribute', 'closest', 'checkVisibility', 'id']) {
      const input = document.createElement('input');
      input.name = name;
      form.append(input);
    }
    form.append(...document.body.childNodes);
    document.body.append(form);
    expect(readHere(fixture)?.fields).toEqual(honest?.fields);
  });
});

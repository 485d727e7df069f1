import { describe, expect, it } from 'vitest';
import { fixturesBySite, isRecord, type RecordFixture } from '../../../support/page-fixtures.ts';
import { drawLateParts, showPage } from './fixture.ts';
import { elementsHere, textsHere, valuesOf } from './page-texts.ts';
import { readHere } from './read-here.ts';

/** Attributes that speak to people, in the language of the interface. */
const SPOKEN = ['aria-label', 'title', 'placeholder', 'alt', 'data-title', 'field-label'];
const FOREIGN = '別の言語';

function folded(text: string): string {
  return text.trim().toLowerCase();
}

/** Puts words of another language wherever neither a value nor the record's number stands. */
function translateLabels({ expected }: RecordFixture): number {
  const id = expected.record.recordId;
  const kept = [...valuesOf(expected), id.slice(id.lastIndexOf('/') + 1)].map(folded);
  const isKept = (text: string) => kept.some((one) => one.includes(text) || text.includes(one));
  const isLabel = (text: string) => /\p{L}/u.test(text) && !isKept(folded(text));
  const linked = [expected.fields.accountRecordId, expected.fields.contactRecordId];
  // The name in a link to a record is no label, be it shortened.
  const isName = (element: Element) =>
    linked.some((one) => one && element.closest('a')?.getAttribute('href')?.includes(one));
  const labels = textsHere().filter(({ text, element }) => isLabel(text) && !isName(element));
  for (const { put } of labels) put(FOREIGN);
  for (const element of elementsHere())
    for (const name of SPOKEN)
      if (isLabel(element.getAttribute(name) ?? '')) element.setAttribute(name, FOREIGN);
  return labels.length;
}

describe('a page in another language', () => {
  it.each(fixturesBySite())('is read the same in %s: no label is needed', (_site, pages) => {
    for (const page of pages.filter(isRecord)) {
      showPage(page);
      drawLateParts();
      expect(translateLabels(page), page.name).toBeGreaterThan(0);
      expect(readHere(page)?.fields, page.name).toEqual(page.expected.fields);
    }
  });
});

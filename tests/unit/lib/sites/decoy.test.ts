import { describe, expect, it } from 'vitest';
import { rootsBelow } from '../../../../lib/sites/shadow.ts';
import { fixturesBySite, isRecord, type RecordFixture } from '../../../support/page-fixtures.ts';
import { type Decoy, makeDecoy } from './decoy.ts';
import { drawLateParts, showPage } from './fixture.ts';
import { wrongFields } from './judge.ts';
import { readHere } from './read-here.ts';

function showWithDecoy(page: RecordFixture, place: 'before' | 'after'): Decoy {
  showPage(page);
  drawLateParts();
  const decoy = makeDecoy(page.expected);
  decoy.originals[0]?.[place](decoy.element);
  return decoy;
}

/** As a browser does, what hangs in a shadow below goes with it. */
function hide(elements: Element[]): void {
  const shadows = elements.flatMap((element) => rootsBelow(element).slice(1));
  for (const element of [...elements, ...shadows.flatMap((root) => [...root.children])])
    element.setAttribute('style', 'display: none');
}

describe('a twin of the record, of somebody else', { timeout: 120_000 }, () => {
  it.each(fixturesBySite())('hidden before it, is not read in %s', (_site, pages) => {
    for (const page of pages.filter(isRecord)) {
      const { element } = showWithDecoy(page, 'before');
      hide([element]);
      const reading = readHere(page);
      expect(reading ? wrongFields(reading, page.expected.fields) : [], page.name).toEqual([]);
    }
  });

  it.each(fixturesBySite())('shown in its place, is never mixed with it in %s', (_site, pages) => {
    for (const page of pages.filter(isRecord)) {
      const twin = showWithDecoy(page, 'after');
      // What is hidden by way of a shadow's host, only a browser knows.
      if (twin.isInShadow) continue;
      hide(twin.originals);
      const reading = readHere(page);
      if (!reading) continue;
      const own = wrongFields(reading, page.expected.fields);
      const others = wrongFields(reading, twin.fields);
      expect(own.length === 0 || others.length === 0, `${page.name}: ${own}, ${others}`).toBe(true);
    }
  });
});

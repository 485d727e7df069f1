import { describe, expect, it } from 'vitest';
import type { PageFields } from '../../../../lib/model/page.ts';
import { rootsBelow } from '../../../../lib/sites/shadow.ts';
import type { SiteReading } from '../../../../lib/sites/site.ts';
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

/** Whatever is said belongs to the record of the address. */
function expectRight(reading: SiteReading | null, { expected, name }: RecordFixture): void {
  if (reading) expect(wrongFields(reading, expected.fields), name).toEqual([]);
}

/**
 * What is said belongs to one record. Where no id stands on the page this may be the twin's: the
 * watcher tells by the title that it is another record.
 */
function expectOneRecord(
  reading: SiteReading | null,
  { expected, name }: RecordFixture,
  twin: PageFields,
): void {
  if (!reading || wrongFields(reading, expected.fields).length === 0) return;
  expect(reading.proof.by, name).not.toBe('id');
  expect(reading.proof.title, name).toBeTruthy();
  expect(wrongFields(reading, twin), name).toEqual([]);
}

describe('a twin of the record, of somebody else', () => {
  it.each(fixturesBySite())('hidden before it, is not read in %s', (_site, pages) => {
    for (const page of pages.filter(isRecord)) {
      const { element } = showWithDecoy(page, 'before');
      hide([element]);
      expectRight(readHere(page), page);
    }
  });

  it.each(fixturesBySite())('shown in its place, is never mixed with it in %s', (_site, pages) => {
    for (const page of pages.filter(isRecord)) {
      const { fields, originals } = showWithDecoy(page, 'after');
      hide(originals);
      expectOneRecord(readHere(page), page, fields);
    }
  });

  it.each(fixturesBySite())('shown beside it, is never mixed with it in %s', (_site, pages) => {
    for (const page of pages.filter(isRecord)) {
      const { fields } = showWithDecoy(page, 'before');
      expectOneRecord(readHere(page), page, fields);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { NO_FIELDS } from '../../../../lib/model/no-fields.ts';
import { PageFields } from '../../../../lib/model/page.ts';
import { plainText } from '../../../../lib/sites/dom.ts';
import type { SiteReading } from '../../../../lib/sites/site.ts';
import { HOSTILE_STRINGS } from '../../../support/hostile-strings.ts';
import {
  fixturesBySite,
  isRecord,
  loadFixtures,
  type PageFixture,
  type RecordFixture,
} from '../../../support/page-fixtures.ts';
import { drawLateParts, showPage } from './fixture.ts';
import { attributesSaying, type TextPlace, textsHere, valuesOf } from './page-texts.ts';
import { readHere, textsOf } from './read-here.ts';

/** Every third, but for the longest: addresses are parsed, not shown. */
const IN_ADDRESSES = HOSTILE_STRINGS.filter(
  ({ kind }, index) => index % 3 === 0 && kind !== 'long ones',
);
const PLAIN_WORDS = 'Some plain words';
/** Nothing that changes how the text around it reads, and no half of a character. */
const NOT_PLAIN = /[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029\u200B\u2060\uFEFF]/u;
/** The longest texts are left out where a page repeats them in hundreds of places. */
const PAGE_MAX = 16 * 1_048_576;

/** What tells a record from others of its kind in the product's own addresses. */
function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** As it stands in an address: some characters are lost there. */
function inAddress(text: string): string {
  return text.replace(/[\t\n\r]/g, '');
}

function show(page: RecordFixture): void {
  showPage(page);
  drawLateParts();
  expect(readHere(page)?.fields, page.name).toEqual(page.expected.fields);
}

function putAll(places: TextPlace[], text: string): void {
  for (const { put } of places) put(text);
}

/** Wherever the page shows a text or says a value, but for the number that proves its record. */
function placesToFill(page: RecordFixture): TextPlace[] {
  const number = lastPart(page.expected.record.recordId);
  const isNumber = ({ text }: TextPlace) => text.trim() === number;
  const places = [...textsHere(), ...attributesSaying(valuesOf(page.expected))];
  const free = places.filter((place) => !isNumber(place));
  putAll(free, PLAIN_WORDS);
  if (readHere(page)) return free;
  for (const { text, put } of free) put(text);
  return free.filter(({ text }) => !text.includes(number));
}

/** Names of fields that still say what no text of the page says any more. */
function fieldsOutOfReach(page: RecordFixture): string[] {
  const { accountRecordId, contactRecordId, ...fields } = readHere(page)?.fields ?? NO_FIELDS;
  const left = textsHere().map(({ text }) => text);
  const values = new Set(
    valuesOf(page.expected).filter((value) => !left.some((text) => text.includes(value))),
  );
  return Object.entries(fields).flatMap(([name, value]) =>
    textsOf(value).some((text) => values.has(text)) ? [name] : [],
  );
}

function expectPlain(reading: SiteReading, { expected, name }: RecordFixture, text: string): void {
  const { fields } = reading;
  expect(PageFields.safeParse(fields).success, name).toBe(true);
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  for (const value of Object.values(fields).flatMap(textsOf)) {
    expect(value.length, name).toBeLessThanOrEqual(500);
    expect(value, name).not.toMatch(NOT_PLAIN);
    expect(value, name).toBe(value.trim());
  }
  for (const email of fields.emails) {
    expect(plainText(text)?.toLowerCase(), `${name}: an address that nobody wrote`).toContain(
      email,
    );
    expect(expected.fields.emails).not.toContain(email);
  }
}

/** Fills the same places of one page with all strings. Resolves to how many readings came out. */
function attack(page: RecordFixture, places: TextPlace[]): { tried: number; read: number } {
  let [tried, read] = [0, 0];
  for (const { text } of HOSTILE_STRINGS) {
    if (text.length * places.length > PAGE_MAX) continue;
    putAll(places, text);
    const reading = readHere(page);
    tried += 1;
    if (!reading) continue;
    read += 1;
    expectPlain(reading, page, text);
  }
  return { tried, read };
}

/** Once a late page is drawn, it is another page again. */
function drawnAtOnce(pages: PageFixture[]): RecordFixture[] {
  const records = pages.filter(isRecord);
  const others = records.filter(({ name }) => !name.endsWith('-late'));
  const isTwin = (page: RecordFixture) =>
    page.name.endsWith('-late') &&
    others.some((one) => one.expected.record.recordType === page.expected.record.recordType);
  return records.filter((page) => !isTwin(page));
}

describe('hostile text on a page', { timeout: 120_000 }, () => {
  it('is of 300 different kinds', () => {
    expect(new Set(HOSTILE_STRINGS.map(({ text }) => text)).size).toBe(HOSTILE_STRINGS.length);
    expect(HOSTILE_STRINGS.length).toBeGreaterThanOrEqual(300);
  });

  it.each(fixturesBySite())('comes out of %s short, plain or not at all', (site, all) => {
    const sum = { tried: 0, read: 0 };
    const pages = drawnAtOnce(all);
    for (const page of pages) {
      show(page);
      const places = placesToFill(page);
      putAll(places, PLAIN_WORDS);
      expect(readHere(page), `${page.name} does not prove its record any more`).not.toBeNull();
      expect(fieldsOutOfReach(page), page.name).toEqual([]);
      const { tried, read } = attack(page, places);
      sum.tried += tried;
      sum.read += read;
    }
    console.log(
      `hostile strings: ${site}: ${HOSTILE_STRINGS.length} in every field of ${pages.length} pages: ` +
        `${sum.read} plain readings, ${sum.tried - sum.read} declined, 0 wrong`,
    );
  });

  it.each(fixturesBySite())('in addresses of %s leads to no record', (_site, all) => {
    for (const page of drawnAtOnce(all)) {
      const { accountRecordId, contactRecordId } = page.expected.fields;
      const ids = [accountRecordId, contactRecordId].filter((id) => id !== null);
      show(page);
      const places = attributesSaying(ids.map(lastPart));
      for (const { text } of IN_ADDRESSES) {
        putAll(places, text);
        const read = readHere(page)?.fields ?? NO_FIELDS;
        for (const id of [read.accountRecordId, read.contactRecordId])
          if (id && !ids.includes(id)) expect(inAddress(text), page.name).toContain(lastPart(id));
      }
    }
  });

  it.each(loadFixtures().filter(isRecord))(
    '$name is read past inputs named like methods',
    (page) => {
      show(page);
      const inDiv = surround('div', page);
      show(page);
      expect(surround('form', page)).toEqual(inDiv);
    },
  );
});

/** What is read of a page once all of it stands in one more element, with such inputs. */
function surround(tag: string, page: RecordFixture): PageFields | undefined {
  const around = document.createElement(tag);
  for (const name of ['querySelectorAll', 'getAttribute', 'closest', 'checkVisibility', 'id']) {
    const input = document.createElement('input');
    input.name = name;
    around.append(input);
  }
  around.append(...document.body.childNodes);
  document.body.append(around);
  return readHere(page)?.fields;
}

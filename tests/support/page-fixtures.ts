import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { NO_FIELDS } from '../../lib/model/no-fields.ts';
import { FieldName, PageFields, PageRecord } from '../../lib/model/page.ts';

const FOLDER = resolve(import.meta.dirname, '../fixtures/pages');

/** What must be read: of a record all of its fields that are on the page, of no record nothing. */
const Expectation = z.union([
  z.strictObject({
    record: PageRecord,
    fields: z.partial(PageFields),
    missing: z.array(FieldName),
    rivals: z._default(z.array(z.string()), []),
  }),
  z.strictObject({ record: z.null() }),
]);

const FirstLine = z.strictObject({ url: z.string().check(z.url()), expect: Expectation });

/** What a page's reading must be, whole: fields that the fixture does not name are not there. */
export interface ExpectedReading {
  record: PageRecord;
  fields: PageFields;
  missing: FieldName[];
  /** Names that all stand for one field, of which none can be told to be the right one. */
  rivals: string[];
}

/** A page built from what is known of a product's own, with its true address. */
export interface PageFixture {
  /** `<site>--<case>` */
  name: string;
  site: string;
  url: string;
  html: string;
  /** `null`: the page shows no record, and nothing may be read. */
  expected: ExpectedReading | null;
}

/** A page that shows a record. */
export type RecordFixture = PageFixture & { expected: ExpectedReading };

export function isRecord(page: PageFixture): page is RecordFixture {
  return page.expected !== null;
}

/** @throws {Error} if the page does not say, in its first line, where it is and what is on it */
export function parseFixture(file: string, html: string): PageFixture {
  const [, head = ''] = /^<!-- (.*) -->\n/.exec(html) ?? [];
  const [, name = '', site = ''] = /^((.+?)--.+)\.html$/.exec(file) ?? [];
  try {
    const { url, expect } = FirstLine.parse(JSON.parse(head));
    const expected = expect.record && {
      ...expect,
      fields: { ...NO_FIELDS, ...(expect.fields as Partial<PageFields>) },
    };
    return { name, site, url, html, expected };
  } catch (cause) {
    throw new Error(`${file}: its first line must be <!-- {"url", "expect"} -->`, { cause });
  }
}

/** All pages of tests/fixtures/pages. */
export function loadFixtures(): PageFixture[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.html'))
    .map((file) => parseFixture(file, readFileSync(join(FOLDER, file), 'utf8')));
}

/** The fixtures by product, in alphabetical order. */
export function fixturesBySite(): [site: string, pages: PageFixture[]][] {
  return Object.entries(Object.groupBy(loadFixtures(), ({ site }) => site)).map(
    ([site, pages = []]) => [site, pages],
  );
}

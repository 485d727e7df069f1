import { rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@playwright/test';
import type { PageObservation } from '../../lib/model/page.ts';
import { type Installed, launchChromium } from '../support/chromium.ts';
import { fixturesBySite, type PageFixture } from '../support/page-fixtures.ts';
import { inTurn, openReadingTabs, type ReadingTab } from '../support/reading-tabs.ts';

/** So many as keep two cores busy: pages wait for their late parts most of the time. */
const TABS = 6;
/** Longer than a page takes to settle: what shows no record still shows none then. */
const STILL_MS = 500;

const soft = expect.configure({ soft: true });

/** The last word on a page, without when it was said. */
function lastWord(kept: PageObservation[]): object | undefined {
  const { documentAt, navigation, ...last } = { readAt: 0, ...kept.at(-1) } as Partial<
    PageObservation & { readAt: number }
  >;
  const { readAt, language, ...word } = last as typeof last & { language?: string };
  return word;
}

/** Fields that ever said something that the page does not: late is honest, another text is not. */
function wrongOnTheWay(kept: PageObservation[], { expected }: PageFixture): unknown[] {
  return kept.flatMap((one) =>
    one.state !== 'read'
      ? []
      : Object.entries(one.fields).filter(([name, value]) => {
          const right = expected?.fields[name as keyof typeof one.fields] ?? null;
          return value?.length && !isDeepStrictEqual(value, right);
        }),
  );
}

/** What the last word on a page must be, whole. */
function wordFor({ expected }: PageFixture): object {
  if (!expected) return { state: 'none' };
  const { record, fields, missing } = expected;
  return { state: 'read', record, fields, missing };
}

async function expectReading(tab: ReadingTab, fixture: PageFixture): Promise<void> {
  const { name, expected } = fixture;
  await tab.show(fixture);
  await soft
    .poll(async () => lastWord(await tab.observations()), { message: name, intervals: [50] })
    .toEqual(wordFor(fixture));
  if (!expected) await new Promise((resume) => setTimeout(resume, STILL_MS));
  const kept = await tab.observations();
  soft(wrongOnTheWay(kept, fixture), `${name}, on the way`).toEqual([]);
  const records = kept.flatMap((one) => ('record' in one ? [one.record] : []));
  const others = records.filter((record) => !isDeepStrictEqual(record, expected?.record));
  soft(others, `${name}, other records`).toEqual([]);
  soft(await tab.touches(), `${name}, changed by reading`).toEqual([]);
}

test.describe('what the content script reads and sends, at true addresses, and changes nothing', () => {
  test.describe.configure({ mode: 'default' });
  let installed: Installed;
  let tabs: ReadingTab[];

  test.beforeAll(async () => {
    installed = await launchChromium();
    tabs = await openReadingTabs(installed, TABS);
  });
  test.afterAll(async () => {
    await installed.context.close();
    rmSync(installed.profile, { recursive: true, force: true });
  });

  for (const [site, pages] of fixturesBySite()) {
    const empty = pages.filter(({ expected }) => !expected).length;
    const count = `${pages.length - empty} pages of records, ${empty} of none`;
    test(`${site}: ${count}`, () => inTurn(tabs, pages, expectReading));
  }
});

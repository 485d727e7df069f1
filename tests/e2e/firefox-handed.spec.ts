import { expect, test } from '@playwright/test';
import { firefoxPanel, textOf, until } from '../support/firefox.ts';
import { shareFirefox, untilNamed } from '../support/firefox-crm.ts';
import { IN_HANDING_PAGE, serveHandingPage } from '../support/handing-page.ts';
import { IN_OWN_PAGE } from '../support/stored-rows.ts';

const NORTHWIND = { name: 'Northwind Traders', domain: 'northwind.test' };
const shared = shareFirefox();

let server: Awaited<ReturnType<typeof serveHandingPage>>;
test.beforeAll(async () => {
  server = await serveHandingPage();
});
test.afterAll(() => server.stop());

async function openPage() {
  const page = await shared().firefox.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(server.url);
  return { page, panel: await firefoxPanel(page) };
}

/** In a page of the extension: as the switch on the dashboard does, for an address with a port. */
function hearMessages(origin: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bellwether');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const settings = { product: 'auto', readMore: false, postMessage: true };
      const writing = opening.result.transaction('meta', 'readwrite');
      writing.objectStore('meta').put({ key: 'originSettings', value: { [origin]: settings } });
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

test.describe('a page hands over its customer in Firefox', () => {
  test('in a script, late and rewritten', async () => {
    const before = await shared().own.evaluate(IN_OWN_PAGE.everything);
    const { page, panel } = await openPage();
    const type = 'application/bellwether+json';
    const say = (customer: object) =>
      page.evaluate(IN_HANDING_PAGE.script, {
        type,
        text: JSON.stringify({ bellwether: 1, customer }),
      });
    await say(NORTHWIND);
    await untilNamed(panel, NORTHWIND.name);
    expect(await textOf(panel, 'body')).toContain('Matched by domain, said by the page');
    await say({ name: 'Zymurgy Labs' });
    await until(async () => (await textOf(panel, 'body')).includes('Handed over by this page.'));
    expect(await panel.$('h1')).toBeNull();
    expect(await shared().own.evaluate(IN_OWN_PAGE.everything)).toEqual(before);
    await page.close();
  });

  test('in a message, where the user switched them on', async () => {
    await shared().own.evaluate(hearMessages, server.url);
    const { page, panel } = await openPage();
    await until(async () => {
      await page.evaluate(IN_HANDING_PAGE.post, { bellwether: 1, customer: NORTHWIND });
      return (await textOf(panel, 'body')).includes('said by the page');
    });
    await untilNamed(panel, NORTHWIND.name);
    await page.close();
  });
});

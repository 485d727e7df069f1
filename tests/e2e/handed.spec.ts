import type { Frame, Page } from '@playwright/test';
import type { Installed } from '../support/chromium.ts';
import { savePicture } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { IN_HANDING_PAGE, serveHandingPage } from '../support/handing-page.ts';
import { HOSTILE_TEXTS, hasRun } from '../support/hostile.ts';
import { openOwnPage, openPopupOver } from '../support/own-pages.ts';
import { customerName, panelFrame } from '../support/panel.ts';
import { storeContent } from '../support/stored-rows.ts';

const NORTHWIND = { name: 'Northwind Traders', domain: 'northwind.test' };
const STRANGER = { name: 'Zymurgy Labs', domain: 'zymurgy-labs.test' };
const OWN = 'application/bellwether+json';
const NOBODY = 'No customer on this page';

const handover = (groups: object) => JSON.stringify({ bellwether: 1, ...groups });
const linkOf = (groups: object) =>
  `#bellwether=${Buffer.from(handover(groups)).toString('base64url')}`;

let server: Awaited<ReturnType<typeof serveHandingPage>>;
test.beforeAll(async () => {
  server = await serveHandingPage();
});
test.afterAll(() => server.stop());

async function openPage({ context }: Installed, hash = ''): Promise<{ page: Page; panel: Frame }> {
  const page = await context.newPage();
  await page.goto(`${server.url}/${hash}`);
  return { page, panel: await panelFrame(page) };
}

function handOver(page: Page, groups: object, type = OWN): Promise<void> {
  return page.evaluate(IN_HANDING_PAGE.script, { type, text: handover(groups) });
}

/** The user lets the pages of this origin hand over by messages, or no longer. */
async function switchMessages(installed: Installed, page: Page, isOn: boolean): Promise<void> {
  // An address with a port is in the list once something was decided about it.
  const popup = await openPopupOver(installed, page);
  await popup.getByRole('button', { name: /Read as/ }).click();
  await popup.getByLabel('Read these pages as').selectOption({ label: 'No product' });
  await expect.poll(() => settings(installed)).toContain('"product":"none"');
  await popup.close();
  const dashboard = await openOwnPage(installed, 'dashboard', '#/sites');
  const reading = dashboard.locator('.bw-site-reading', { hasText: server.url });
  const hear = reading.getByRole('checkbox', { name: /Hear messages of its pages/ });
  await expect(hear).toBeChecked({ checked: !isOn });
  await hear.click();
  await expect(hear).toBeChecked({ checked: isOn });
  await expect.poll(() => settings(installed)).toContain(`"postMessage":${isOn}`);
  await savePicture(dashboard, 'dashboard-hear-messages');
  await dashboard.close();
  await page.bringToFront();
}

/** What is stored of the user's decisions about sites: a page that decides may be closed then. */
async function settings(installed: Installed): Promise<string> {
  return JSON.stringify((await storeContent(installed)).meta);
}

test.describe('a page hands over its customer', () => {
  test('in a script, late, rewritten and taken away, at one address', async ({ demo }) => {
    const before = await storeContent(demo);
    const { page, panel } = await openPage(demo);
    await expect(panel.getByText(NOBODY)).toBeVisible();
    await handOver(page, { record: { type: 'ticket', id: '341' }, customer: NORTHWIND });
    await expect(customerName(panel)).toHaveText(NORTHWIND.name);
    const reason = panel.getByRole('button', { name: /Matched by domain, said by the page/ });
    await reason.click();
    await expect(panel.getByText('Handed over by this page.')).toBeVisible();
    await savePicture(page, 'panel-handed-over');
    await handOver(page, { customer: STRANGER });
    await expect(panel.getByText('Handed over by this page. No customer of yours')).toBeVisible();
    await expect(panel.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
      STRANGER.name,
    );
    await page.evaluate((type) => document.querySelector(`script[type="${type}"]`)?.remove(), OWN);
    await expect(panel.getByText(NOBODY)).toBeVisible();
    expect(await storeContent(demo)).toEqual(before);
  });

  test('in attributes, on the page and on an element that comes late', async ({ demo }) => {
    const { page, panel } = await openPage(demo);
    await page.evaluate(IN_HANDING_PAGE.attributes, { 'data-bellwether': '1' });
    await page.evaluate(IN_HANDING_PAGE.element, {
      'data-bellwether-record': 'account',
      'data-bellwether-record-id': '77',
      'data-bellwether-customer-domain': NORTHWIND.domain,
    });
    await expect(customerName(panel)).toHaveText(NORTHWIND.name);
    await page.evaluate(IN_HANDING_PAGE.attributes, {
      'data-bellwether-customer-name': STRANGER.name,
    });
    await expect(panel.getByText('in its attributes. No customer of yours')).toBeVisible();
  });

  test('in schema.org data, as a question', async ({ demo }) => {
    const { page, panel } = await openPage(demo);
    const text = JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name: NORTHWIND.name,
      url: `https://${NORTHWIND.domain}/`,
    });
    await page.evaluate(IN_HANDING_PAGE.script, { type: 'application/ld+json', text });
    await expect(panel.getByText('Named by schema.org data on this page.')).toBeVisible();
    await savePicture(page, 'panel-schema-org');
    await panel.getByRole('button', { name: `Link to ${NORTHWIND.name}` }).click();
    await expect(customerName(panel)).toHaveText(NORTHWIND.name);
  });

  test('in messages, only where the user switched them on, and until they switch them off', async ({
    demo,
  }) => {
    test.slow();
    const { page, panel } = await openPage(demo);
    const post = (groups: object) =>
      page.evaluate(IN_HANDING_PAGE.post, { bellwether: 1, ...groups });
    await post({ customer: NORTHWIND });
    await expect(panel.getByText(NOBODY)).toBeVisible();
    await switchMessages(demo, page, true);
    await expect(async () => {
      await post({ customer: NORTHWIND });
      await expect(customerName(panel)).toHaveText(NORTHWIND.name, { timeout: 1000 });
    }).toPass();
    await page.evaluate(() => history.pushState(null, '', '/next'));
    await expect(panel.getByText(NOBODY)).toBeVisible();
    const before = await storeContent(demo);
    const data = { bellwether: 1, customer: STRANGER };
    await page.evaluate(IN_HANDING_PAGE.postOften, { data, times: 10_000 });
    await expect(panel.getByText('in a message. No customer of yours')).toBeVisible();
    expect(await storeContent(demo)).toEqual(before);
    await switchMessages(demo, page, false);
    await expect(panel.getByText(NOBODY)).toBeVisible();
  });

  test('two customers on one page are none, and the panel says so', async ({ demo }) => {
    const { page, panel } = await openPage(demo);
    await handOver(page, { customer: NORTHWIND });
    await expect(customerName(panel)).toHaveText(NORTHWIND.name);
    await page.evaluate(IN_HANDING_PAGE.attributes, {
      'data-bellwether': '1',
      'data-bellwether-customer-name': STRANGER.name,
      'data-bellwether-customer-domain': STRANGER.domain,
    });
    await expect(panel.getByText('two different records or customers')).toBeVisible();
    await expect(customerName(panel)).toHaveCount(0);
  });
});

test.describe('a link names a customer', () => {
  test('is shown with its host and taken by a click alone', async ({ demo }) => {
    const before = await storeContent(demo);
    const hash = linkOf({ record: { type: 'account', id: '1' }, customer: NORTHWIND });
    const { page, panel } = await openPage(demo, hash);
    await expect(
      panel.getByText(`This link names ${NORTHWIND.name} (${NORTHWIND.domain}).`),
    ).toBeVisible();
    await expect(panel.getByText(`It leads to ${new URL(server.url).host}.`)).toBeVisible();
    await expect(customerName(panel)).toHaveCount(0);
    expect(new URL(page.url()).hash).toBe(hash);
    await savePicture(page, 'panel-link-proposal');
    expect(await storeContent(demo)).toEqual(before);
    await panel.getByRole('button', { name: `Link to ${NORTHWIND.name}` }).click();
    await expect(customerName(panel)).toHaveText(NORTHWIND.name);
  });

  test('comes and goes with the hash, beside what the page itself says', async ({ demo }) => {
    const { page, panel } = await openPage(demo);
    await handOver(page, { customer: NORTHWIND });
    await expect(customerName(panel)).toHaveText(NORTHWIND.name);
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      linkOf({ customer: STRANGER }),
    );
    await expect(panel.getByText(`This link names ${STRANGER.name}`)).toBeVisible();
    await expect(panel.getByText(`The page itself stands for ${NORTHWIND.name}.`)).toBeVisible();
    await page.evaluate(() => {
      location.hash = '#top';
    });
    await expect(panel.getByText('This link names')).toHaveCount(0);
  });
});

test.describe('a hostile hand-over', () => {
  test('of every kind of text is text at most, and stores nothing', async ({ demo }) => {
    const before = await storeContent(demo);
    const { page, panel } = await openPage(demo);
    for (const text of Object.values(HOSTILE_TEXTS)) {
      await handOver(page, { customer: { name: text } });
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        linkOf({ customer: { name: text.slice(0, 200) } }),
      );
      await expect(
        panel.getByText(/This link names|No customer on this page/).first(),
      ).toBeVisible();
    }
    expect((await panel.locator('body').innerText()).length).toBeLessThan(20_000);
    expect(await panel.locator('body script, body img').count()).toBe(0);
    expect(await hasRun(page)).toBe(false);
    expect(await storeContent(demo)).toEqual(before);
  });

  test('in a page of a vendor is none, and a link to it is heard', async ({ demo }) => {
    const text = handover({ customer: NORTHWIND });
    const body = `<!doctype html><head><script type="${OWN}">${text}</script></head>
      <body data-bellwether="1" data-bellwether-customer-domain="${NORTHWIND.domain}">Home</body>`;
    await demo.context.route('https://acme.zendesk.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
    const page = await demo.context.newPage();
    await page.goto(`https://acme.zendesk.com/agent/home${linkOf({ customer: STRANGER })}`);
    const panel = await panelFrame(page);
    await expect(panel.getByText(`This link names ${STRANGER.name}`)).toBeVisible();
    await expect(panel.getByText('It leads to acme.zendesk.com.')).toBeVisible();
    await expect(panel.getByText(NOBODY)).toBeVisible();
    await expect(customerName(panel)).toHaveCount(0);
  });

  test('in a customer’s own words is none', async ({ demo }) => {
    const { page, panel } = await openPage(demo);
    const json = handover({ customer: NORTHWIND });
    for (const html of [
      `<script type="${OWN}">${json}</script>`,
      `&lt;script type="${OWN}"&gt;${json}&lt;/script&gt;`,
      `<div data-bellwether="1" data-bellwether-record="account" data-bellwether-record-id="1" data-bellwether-customer-domain="${NORTHWIND.domain}">x</div>`,
      `<iframe srcdoc='<script type="${OWN}">${json}</script>'></iframe>`,
    ]) {
      await page.evaluate(IN_HANDING_PAGE.write, html);
    }
    // What comes after all of them, from where only the author writes, is heard.
    await handOver(page, { customer: STRANGER });
    await expect(panel.getByText('Handed over by this page. No customer of yours')).toBeVisible();
    await expect(customerName(panel)).toHaveCount(0);
  });
});

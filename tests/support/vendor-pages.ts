import { rmSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { type Installed, launchChromium } from './chromium.ts';
import { savePicture } from './crm-tab.ts';
import { addDemoWorkspace } from './own-pages.ts';
import { loadFixtures, type PageFixture } from './page-fixtures.ts';
import { customerName, logCall, panelFrame, readScore } from './panel.ts';

/** As strict as a vendor may be: the page may load nothing and frame nobody. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'";

/** @throws {Error} if there is no such page in tests/fixtures/pages */
export function vendorPage(site: string, name: string): PageFixture {
  const found = loadFixtures().find((page) => page.name === `${site}--${name}`);
  if (!found) throw new Error(`There is no page ${site}--${name} in tests/fixtures/pages.`);
  return found;
}

/** Serves a product's page at its true address to a tab; nothing is asked of the vendor. */
export async function serveVendorPage(page: Page, vendor: PageFixture): Promise<void> {
  await page.route(`${new URL(vendor.url).origin}/**`, (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': POLICY },
          body: vendor.html,
        })
      : route.abort(),
  );
}

export async function openVendorPage({ context }: Installed, vendor: PageFixture): Promise<Page> {
  const page = await context.newPage();
  await serveVendorPage(page, vendor);
  await page.goto(vendor.url);
  return page;
}

/** One browser with the demo workspace for all tests of a group. */
export function shareChromium(): () => Installed {
  let installed: Installed;
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async () => {
    installed = await launchChromium();
    await addDemoWorkspace(installed);
  });
  test.afterAll(async () => {
    await installed.context.close();
    rmSync(installed.profile, { recursive: true, force: true });
  });
  return () => installed;
}

async function expectLogged(page: Page, product: string): Promise<void> {
  const panel = await panelFrame(page);
  await expect(customerName(panel)).toHaveText('Northwind Traders');
  const before = await readScore(panel);
  const note = `Logged beside ${product}`;
  await logCall(panel, { note, sentiment: 'Very positive' });
  await expect.poll(() => readScore(panel)).not.toBe(before);
  await expect(panel.getByText(note)).toBeVisible();
}

/** One browser for a product: a log beside a page of Northwind Traders, and what else it shows. */
export function describeVendor(
  product: string,
  site: string,
  logBeside: string,
  further: (installed: () => Installed) => void = () => {},
): void {
  test.describe(product, () => {
    const installed = shareChromium();
    test(`a call is logged beside the ${logBeside} and moves the score`, async () => {
      const page = await openVendorPage(installed(), vendorPage(site, logBeside));
      await expectLogged(page, product);
      await savePicture(page, `panel-${site}`);
      await page.close();
    });
    further(installed);
  });
}

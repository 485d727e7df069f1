import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Installed, launchChromium } from './chromium.ts';
import { savePicture } from './crm-tab.ts';
import { addDemoWorkspace } from './own-pages.ts';
import { customerName, logCall, panelFrame, readScore } from './panel.ts';

const FOLDER = resolve(import.meta.dirname, '../fixtures/pages');

/** As strict as a vendor may be: the page may load nothing and frame nobody. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'";

/** A page built from what is known of a product's own, with its true address. */
export interface VendorPage {
  name: string;
  url: string;
  html: string;
  /** Something on it leads to Northwind Traders; else there is a record of nobody, or none. */
  shows: 'northwind' | 'somebody' | 'nothing';
}

interface FirstLine {
  url: string;
  expect: {
    record: object | null;
    fields?: { accountName?: string | null; domain?: string | null; emails?: string[] };
  };
}

function whoIsShown({ expect: { record, fields } }: FirstLine): VendorPage['shows'] {
  if (record === null) return 'nothing';
  const traces = [fields?.accountName, fields?.domain, ...(fields?.emails ?? [])];
  return traces.some((trace) => /northwind/i.test(trace ?? '')) ? 'northwind' : 'somebody';
}

/** The pages of one product; the first line of each says its address and what is on it. */
export function vendorPages(site: string): VendorPage[] {
  return readdirSync(FOLDER)
    .filter((file) => file.startsWith(`${site}--`))
    .map((file) => {
      const html = readFileSync(join(FOLDER, file), 'utf8');
      const [, json = ''] = /^<!--(.*?)-->/.exec(html) ?? [];
      const firstLine = JSON.parse(json) as FirstLine;
      const name = file.slice(site.length + 2, -'.html'.length).replaceAll('-', ' ');
      return { name, url: firstLine.url, html, shows: whoIsShown(firstLine) };
    });
}

/** @throws {Error} if there is no such page in tests/fixtures/pages */
export function vendorPage(site: string, name: string): VendorPage {
  const found = vendorPages(site).find((page) => page.name === name);
  if (!found) throw new Error(`There is no page “${name}” of ${site} in tests/fixtures/pages.`);
  return found;
}

/** Opens a vendor's page at its true address; nothing is asked of the vendor. */
export async function openVendorPage({ context }: Installed, vendor: VendorPage): Promise<Page> {
  const page = await context.newPage();
  await page.route(`${new URL(vendor.url).origin}/**`, (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': POLICY },
          body: vendor.html,
        })
      : route.abort(),
  );
  await page.goto(vendor.url);
  return page;
}

async function expectPanel(page: Page, shows: VendorPage['shows']): Promise<void> {
  const panel = await panelFrame(page);
  if (shows === 'northwind') await expect(customerName(panel)).toHaveText('Northwind Traders');
  if (shows === 'somebody') await expect(panel.getByText('Who is this?')).toBeVisible();
  if (shows === 'nothing') await expect(panel.getByText('No customer on this page')).toBeVisible();
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

/**
 * One browser for all pages of a product, a test for each page, and one of a log beside a page of
 * Northwind Traders.
 */
export function describeVendor(
  product: string,
  site: string,
  logBeside: string,
  further: (installed: () => Installed) => void = () => {},
): void {
  test.describe(product, () => {
    const installed = shareChromium();
    for (const vendor of vendorPages(site)) {
      test(`${vendor.name}: ${SHOWN[vendor.shows]}`, async () => {
        const page = await openVendorPage(installed(), vendor);
        await expectPanel(page, vendor.shows);
        await page.close();
      });
    }
    test(`a call is logged beside the ${logBeside} and moves the score`, async () => {
      const page = await openVendorPage(installed(), vendorPage(site, logBeside));
      await expectLogged(page, product);
      await savePicture(page, `panel-${site}`);
      await page.close();
    });
    further(installed);
  });
}

const SHOWN = {
  northwind: 'its customer is recognised',
  somebody: 'asks who it is',
  nothing: 'no customer is claimed',
} as const;

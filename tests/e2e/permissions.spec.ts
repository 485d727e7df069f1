import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ATOMIC_PATHS } from '../real/atomic-crm/atomic-crm.ts';
import { launchChromium } from '../support/chromium.ts';
import { expect, test } from '../support/e2e.ts';
import { FAKE_CRM, goToCompany, openFakeCrm } from '../support/fake-crm.ts';
import { openPopupOver } from '../support/own-pages.ts';
import { findPanel, panelFrame } from '../support/panel.ts';
import { atomicCrmUrl } from '../support/real-apps.ts';

const STRANGE = 'https://strange.example/';
const OUTPUT = resolve(import.meta.dirname, '../../.output');

test.describe('permissions', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    test(`the ${build} package asks for no site when it is installed`, () => {
      const manifest = JSON.parse(readFileSync(`${OUTPUT}/${build}/manifest.json`, 'utf8'));
      expect(manifest.host_permissions ?? []).toEqual([]);
      expect(manifest.content_scripts ?? []).toEqual([]);
      expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
      expect(manifest.permissions).not.toContain('tabs');
    });
  }

  test('on a site that was not granted nothing is injected and nothing requested', async ({
    demo,
  }) => {
    const requests: string[] = [];
    demo.context.on('request', (request) => requests.push(request.url()));
    await demo.context.route(`${STRANGE}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>A stranger</p>' }),
    );
    const page = await demo.context.newPage();
    await page.goto(STRANGE);
    // On a site that is granted the panel came later than it could have come here.
    const granted = await openFakeCrm(demo.context);
    await goToCompany(granted, 1);
    await panelFrame(granted);
    expect(findPanel(page)).toBeUndefined();
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    const ofGranted = (url: string) => url.startsWith(FAKE_CRM) || url.startsWith(demo.origin);
    expect(requests.filter((url) => !ofGranted(url))).toEqual([STRANGE]);
  });

  test('installed from the store it runs nowhere until the user allows a site', async () => {
    const installed = await launchChromium({ build: 'chrome-mv3' });
    const page = await installed.context.newPage();
    await page.goto(atomicCrmUrl(ATOMIC_PATHS.northwind));
    await expect(page.getByText('Northwind Traders').first()).toBeVisible();
    const popup = await openPopupOver(installed, page);
    await expect(popup.getByText('See how healthy a customer is')).toBeVisible();
    const dashboard = installed.context.waitForEvent('page');
    await popup.getByRole('link', { name: /address/ }).click();
    const sites = await dashboard;
    await sites.getByRole('textbox').fill(atomicCrmUrl(ATOMIC_PATHS.northwind));
    await expect(sites.getByText('http://127.0.0.1', { exact: true })).toBeVisible();
    // Nobody answers the browser's question here; a click is what makes it ask.
    await sites.getByRole('button', { name: 'Allow this site' }).click();
    await expect(sites.getByText('Waiting for your answer in the browser')).toBeVisible();
    expect(findPanel(page)).toBeUndefined();
    await installed.context.close();
  });
});

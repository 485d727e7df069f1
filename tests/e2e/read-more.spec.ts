import type { Page } from '@playwright/test';
import { RT_PATHS } from '../real/request-tracker/request-tracker.ts';
import type { Installed } from '../support/chromium.ts';
import { savePicture } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { openOwnPage } from '../support/own-pages.ts';
import { customerName, panelFrame } from '../support/panel.ts';
import { addressOf } from '../support/real-apps.ts';
import { logInToRequestTracker } from '../support/request-tracker-tab.ts';
import { countRequests } from '../support/site-requests.ts';
import { IN_OWN_PAGE } from '../support/stored-rows.ts';
import { serveVendorPage, vendorPage } from '../support/vendor-pages.ts';
import { ZENDESK_TICKET } from '../unit/lib/site-api/answers.ts';

const ZENDESK = 'https://acme.zendesk.com';
const TICKET = 'GET /api/v2/tickets/341.json?include=users,organizations';
/** The page names nobody but a visitor of a chat; of which organisation, only the API says. */
const CHAT = vendorPage('zendesk', 'ticket-web-user');
const VISITOR = { id: 361234567890, name: 'Web User 5f3a9c0d1e2b', email: null, phone: null };
const ANSWER = { ...ZENDESK_TICKET, users: [VISITOR] };

/** The ticket's page, and what the API says of it. */
async function openTicket({ context }: Installed, status = 200): Promise<Page> {
  const page = await context.newPage();
  await serveVendorPage(page, CHAT);
  await page.route(`${ZENDESK}/api/**`, (route) =>
    route.fulfill({ status, json: status === 200 ? ANSWER : { error: 'Forbidden' } }),
  );
  await page.goto(CHAT.url);
  return page;
}

/** Something was decided there before: this build's grant names no host that could be listed. */
async function listAddress(installed: Installed, origin: string): Promise<void> {
  const own = await openOwnPage(installed, 'popup');
  await own.evaluate(IN_OWN_PAGE.putMeta, {
    key: 'originSettings',
    value: { [origin]: { product: 'auto', readMore: false, postMessage: false } },
  });
  await own.close();
}

/** The switch on the dashboard; the page stays as it is. */
async function switchMore(installed: Installed, page: Page, host: string): Promise<void> {
  const dashboard = await openOwnPage(installed, 'dashboard', '#/sites');
  const reading = dashboard.locator('.bw-site-reading', { hasText: host });
  await reading.getByRole('checkbox', { name: /Read more from this site/ }).click();
  await savePicture(dashboard, 'dashboard-read-more');
  await dashboard.close();
  await page.bringToFront();
}

test.describe('more of a record than its page shows', () => {
  test('is asked for nowhere, until it is switched on; then at the documented address, until it is switched off', async ({
    demo,
  }) => {
    const { made } = countRequests(demo.context, ZENDESK, '/api/');
    await listAddress(demo, ZENDESK);
    const page = await openTicket(demo);
    const panel = await panelFrame(page);
    await expect(panel.getByText('Who is this?')).toBeVisible();
    expect(made).toEqual([]);

    await switchMore(demo, page, ZENDESK);
    await expect(customerName(panel)).toHaveText('Northwind Traders');
    await expect(panel.getByText('Matched by domain')).toBeVisible();
    expect(made).toEqual([TICKET]);
    await savePicture(page, 'panel-read-more');

    await page.reload();
    const again = await panelFrame(page);
    await expect(customerName(again)).toHaveText('Northwind Traders');
    expect(made).toEqual([TICKET, TICKET]);

    await switchMore(demo, page, ZENDESK);
    await expect(again.getByText('Who is this?')).toBeVisible();
    await page.reload();
    await expect((await panelFrame(page)).getByText('Who is this?')).toBeVisible();
    expect(made).toEqual([TICKET, TICKET]);
  });

  test('is refused by the site: the panel says so, and the page counts', async ({ demo }) => {
    const { made } = countRequests(demo.context, ZENDESK, '/api/');
    await listAddress(demo, ZENDESK);
    const page = await openTicket(demo, 403);
    await switchMore(demo, page, ZENDESK);
    const panel = await panelFrame(page);
    await expect(panel.getByText('Zendesk said no more than its page shows')).toBeVisible();
    await expect(panel.getByText('Who is this?')).toBeVisible();
    await savePicture(page, 'panel-read-more-refused');
    expect(made).toEqual([TICKET]);
  });

  test('is asked of the real Request Tracker, which answers the session of its page', async ({
    demo,
  }) => {
    const origin = addressOf('request-tracker') ?? '';
    test.skip(origin === '', 'its Debian packages need apt-get as root');
    const { made } = countRequests(demo.context, origin, '/REST/');
    const page = await logInToRequestTracker(demo, origin);
    await page.goto(`${origin}${RT_PATHS.danaTicket}`);
    const panel = await panelFrame(page);
    await expect(customerName(panel)).toHaveText('Northwind Traders');
    expect(made).toEqual([]);

    await switchMore(demo, page, origin);
    const user = `GET /REST/2.0/user/${encodeURIComponent('dana.whitfield@northwind.test')}`;
    await expect
      .poll(() => made)
      .toEqual(['GET /REST/2.0/ticket/1?fields[Owner]=Name,RealName', user]);
    await expect(customerName(panel)).toHaveText('Northwind Traders');
    await expect(panel.getByText('What was read is shown.')).toHaveCount(0);
  });
});

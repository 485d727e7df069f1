import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { firefoxPanel, textOf, until } from '../support/firefox.ts';
import { shareFirefox, untilNamed } from '../support/firefox-crm.ts';
import { IN_OWN_PAGE } from '../support/stored-rows.ts';
import { vendorPage } from '../support/vendor-pages.ts';
import { ZENDESK_TICKET } from '../unit/lib/site-api/answers.ts';

const shared = shareFirefox();
const CHAT = vendorPage('zendesk', 'ticket-web-user');
const VISITOR = { id: 361234567890, name: 'Web User 5f3a9c0d1e2b', email: null, phone: null };

/** Firefox holds the scripts of extensions to it as well, Chromium does not. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * Zendesk on a host of its own, which answers who has the session of its page.
 * @param policy of its pages
 */
async function serveZendesk(policy: string) {
  const asked: string[] = [];
  const server = createServer(({ url = '', method, headers }, response) => {
    if (!url.startsWith('/api/')) {
      const own = { 'set-cookie': 'session=ours; Path=/', 'content-security-policy': policy };
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...own });
      response.end(CHAT.html);
      return;
    }
    asked.push(`${method} ${url}`);
    const isOurs = headers.cookie === 'session=ours';
    response.writeHead(isOurs ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ...ZENDESK_TICKET, users: [VISITOR] }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, asked, stop };
}

async function openTicket(origin: string) {
  const settings = { product: 'zendesk', readMore: true, postMessage: false };
  const row = { key: 'originSettings', value: { [origin]: settings } };
  await shared().own.evaluate(IN_OWN_PAGE.putMeta, row);
  const page = await shared().firefox.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${origin}/agent/tickets/341`);
  return { page, panel: await firefoxPanel(page) };
}

test.describe('more of a record than its page shows, in Firefox', () => {
  test('is read with the session of the page, where the page itself may ask its host', async () => {
    const { origin, asked, stop } = await serveZendesk(`${POLICY}; connect-src 'self'`);
    const { page, panel } = await openTicket(origin);
    await untilNamed(panel, 'Northwind Traders');
    expect(await textOf(panel, 'body')).toContain('Matched by domain');
    expect(asked).toEqual(['GET /api/v2/tickets/341.json?include=users,organizations']);
    await page.close();
    stop();
  });

  test('is not read where the page’s own policy forbids to ask: the panel says so', async () => {
    const { origin, asked, stop } = await serveZendesk(POLICY);
    const { page, panel } = await openTicket(origin);
    await until(async () => (await textOf(panel, 'body')).includes('Zendesk did not answer'));
    expect(await textOf(panel, 'body')).toContain('Who is this?');
    expect(asked).toEqual([]);
    await page.close();
    stop();
  });
});

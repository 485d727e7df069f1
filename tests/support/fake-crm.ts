import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserContext, expect, type Frame, type Page } from '@playwright/test';
import type { Installed } from './chromium.ts';
import { customerName, panelFrame } from './panel.ts';

/** A host that the test build may read and that no server answers: the test does. */
export const FAKE_CRM = 'http://crm.localhost';

export interface FakeCompany {
  id: number;
  name: string;
  website: string;
}

/** Customers of the demo workspace. */
export const NORTHWIND: FakeCompany = {
  id: 1,
  name: 'Northwind Traders',
  website: 'https://northwind.test',
};
export const GLOBEX: FakeCompany = {
  id: 2,
  name: 'Globex Corporation',
  website: 'https://globex.test',
};
/** A company that the demo workspace does not know. */
export const STRANGER: FakeCompany = {
  id: 9,
  name: 'Zymurgy Labs',
  website: 'https://zymurgy-labs.test',
};

/**
 * A page with the marks by which Atomic CRM is known, for what the real one would never do: it
 * draws only what a test tells it to draw, when it tells it, whatever its address says.
 */
export async function openFakeCrm(context: BrowserContext, headers = {}): Promise<Page> {
  await context.route(`${FAKE_CRM}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', headers, body: PAGE }),
  );
  const page = await context.newPage();
  await page.goto(`${FAKE_CRM}/`);
  return page;
}

/** The same, served at an address of this machine, for a driver that answers no requests. */
export async function serveFakeCrm(): Promise<{ url: string; stop: () => void }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Fake CRM</title></head>
<body>
<header>
  <a role="tab" href="#/companies">Companies</a>
  <a role="tab" href="#/contacts">Contacts</a>
  <a role="tab" href="#/deals">Deals</a>
</header>
<main id="main-content"></main>
</body>
</html>`;

/** What the page does, for the driver of any browser to send there. */
export const IN_PAGE = {
  /** The address names a record that is not drawn yet, as while an application waits. */
  goTo: (companyId: number): void => {
    location.hash = `#/companies/${companyId}/show`;
  },
  /** Draws a company, as text, whichever record the address names. */
  draw: ({ id, name, website }: FakeCompany): void => {
    const element = (tag: string, attributes: Record<string, string>, text = '') => {
      const made = document.createElement(tag);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      made.textContent = text;
      return made;
    };
    const site = document.createElement('div');
    const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    icon.setAttribute('data-testid', 'PublicIcon');
    site.append(icon, element('a', { href: website }, website));
    document
      .getElementById('main-content')
      ?.replaceChildren(
        element('h5', {}, name),
        element('a', { href: `#/companies/${id}` }, 'Edit'),
        site,
      );
  },
  clear: (): void => document.getElementById('main-content')?.replaceChildren(),
};

export async function goToCompany(page: Page, id: number): Promise<void> {
  await page.evaluate(IN_PAGE.goTo, id);
}

export async function drawCompany(page: Page, company: FakeCompany): Promise<void> {
  await page.evaluate(IN_PAGE.draw, company);
}

/** Takes the record off the page. */
export async function clearRecord(page: Page): Promise<void> {
  await page.evaluate(IN_PAGE.clear);
}

/** Goes to a record and draws it at once. */
export async function showCompany(page: Page, company: FakeCompany): Promise<void> {
  await goToCompany(page, company.id);
  await drawCompany(page, company);
}

interface Opened {
  page: Page;
  panel: Frame;
}

/** A company's record in a new tab, with the panel beside it, whoever that may be. */
export async function openAnybody({ context }: Installed, company: FakeCompany): Promise<Opened> {
  const page = await openFakeCrm(context);
  await showCompany(page, company);
  return { page, panel: await panelFrame(page) };
}

/** A customer's record in a new tab, with the panel beside it that says who it is. */
export async function openCompany(installed: Installed, company = NORTHWIND): Promise<Opened> {
  const opened = await openAnybody(installed, company);
  await expect(customerName(opened.panel)).toHaveText(company.name);
  return opened;
}

/** The record of a stranger in a new tab, with the panel beside it that asks who it is. */
export async function openStranger(installed: Installed): Promise<Opened> {
  const opened = await openAnybody(installed, STRANGER);
  await expect(opened.panel.getByText('Who is this?')).toBeVisible();
  return opened;
}

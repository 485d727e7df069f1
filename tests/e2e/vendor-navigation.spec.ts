import { expect, type Frame, type Page, test } from '@playwright/test';
import { GLOBEX, NORTHWIND } from '../support/fake-crm.ts';
import { customerName, panelFrame } from '../support/panel.ts';
import { namesShown, watchNames } from '../support/shown-names.ts';
import { openVendorPage, shareChromium, vendorPage } from '../support/vendor-pages.ts';

/** A text on the page, or an attribute, for either customer. */
interface Part {
  at: string;
  attribute?: string;
  northwind: string;
  globex: string;
}

/** Two records in one document: first the address changes, then the page, part after part. */
interface Walk {
  record: string;
  site: string;
  page: string;
  /** Address of the record of Globex Corporation; the page itself is of Northwind Traders. */
  next: string;
  draws: Part[][];
}

const pane = (at: string, attribute: string, shown: string, hidden: string): Part[] => [
  { at: `${at}:first-of-type`, attribute, northwind: hidden, globex: shown },
  { at: `${at}:last-of-type`, attribute, northwind: shown, globex: hidden },
];
const TITLE = '[data-test-id="left-sidebar"] [data-selenium-test="highlightTitle"]';
const DOMAIN = { northwind: 'northwind.test', globex: 'globex.test' };
const NAMES = { northwind: NORTHWIND.name, globex: GLOBEX.name };

const WALKS: Walk[] = [
  {
    // Tickets that are open stay mounted, hidden; each names its own id.
    record: 'Zendesk ticket',
    site: 'zendesk',
    page: 'ticket',
    next: '/agent/tickets/340',
    draws: [
      [
        ...pane('main > div', 'class', '', 'pane-hidden'),
        {
          at: '[data-test-id="ticket-340-custom-layout"]',
          attribute: 'data-is-active',
          northwind: 'false',
          globex: 'true',
        },
        {
          at: '[data-test-id="ticket-341-custom-layout"]',
          attribute: 'data-is-active',
          northwind: 'true',
          globex: 'false',
        },
      ],
    ],
  },
  {
    // Records that were visited stay mounted, hidden; a class tells the active one.
    record: 'Salesforce account',
    site: 'salesforce',
    page: 'account',
    next: '/lightning/r/Account/001Hs00000GLOBXIA1/view',
    draws: [
      pane(
        '.viewport > div',
        'class',
        'windowViewMode-normal oneContent forcePageHost active',
        'windowViewMode-normal oneContent forcePageHost',
      ),
    ],
  },
  {
    record: 'HubSpot company',
    site: 'hubspot',
    page: 'company',
    next: '/contacts/12345678/record/0-2/9988776656/',
    draws: [
      [{ at: TITLE, ...NAMES }],
      [
        { at: '[data-test-id="highlight-property-display-domain"]', ...DOMAIN },
        {
          at: '[data-test-id="left-sidebar"] [data-selenium-test="property-input-domain"]',
          ...DOMAIN,
        },
      ],
    ],
  },
  {
    record: 'HubSpot deal',
    site: 'hubspot',
    page: 'deal',
    next: '/contacts/12345678/record/0-3/556',
    draws: [
      [{ at: TITLE, northwind: 'Renewal 2027', globex: 'Expansion 2027' }],
      [
        { at: '[data-test-id="records-right-sidebar"] td:first-child a', ...NAMES },
        {
          at: '[data-test-id="records-right-sidebar"] td:first-child a',
          attribute: 'href',
          northwind: '/contacts/12345678/record/0-2/9988776655',
          globex: '/contacts/12345678/record/0-2/9988776656',
        },
      ],
    ],
  },
];

/** The page changes all the time for a while, and whoever watches it looks. */
async function waitForServer(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let turns = 0;
        const spinner = setInterval(() => {
          document.body.classList.toggle('busy');
          turns += 1;
          if (turns < 15) return;
          clearInterval(spinner);
          done();
        }, 100);
      }),
  );
}

async function drawAll(page: Page, { draws }: Walk, to: 'northwind' | 'globex'): Promise<void> {
  for (const parts of draws) {
    await waitForServer(page);
    await page.evaluate(
      (list) => {
        for (const { at, attribute, text } of list) {
          const element = document.querySelector(at);
          if (!element) throw new Error(`There is no ${at} on this page.`);
          if (attribute) element.setAttribute(attribute, text);
          else element.textContent = text;
        }
      },
      parts.map((part) => ({ at: part.at, attribute: part.attribute, text: part[to] })),
    );
  }
}

async function expectOnly(panel: Frame, name: string, never: string): Promise<void> {
  await expect(customerName(panel)).toHaveText(name);
  expect(await namesShown(panel)).not.toContain(never);
}

test.describe('from record to record in one document', () => {
  const installed = shareChromium();
  for (const walk of WALKS) {
    test(`${walk.record}: a customer is never shown under the address of another`, async () => {
      const page = await openVendorPage(installed(), vendorPage(walk.site, walk.page));
      const panel = await panelFrame(page);
      await expect(customerName(panel)).toHaveText(NORTHWIND.name);

      await page.evaluate((address) => history.pushState(null, '', address), walk.next);
      await expect(customerName(panel)).toBeHidden();
      await watchNames(panel);
      await drawAll(page, walk, 'globex');
      await expectOnly(panel, GLOBEX.name, NORTHWIND.name);

      await page.evaluate(() => history.back());
      await expect(customerName(panel)).toBeHidden();
      await watchNames(panel);
      await drawAll(page, walk, 'northwind');
      await expectOnly(panel, NORTHWIND.name, GLOBEX.name);
      await page.close();
    });
  }
});

import { test } from '@playwright/test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { type FakeCompany, IN_PAGE, serveFakeCrm } from './fake-crm.ts';
import { addDemo, firefoxPanel, launchFirefox, openOwnPage, textOf, until } from './firefox.ts';

/** Firefox at a fake CRM that is served on this machine. */
export class FirefoxCrm {
  readonly #firefox: Browser;
  readonly #server: Awaited<ReturnType<typeof serveFakeCrm>>;

  private constructor(firefox: Browser, server: Awaited<ReturnType<typeof serveFakeCrm>>) {
    this.#firefox = firefox;
    this.#server = server;
  }

  static async start(firefox: Browser): Promise<FirefoxCrm> {
    return new FirefoxCrm(firefox, await serveFakeCrm());
  }

  stop(): void {
    this.#server.stop();
  }

  /** A page with a company, whoever that may be. */
  async open(company: FakeCompany): Promise<{ page: Page; panel: Frame }> {
    const page = await this.#firefox.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(this.#server.url);
    await this.show(page, company);
    return { page, panel: await firefoxPanel(page) };
  }

  /** A customer's page with the panel that says who it is. */
  async openCustomer(company: FakeCompany): Promise<{ page: Page; panel: Frame }> {
    const opened = await this.open(company);
    await untilNamed(opened.panel, company.name);
    return opened;
  }

  async show(page: Page, company: FakeCompany): Promise<void> {
    await page.evaluate(IN_PAGE.goTo, company.id);
    await page.evaluate(IN_PAGE.draw, company);
  }
}

/** Waits until a customer stands at the head of the panel. */
export function untilNamed(panel: Frame, name: string): Promise<void> {
  return until(async () => (await textOf(panel, 'h1')) === name);
}

interface SharedFirefox {
  firefox: Browser;
  crm: FirefoxCrm;
  /** A page of the extension, to look at what lies behind the others. */
  own: Page;
}

/** One browser with the demo workspace for all tests of a file. */
export function shareFirefox(): () => SharedFirefox {
  let shared: SharedFirefox;
  test.describe.configure({ mode: 'default', timeout: 120_000 });
  test.beforeAll(async () => {
    const firefox = await launchFirefox();
    await addDemo(firefox);
    const own = await openOwnPage(firefox, 'dashboard.html');
    shared = { firefox, own, crm: await FirefoxCrm.start(firefox) };
  });
  test.afterAll(async () => {
    shared.crm.stop();
    await shared.firefox.close();
  });
  return () => shared;
}

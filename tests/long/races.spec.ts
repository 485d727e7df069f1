import type { Frame, Page } from '@playwright/test';
import { seededRandom } from '../bench/statistics/seeded-random.ts';
import { expect, test } from '../support/e2e.ts';
import {
  drawCompany,
  type FakeCompany,
  goToCompany,
  IN_PAGE,
  openFakeCrm,
  showCompany,
} from '../support/fake-crm.ts';
import { customerName, logCall, logForm, panelFrame } from '../support/panel.ts';
import { type Row, storedRows } from '../support/stored-rows.ts';

const NAVIGATIONS = Number(process.env.BELLWETHER_NAVIGATIONS ?? 1000);
const RECORDS = 50;
/** Milliseconds that the page takes to draw a record; longer than most people look at one. */
const SLOWEST_DRAW_MS = 3000;
const HURRY_MS = 2000;
const HURRIED_LOGS = 0.4;
const CALM = 0.3;
const MARK = 'Race: ';

const random = seededRandom(1);
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

/** Goes to a record whose answer takes its time: an earlier one's may still come after it. */
async function goSlowly(page: Page, company: FakeCompany): Promise<void> {
  await goToCompany(page, company.id);
  void pause(random() * SLOWEST_DRAW_MS)
    .then(() => page.evaluate(IN_PAGE.draw, company))
    .catch((error) => {
      if (!page.isClosed()) throw error;
    });
}

/** Types about whoever the panel shows, and sends it unless that is somebody else by then. */
async function logInHurry(panel: Frame): Promise<'sent' | 'not sent'> {
  const name = customerName(panel);
  if (!(await name.isVisible())) return 'not sent';
  const before = await name.textContent();
  const quick = { timeout: 1000 };
  const form = logForm(panel);
  try {
    await form.getByRole('radio', { name: 'Call' }).check(quick);
    await form.getByRole('radio', { name: 'Connected' }).check(quick);
    await form.getByRole('radio', { name: 'Positive', exact: true }).check(quick);
    await form.getByRole('textbox', { name: 'Note' }).fill(`${MARK}${before}`, quick);
    if ((await name.textContent(quick)) !== before) return 'not sent';
    await form.getByRole('button', { name: 'Log call' }).click(quick);
    return 'sent';
  } catch (error) {
    // The form went away under the hands, as the page moved on.
    if ((error as Error).name === 'TimeoutError') return 'not sent';
    throw error;
  }
}

/** Records of the demo's customers, known by their domains: some have several. */
function recordsOf(accounts: readonly Row[]): FakeCompany[] {
  return Array.from({ length: RECORDS }, (_, index) => {
    const { name, domains } = accounts[index % accounts.length] ?? {};
    const [domain = ''] = domains as string[];
    return { id: 10 + index, name: String(name), website: `https://${domain}` };
  });
}

test(`${NAVIGATIONS} navigations in a hurry put no log on the wrong customer`, async ({ demo }) => {
  const accounts = await storedRows(demo, 'accounts');
  const companies = recordsOf(accounts);
  const page = await openFakeCrm(demo.context);
  const [first] = companies;
  if (first) await showCompany(page, first);
  const panel = await panelFrame(page);
  const count = { hurried: 0, calm: 0, refused: 0 };

  for (let at = 0; at < NAVIGATIONS; at += 1) {
    const company = companies[Math.floor(random() * RECORDS)];
    if (!company) throw new Error('There are no companies.');
    await goSlowly(page, company);
    await pause(random() * HURRY_MS);
    if (random() < HURRIED_LOGS && (await logInHurry(panel)) === 'sent') count.hurried += 1;
    if (random() >= CALM) continue;
    await pause(SLOWEST_DRAW_MS);
    // What an earlier address asked for may have been drawn last: a person reloads the record.
    await drawCompany(page, company);
    await expect(customerName(panel)).toHaveText(company.name);
    count.calm += 1;
    const isTaken = logCall(panel, { note: `${MARK}${company.name}` });
    await isTaken.catch(() => {
      count.refused += 1;
    });
  }

  const nameOf = new Map(accounts.map(({ id, name }) => [id, `${MARK}${name}`]));
  const logs = (await storedRows(demo, 'interactions')).filter(({ note }) =>
    String(note).startsWith(MARK),
  );
  const wrong = logs.filter(({ accountId, note }) => nameOf.get(accountId) !== note);
  console.log(
    `races: ${NAVIGATIONS} navigations, ${logs.length} logs, ${wrong.length} wrong, ` +
      `${count.refused} refused of ${count.calm} on a page at rest`,
  );
  expect(wrong).toEqual([]);
  expect(logs.length).toBeGreaterThanOrEqual(count.calm - count.refused);
  expect(count.refused / Math.max(1, count.calm)).toBeLessThanOrEqual(0.01);
});

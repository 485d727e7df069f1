import { RT_PATHS } from '../real/request-tracker/request-tracker.ts';
import { openRecord, savePicture } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { customerName, logCall, logForm, panelFrame, readScore } from '../support/panel.ts';
import { addressOf } from '../support/real-apps.ts';
import { logInToRequestTracker } from '../support/request-tracker-tab.ts';

const URL_OF_RT = addressOf('request-tracker');

test.describe('Request Tracker', () => {
  test.skip(URL_OF_RT === null, 'its Debian packages need apt-get as root');

  test('a ticket’s requestor is recognised and a call is logged', async ({ demo }) => {
    const page = await logInToRequestTracker(demo, `${URL_OF_RT}`);
    await page.goto(`${URL_OF_RT}${RT_PATHS.danaTicket}`);
    const panel = await panelFrame(page);
    await expect(customerName(panel)).toHaveText('Northwind Traders');
    await expect(panel.getByText(/Matched by (domain|e-mail)/)).toBeVisible();
    const before = await readScore(panel);
    await logCall(panel, { note: 'Called back about the export' });
    await expect.poll(() => readScore(panel)).not.toBe(before);
    await savePicture(page, 'panel-request-tracker');
  });

  test('the next ticket is the next customer', async ({ demo }) => {
    const page = await logInToRequestTracker(demo, `${URL_OF_RT}`);
    await page.goto(`${URL_OF_RT}${RT_PATHS.danaTicket}`);
    await expect(customerName(await panelFrame(page))).toHaveText('Northwind Traders');
    await page.goto(`${URL_OF_RT}${RT_PATHS.samTicket}`);
    await expect(customerName(await panelFrame(page))).toHaveText('Globex Corporation');
  });

  test('keys typed in the panel are no shortcuts of the page', async ({ demo }) => {
    await logInToRequestTracker(demo, `${URL_OF_RT}`);
    const { page, panel } = await openRecord(demo, `${URL_OF_RT}${RT_PATHS.danaTicket}`);
    const note = logForm(panel).getByRole('textbox', { name: 'Note' });
    await note.click();
    await page.keyboard.type('g h ? / j k');
    await expect(note).toHaveValue('g h ? / j k');
    expect(page.url()).toContain(RT_PATHS.danaTicket);
  });
});

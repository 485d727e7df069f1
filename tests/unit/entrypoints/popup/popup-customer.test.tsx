import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readFirstPaint } from '../../../../entrypoints/popup/first-paint.ts';
import { browser } from '../../../../lib/browser.ts';
import { fakeOwnPage } from '../../../support/fake-own-page.ts';
import { closeOwnPage, idOf, seedNorthwind } from '../own-page.ts';
import { CRM, CRM_PATTERN, renderPopup, showInTab } from './render-popup.tsx';

afterEach(closeOwnPage);

/** The tab's address names another company: what is stored of it comes later. */
async function turnTo(company: number): Promise<void> {
  const url = `https://crm.example.com/#/companies/${company}/show`;
  const tab = { id: 7, windowId: 1, url };
  vi.mocked(browser.tabs.query).mockResolvedValue([tab as never]);
  await fakeBrowser.tabs.onUpdated.trigger(7, { url }, tab as never);
}

const customer = () => screen.getByRole('combobox', { name: 'Customer' });
const shows = (name: string) => waitFor(() => expect(customer()).toHaveProperty('value', name));

async function renderOverNorthwind(): Promise<void> {
  const accountId = await seedNorthwind();
  fakeOwnPage(CRM, [CRM_PATTERN]);
  await showInTab(accountId);
  await renderPopup();
  await screen.findByRole('form', { name: 'Quick log' });
  await shows('Northwind Traders');
}

describe('the popup’s customer', () => {
  it.each([
    ['an earlier page of the tab', { host: 'other.example.com' }],
    ['the record that is going away', { recordId: '2' }],
  ])('is not the one of %s', async (_which, shown) => {
    const accountId = await seedNorthwind();
    fakeOwnPage(CRM, [CRM_PATTERN]);
    await showInTab(accountId, shown);
    await renderPopup();
    await screen.findByText(/Bellwether works on crm.example.com/);
    expect(customer()).toHaveProperty('value', '');
  });

  it('is the one that the page hands over, whatever its address', async () => {
    const accountId = await seedNorthwind();
    fakeOwnPage(CRM, [CRM_PATTERN]);
    await showInTab(accountId, { site: 'handed', recordId: '~northwind.test' });
    await renderPopup();
    await shows('Northwind Traders');
  });

  it('follows the tab to its next customer, and asks anew how it went', async () => {
    await renderOverNorthwind();
    fireEvent.click(screen.getByRole('radio', { name: 'Connected' }));
    await turnTo(2);
    await shows('');
    await showInTab(await idOf('Globex Corporation'), {
      recordId: '2',
      accountName: 'Globex Corporation',
    });
    await shows('Globex Corporation');
    expect(screen.getByRole('radio', { name: 'Connected' })).toHaveProperty('checked', false);
  });

  it('leaves a customer chosen by hand when the tab turns to another', async () => {
    await renderOverNorthwind();
    fireEvent.input(customer(), { target: { value: 'glob' } });
    fireEvent.mouseDown(await screen.findByRole('option', { name: /Globex Corporation/ }));
    await turnTo(2);
    await screen.findByText(/Bellwether works on crm.example.com/);
    await shows('Globex Corporation');
  });

  it('leaves a note with the customer it was typed for, and says that the tab shows another', async () => {
    await renderOverNorthwind();
    fireEvent.input(screen.getByRole('textbox', { name: 'Note' }), { target: { value: 'For N' } });
    await turnTo(2);
    await showInTab(await idOf('Globex Corporation'), {
      recordId: '2',
      accountName: 'Globex Corporation',
    });
    await screen.findByText(/This tab shows Globex Corporation. You are logging for Northwind/);
    expect(customer()).toHaveProperty('value', 'Northwind Traders');
  });

  it('keeps no outcome for the next time when nothing was typed', async () => {
    await renderOverNorthwind();
    fireEvent.click(screen.getByRole('radio', { name: 'Connected' }));
    await waitFor(async () =>
      expect(await browser.storage.local.get('popupDraft')).toMatchObject({
        popupDraft: { outcome: 'connected' },
      }),
    );
    expect((await readFirstPaint()).draft).toMatchObject({ account: null, outcome: null });
  });
});

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../../../../entrypoints/popup/App.tsx';
import { readFirstPaint } from '../../../../entrypoints/popup/first-paint.ts';
import { browser } from '../../../../lib/browser.ts';
import { DATABASE_NAME } from '../../../../lib/store/database.ts';
import { fakeOwnPage } from '../../../support/fake-own-page.ts';
import { closeOwnPage, seedNorthwind, withStore } from '../own-page.ts';
import { CRM, CRM_PATTERN, renderPopup, showInTab } from './render-popup.tsx';

afterEach(closeOwnPage);

describe('popup', () => {
  it('asks for exactly the current tab’s origin, and only on a click', async () => {
    await seedNorthwind();
    const { request } = fakeOwnPage(`${CRM}?q=1#x`);
    await renderPopup();
    const button = await screen.findByRole('button', { name: 'Use Bellwether on this site' });
    expect(request).not.toHaveBeenCalled();
    fireEvent.click(button);
    expect(request.mock.calls).toEqual([[{ origins: [CRM_PATTERN] }]]);
    await screen.findByText(/Bellwether works on crm.example.com/);
  });

  it('asks on a product’s tab for its one host, however many the product has', async () => {
    await seedNorthwind();
    const { request } = fakeOwnPage('https://acme.my.salesforce.com/setup');
    await renderPopup();
    await screen.findByText(/Salesforce shows its records at acme.lightning.force.com/);
    fireEvent.click(screen.getByRole('button', { name: 'Use Bellwether on this site' }));
    expect(request.mock.calls).toEqual([[{ origins: ['https://acme.my.salesforce.com/*'] }]]);
    await screen.findByText(/Bellwether works on acme.my.salesforce.com/);
  });

  it('says why it cannot work on a page of the browser, and offers nothing', async () => {
    await seedNorthwind();
    fakeOwnPage('chrome://settings/');
    await renderPopup();
    await screen.findByText('A page of the browser: extensions cannot work here.');
    expect(screen.queryByRole('button', { name: 'Use Bellwether on this site' })).toBeNull();
  });

  it('logs for the tab’s customer, shows the new score, and takes it back', async () => {
    const accountId = await seedNorthwind();
    fakeOwnPage(CRM, [CRM_PATTERN]);
    await showInTab(accountId);
    await renderPopup();
    const form = within(await screen.findByRole('form', { name: 'Quick log' }));
    await waitFor(() =>
      expect(form.getByRole('combobox')).toHaveProperty('value', 'Northwind Traders'),
    );
    const count = () => withStore((db) => db.interactions.filter(isOurs).count());
    fireEvent.keyDown(form.getByRole('radio', { name: 'Connected' }), { key: '1' });
    fireEvent.input(form.getByRole('textbox', { name: 'Note' }), { target: { value: 'Hello' } });
    fireEvent.keyDown(form.getByRole('textbox', { name: 'Note' }), { key: 'Enter' });
    await screen.findByText(/Logged for Northwind Traders/);
    expect(await count()).toBe(1);
    expect(form.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', '');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Taken back');
    expect(await count()).toBe(0);
  });

  it('keeps what was typed for the next time it opens', async () => {
    await seedNorthwind();
    fakeOwnPage(CRM);
    await renderPopup();
    const note = await screen.findByRole('textbox', { name: 'Note' });
    fireEvent.input(note, { target: { value: 'Half a thou' } });
    await waitFor(async () => expect((await readFirstPaint()).draft.note).toBe('Half a thou'));
    // The session's storage does not outlive the browser, nor an update of the extension.
    await browser.storage.session.clear();
    expect((await readFirstPaint()).draft.note).toBe('Half a thou');
  });

  it('paints the portfolio as it was last seen before the database is open', async () => {
    await seedNorthwind();
    fakeOwnPage(CRM);
    await renderPopup();
    await screen.findByRole('list', { name: 'Needs attention' });
    await waitFor(async () =>
      expect((await readFirstPaint()).summary?.accounts).toBeGreaterThan(0),
    );
    const firstPaint = await readFirstPaint();
    document.body.replaceChildren();
    render(<App firstPaint={firstPaint} />);
    expect(screen.getByRole('list', { name: 'Portfolio' })).toBeTruthy();
  });

  it('leads from nothing to the sites and to the demo', async () => {
    const { request } = fakeOwnPage(CRM);
    await renderPopup();
    fireEvent.click(await screen.findByRole('button', { name: 'Use Bellwether on this site' }));
    expect(request.mock.calls).toEqual([[{ origins: [CRM_PATTERN] }]]);
    await screen.findByText(/Bellwether works on crm.example.com/);
    const other = screen.getByRole('link', { name: 'Give another address' });
    expect(other.getAttribute('href')).toMatch(/dashboard\.html#\/sites$/);
    fireEvent.click(screen.getByRole('button', { name: 'Add demo workspace' }));
    await screen.findByRole('list', { name: 'Needs attention' });
    expect(screen.getByText('Demo data')).toBeTruthy();
  });

  it('says what to do when a newer Bellwether wrote the data', async () => {
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open(DATABASE_NAME, 9_990);
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
    fakeOwnPage(CRM);
    await renderPopup();
    await screen.findByText('Your data is from a newer Bellwether');
    expect(screen.getByRole('button', { name: 'Load again' })).toBeTruthy();
  });
});

function isOurs({ source, deletedAt }: { source: { kind: string }; deletedAt: number | null }) {
  return source.kind === 'popup' && deletedAt === null;
}

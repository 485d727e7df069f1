import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { browser } from '../../../../lib/browser.ts';
import { seenProductKey } from '../../../../lib/model/origin-settings.ts';
import { changeOriginSettings } from '../../../../lib/store/origin-settings.ts';
import { fakeOwnPage } from '../../../support/fake-own-page.ts';
import { closeOwnPage, seedNorthwind, withStore } from '../own-page.ts';
import { CRM, CRM_PATTERN, renderPopup } from './render-popup.tsx';

const ORIGIN = new URL(CRM).origin;

afterEach(closeOwnPage);

describe('which product a site is, in the popup', () => {
  it('says what it was recognised as, as soon as it was', async () => {
    await seedNorthwind();
    fakeOwnPage(CRM, [CRM_PATTERN]);
    await renderPopup();
    await screen.findByRole('button', { name: 'Read as no known product' });
    await browser.storage.session.set({ [seenProductKey(ORIGIN)]: 'atomic-crm' });
    await screen.findByRole('button', { name: 'Read as Atomic CRM' });
  });

  it('is what the user says: kept by the background, since the popup may close at once', async () => {
    await seedNorthwind();
    fakeOwnPage(CRM, [CRM_PATTERN]);
    await renderPopup();
    fireEvent.click(await screen.findByRole('button', { name: 'Read as no known product' }));
    const choice = screen.getByLabelText('Read these pages as');
    fireEvent.change(choice, { target: { value: 'request-tracker' } });
    const change = { product: 'request-tracker' };
    expect(browser.runtime.sendMessage).toHaveBeenCalledWith({
      bellwether: 'own/decide-site',
      request: { origin: ORIGIN, change },
    });
    await withStore((db) => changeOriginSettings(db, ORIGIN, change));
    await screen.findByRole('button', { name: 'Read as Request Tracker' });
  });

  it('is no question where the host says it', async () => {
    await seedNorthwind();
    fakeOwnPage('https://acme.zendesk.com/agent/tickets/1', ['https://acme.zendesk.com/*']);
    await renderPopup();
    await screen.findByText(/Bellwether works on acme.zendesk.com/);
    expect(screen.queryByRole('button', { name: /^Read as/ })).toBeNull();
  });
});

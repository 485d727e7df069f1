import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { I18nProvider } from '../../../../components/i18n.tsx';
import { App } from '../../../../entrypoints/dashboard/App.tsx';
import { logEntry } from '../../../../lib/store/log-entry.ts';
import { saveFacts } from '../../../../lib/store/save-facts.ts';
import { fakeOwnPage } from '../../../support/fake-own-page.ts';
import { acmeFacts } from '../../lib/store/samples.ts';
import { closeOwnPage, seedNorthwind, withStore } from '../own-page.ts';

beforeEach(() => {
  history.replaceState(null, '', '#');
});

afterEach(closeOwnPage);

function openDashboard(hash = '', locale = 'en') {
  history.replaceState(null, '', hash === '' ? '#' : hash);
  render(
    <I18nProvider locale={locale}>
      <App />
    </I18nProvider>,
  );
}

/** Something of the user's own on a demo account. */
async function logOn(accountId: string): Promise<void> {
  const entry = { type: 'note' as const, occurredAt: Date.now(), note: 'Mine', nextStep: null };
  const command = { id: crypto.randomUUID(), accountId, entry };
  const source = { kind: 'dashboard', site: null, url: null } as const;
  await withStore((db) => logEntry(db, command, source, Date.now()));
}

/** What was logged by hand on an account and stands there now. */
async function loggedOn(accountId: string): Promise<{ note: string }[]> {
  return withStore((db) =>
    db.interactions
      .filter((one) => one.accountId === accountId && one.source.kind === 'dashboard')
      .toArray(),
  );
}

/** The bands set by hand on an account that stand there now. */
async function bandsOf(accountId: string): Promise<string[]> {
  return withStore(async (db) => {
    const kept = await db.signals
      .filter((one) => one.accountId === accountId && one.family === 'override')
      .filter(({ deletedAt }) => deletedAt === null)
      .toArray();
    return kept.map(({ metric }) => metric);
  });
}

const addressField = () =>
  screen.findByRole('textbox', { name: 'Address of your CRM or helpdesk' });
const allowButton = () => screen.getByRole('button', { name: 'Allow this site' });
const searchBox = () => screen.findByRole('searchbox', { name: 'Search' });

describe('dashboard', () => {
  it('finds an account by a domain that its name does not hold', async () => {
    await seedNorthwind();
    fakeOwnPage(undefined);
    openDashboard();
    fireEvent.input(await searchBox(), { target: { value: 'northwind.test' } });
    await screen.findByText('1 of 24 accounts');
    expect(screen.getByRole('link', { name: 'Northwind Traders' })).toBeTruthy();
  });

  it('keeps search, bands and order in the address', async () => {
    await seedNorthwind();
    fakeOwnPage(undefined);
    openDashboard('#/portfolio?band=at-risk&sort=name&dir=desc');
    const pressed = await screen.findByRole('button', { name: /^At risk/ });
    expect(pressed.getAttribute('aria-pressed')).toBe('true');
    fireEvent.input(await searchBox(), { target: { value: 'o' } });
    expect(location.hash).toBe('#/portfolio?q=o&band=at-risk&sort=name&dir=desc');
  });

  it('opens an account with its health, and leads back to the list as it was', async () => {
    const accountId = await seedNorthwind();
    fakeOwnPage(undefined);
    openDashboard(`#/account/${accountId}`);
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading.textContent).toContain('Northwind Traders');
    expect(screen.getByRole('meter', { name: 'Health' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /All accounts/ }).getAttribute('href')).toBe(
      '#/portfolio',
    );
  });

  it('says so when an address names an account that is not there', async () => {
    await seedNorthwind();
    fakeOwnPage(undefined);
    openDashboard('#/account/7b0c5f0e-6d9a-4a54-9a55-1f6f6ad0a001');
    await screen.findByText('This account is not here');
  });

  it('asks for one typed site, as an origin and not as the address', async () => {
    const { request } = fakeOwnPage(undefined);
    openDashboard('#/sites');
    const address = await addressField();
    fireEvent.input(address, { target: { value: 'javascript:alert(1)' } });
    fireEvent.click(allowButton());
    await screen.findByText(/Only web pages can be read/);
    expect(request).not.toHaveBeenCalled();
    fireEvent.input(address, { target: { value: 'crm.example.com:8080/accounts?id=1' } });
    fireEvent.click(allowButton());
    expect(request.mock.calls).toEqual([[{ origins: ['https://crm.example.com/*'] }]]);
    await screen.findByRole('button', { name: 'Take back https://crm.example.com' });
  });

  it('completes the subdomain of a picked product, and asks for that one host', async () => {
    const { request } = fakeOwnPage(undefined);
    openDashboard('#/sites');
    fireEvent.change(await screen.findByLabelText('Start from'), { target: { value: 'zendesk' } });
    const address = screen.getByRole('textbox', { name: 'Your Zendesk address' });
    fireEvent.input(address, { target: { value: 'acme' } });
    expect(screen.getByText('https://acme.zendesk.com')).toBeTruthy();
    expect(request).not.toHaveBeenCalled();
    fireEvent.click(allowButton());
    expect(request.mock.calls).toEqual([[{ origins: ['https://acme.zendesk.com/*'] }]]);
    await screen.findByText('acme.zendesk.com is allowed. Open a customer there.', {
      selector: '.bw-toast *',
    });
  });

  it('offers the shared hosts of a picked product, and asks for the chosen one', async () => {
    const { request } = fakeOwnPage(undefined);
    openDashboard('#/sites');
    fireEvent.change(await screen.findByLabelText('Start from'), { target: { value: 'zoho-crm' } });
    expect(screen.getByText('https://crm.zoho.com')).toBeTruthy();
    const address = screen.getByLabelText('Your Zoho CRM address');
    fireEvent.change(address, { target: { value: 'crm.zoho.eu' } });
    fireEvent.click(allowButton());
    expect(request.mock.calls).toEqual([[{ origins: ['https://crm.zoho.eu/*'] }]]);
    fireEvent.change(screen.getByLabelText('Start from'), { target: { value: 'any' } });
    expect(await addressField()).toHaveProperty('value', '');
  });

  it('asks for Salesforce’s records first and for its other site only on a click of its own', async () => {
    const { request } = fakeOwnPage(undefined);
    openDashboard('#/sites');
    const address = await addressField();
    fireEvent.input(address, { target: { value: 'https://acme.my.salesforce.com/home/home.jsp' } });
    expect(screen.getByText(/Salesforce shows records at acme.lightning.force.com/)).toBeTruthy();
    fireEvent.click(allowButton());
    expect(request.mock.calls).toEqual([[{ origins: ['https://acme.lightning.force.com/*'] }]]);
    fireEvent.click(await screen.findByRole('button', { name: 'Allow acme.my.salesforce.com' }));
    expect(request.mock.calls[1]).toEqual([{ origins: ['https://acme.my.salesforce.com/*'] }]);
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Allow acme.my.salesforce.com' })).toBeNull(),
    );
  });

  it('deletes the demo in one click, and brings it back as it was', async () => {
    const accountId = await seedNorthwind();
    await logOn(accountId);
    fakeOwnPage(undefined);
    openDashboard('#/workspace');
    const demo = within(await screen.findByRole('region', { name: 'Demo workspace' }));
    fireEvent.click(demo.getByRole('button', { name: 'Delete demo workspace' }));
    await screen.findByText('The demo workspace was deleted.');
    await demo.findByRole('button', { name: 'Add demo workspace' });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('The demo workspace is back, as it was.');
    expect(await loggedOn(accountId)).toHaveLength(1);
  });

  it('logs on an account’s page, says what it did to the score, and takes it back', async () => {
    const accountId = await seedNorthwind();
    fakeOwnPage(undefined);
    openDashboard(`#/account/${accountId}`);
    const form = within(await screen.findByRole('form', { name: 'Log interaction' }));
    fireEvent.click(form.getByRole('radio', { name: 'Connected' }));
    fireEvent.input(form.getByRole('textbox', { name: 'Note' }), { target: { value: 'Hello' } });
    fireEvent.click(form.getByRole('button', { name: 'Log call' }));
    await screen.findByText(/Logged for Northwind Traders. Health \d+ → \d+\./);
    expect(await loggedOn(accountId)).toMatchObject([{ note: 'Hello' }]);
    expect(form.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', '');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Taken back');
    expect(await loggedOn(accountId)).toEqual([]);
  });

  it('sets a band by hand on an account’s page, lifts it, and takes that back', async () => {
    const accountId = await seedNorthwind();
    fakeOwnPage(undefined);
    openDashboard(`#/account/${accountId}`);
    fireEvent.click(await screen.findByRole('button', { name: 'Set band by hand' }));
    const form = within(screen.getByRole('form', { name: 'Set band by hand' }));
    fireEvent.click(form.getByRole('radio', { name: 'At risk' }));
    fireEvent.input(form.getByRole('textbox', { name: 'Reason' }), { target: { value: 'Merger' } });
    fireEvent.click(form.getByRole('button', { name: 'Set band' }));
    await screen.findByText('Set by hand: At risk', { selector: '.bw-toast *' });
    await screen.findByText(/^By the facts: /);
    fireEvent.click(screen.getByRole('button', { name: 'Lift it' }));
    await screen.findByText('Lifted: the facts decide again', { selector: '.bw-toast *' });
    await waitFor(() => expect(screen.queryByText(/^By the facts: /)).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText(/^By the facts: /);
    expect(await bandsOf(accountId)).toEqual(['at-risk']);
    cleanup();
    openDashboard('#/portfolio?q=Northwind');
    const row = (await screen.findByRole('link', { name: 'Northwind Traders' })).closest('tr');
    expect(row?.textContent).toContain('At riskset by hand');
  });

  it('keeps the reason on an account’s page when the band could not be stored', async () => {
    const accountId = await seedNorthwind();
    fakeOwnPage(undefined);
    openDashboard(`#/account/${accountId}`);
    fireEvent.click(await screen.findByRole('button', { name: 'Set band by hand' }));
    const form = within(screen.getByRole('form', { name: 'Set band by hand' }));
    fireEvent.click(form.getByRole('radio', { name: 'Watch' }));
    const reason = form.getByRole('textbox', { name: 'Reason' });
    fireEvent.input(reason, { target: { value: 'Merger' } });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    fireEvent.click(form.getByRole('button', { name: 'Set band' }));
    expect((await form.findByRole('alert')).textContent).toMatch(/no room left/);
    expect(reason).toHaveProperty('value', 'Merger');
    expect(await bandsOf(accountId)).toEqual([]);
  });

  it('keeps what was typed on an account’s page for the next time', async () => {
    const accountId = await seedNorthwind();
    fakeOwnPage(undefined);
    openDashboard(`#/account/${accountId}`);
    const note = () => screen.findByRole('textbox', { name: 'Note' });
    fireEvent.input(await note(), { target: { value: 'Half a thou' } });
    await waitFor(async () => expect(await withStore((db) => db.drafts.count())).toBe(1));
    cleanup();
    openDashboard(`#/account/${accountId}`);
    expect(await note()).toHaveProperty('value', 'Half a thou');
    expect(screen.getByText('Your unsent entry was kept.')).toBeTruthy();
  });

  it('says on an account’s page when stored entries cannot be read', async () => {
    const accountId = await seedNorthwind();
    await withStore((db) =>
      db.table('signals').put({ id: crypto.randomUUID(), accountId, value: 'broken' }),
    );
    fakeOwnPage(undefined);
    openDashboard(`#/account/${accountId}`);
    await screen.findByText(/1 stored entry could not be read and is in no number here/);
  });

  it('leaves the demo out of list and counts beside an own account, until it is asked for', async () => {
    await seedNorthwind();
    await withStore((db) => saveFacts(db, [acmeFacts()], Date.now()));
    fakeOwnPage(undefined);
    openDashboard();
    await screen.findByText('1 account');
    expect(screen.queryByRole('link', { name: 'Northwind Traders' })).toBeNull();
    expect(screen.getByText(/It is in none of your figures/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Demo 24' }));
    await screen.findByText('1 account, and 24 of the demo');
    expect(screen.getByRole('link', { name: 'Northwind Traders' })).toBeTruthy();
    expect(location.hash).toBe('#/portfolio?demo=shown');
  });

  it('hands everything over as one JSON file', async () => {
    await seedNorthwind();
    fakeOwnPage(undefined);
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:test';
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    openDashboard('#/workspace/backup');
    fireEvent.click(await screen.findByRole('button', { name: 'Export everything' }));
    await screen.findByText(/Saved as bellwether-\d{4}-\d{2}-\d{2}\.json/);
    expect(click).toHaveBeenCalledOnce();
    const text = await blobs[0]?.text();
    expect(JSON.parse(text ?? '').tables.accounts).toHaveLength(24);
  });

  it('leads from nothing to the sites and to the demo', async () => {
    const { request } = fakeOwnPage(undefined);
    openDashboard();
    fireEvent.input(await addressField(), { target: { value: 'acme.zendesk.com' } });
    fireEvent.click(allowButton());
    expect(request.mock.calls).toEqual([[{ origins: ['https://acme.zendesk.com/*'] }]]);
    const allowed = within(await screen.findByRole('list', { name: 'Allowed sites' }));
    expect(allowed.getByText('https://acme.zendesk.com')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Add demo workspace' }));
    await screen.findByText('24 accounts');
  });

  it('speaks Chinese', async () => {
    fakeOwnPage(undefined);
    openDashboard('#/workspace', 'zh-CN');
    await screen.findByRole('button', { name: '添加演示工作区' });
    await waitFor(() => expect(screen.getByText('数据不会离开这台电脑。')).toBeTruthy());
  });
});

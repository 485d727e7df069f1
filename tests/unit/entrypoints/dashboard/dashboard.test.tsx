import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { I18nProvider } from '../../../../components/i18n.tsx';
import { App } from '../../../../entrypoints/dashboard/App.tsx';
import { DATABASE_NAME, openDatabase } from '../../../../lib/store/database.ts';
import { seedDemo } from '../../../../lib/store/demo.ts';
import { fakeOwnPage } from '../../../support/fake-own-page.ts';

const ZENDESK = 'https://*.zendesk.com/*';

beforeEach(() => {
  history.replaceState(null, '', '#');
});

afterEach(async () => {
  cleanup();
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(DATABASE_NAME);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
});

async function seedDemoWorkspace(): Promise<string> {
  const db = await openDatabase();
  await seedDemo(db, Date.now());
  const found = await db.accounts.where('nameKey').equals('northwind traders').first();
  db.close();
  if (!found) throw new Error('The demo has no Northwind Traders.');
  return found.id;
}

function openDashboard(hash = '', locale = 'en') {
  history.replaceState(null, '', hash === '' ? '#' : hash);
  render(
    <I18nProvider locale={locale}>
      <App />
    </I18nProvider>,
  );
}

const searchBox = () => screen.findByRole('searchbox', { name: 'Search' });

describe('dashboard', () => {
  it('finds an account by a domain that its name does not hold', async () => {
    await seedDemoWorkspace();
    fakeOwnPage(undefined);
    openDashboard();
    fireEvent.input(await searchBox(), { target: { value: 'northwind.test' } });
    await screen.findByText('1 of 24 accounts');
    expect(screen.getByRole('link', { name: 'Northwind Traders' })).toBeTruthy();
  });

  it('keeps search, bands and order in the address', async () => {
    await seedDemoWorkspace();
    fakeOwnPage(undefined);
    openDashboard('#/portfolio?band=at-risk&sort=name&dir=desc');
    const pressed = await screen.findByRole('button', { name: /^At risk/ });
    expect(pressed.getAttribute('aria-pressed')).toBe('true');
    fireEvent.input(await searchBox(), { target: { value: 'o' } });
    expect(location.hash).toBe('#/portfolio?q=o&band=at-risk&sort=name&dir=desc');
  });

  it('opens an account with its health, and leads back to the list as it was', async () => {
    const accountId = await seedDemoWorkspace();
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
    await seedDemoWorkspace();
    fakeOwnPage(undefined);
    openDashboard('#/account/7b0c5f0e-6d9a-4a54-9a55-1f6f6ad0a001');
    await screen.findByText('This account is not here');
  });

  it('asks for one typed site, as an origin and not as the address', async () => {
    const { request } = fakeOwnPage(undefined);
    openDashboard('#/sites');
    const address = await screen.findByRole('textbox', { name: 'Address of the site' });
    fireEvent.input(address, { target: { value: 'javascript:alert(1)' } });
    fireEvent.click(screen.getByRole('button', { name: 'Allow this site' }));
    await screen.findByText(/This is not the address of a web page/);
    expect(request).not.toHaveBeenCalled();
    fireEvent.input(address, { target: { value: 'crm.example.com:8080/accounts?id=1' } });
    fireEvent.click(screen.getByRole('button', { name: 'Allow this site' }));
    expect(request.mock.calls).toEqual([[{ origins: ['https://crm.example.com/*'] }]]);
    await screen.findByRole('button', { name: 'Take back https://crm.example.com/*' });
  });

  it('asks for the hosts of one product on its click', async () => {
    const { request } = fakeOwnPage(undefined);
    openDashboard('#/sites');
    fireEvent.click(await screen.findByRole('button', { name: 'Use on Zendesk' }));
    expect(request.mock.calls).toEqual([[{ origins: [ZENDESK] }]]);
  });

  it('deletes the demo after asking in words, and keeps it on a no', async () => {
    await seedDemoWorkspace();
    fakeOwnPage(undefined);
    openDashboard('#/workspace');
    const demo = within(await screen.findByRole('region', { name: 'Demo workspace' }));
    fireEvent.click(demo.getByRole('button', { name: 'Delete demo workspace' }));
    fireEvent.click(demo.getByRole('button', { name: 'Keep it' }));
    fireEvent.click(demo.getByRole('button', { name: 'Delete demo workspace' }));
    expect(demo.getByText(/Your own data stays/)).toBeTruthy();
    fireEvent.click(demo.getByRole('button', { name: 'Delete the demo' }));
    await screen.findByText('The demo workspace was deleted.');
    await demo.findByRole('button', { name: 'Add demo workspace' });
  });

  it('hands everything over as one JSON file', async () => {
    await seedDemoWorkspace();
    fakeOwnPage(undefined);
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:test';
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    openDashboard('#/workspace');
    fireEvent.click(await screen.findByRole('button', { name: 'Export as JSON' }));
    await screen.findByText(/Saved as bellwether-\d{4}-\d{2}-\d{2}\.json/);
    expect(click).toHaveBeenCalledOnce();
    const text = await blobs[0]?.text();
    expect(JSON.parse(text ?? '').tables.accounts).toHaveLength(24);
  });

  it('leads from nothing to the sites and to the demo', async () => {
    fakeOwnPage(undefined);
    openDashboard();
    const link = await screen.findByRole('link', { name: 'Choose sites' });
    expect(link.getAttribute('href')).toBe('#/sites');
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

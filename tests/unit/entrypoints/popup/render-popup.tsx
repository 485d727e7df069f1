import { render } from '@testing-library/preact';
import { I18nProvider } from '../../../../components/i18n.tsx';
import { App } from '../../../../entrypoints/popup/App.tsx';
import { readFirstPaint } from '../../../../entrypoints/popup/first-paint.ts';
import { browser } from '../../../../lib/browser.ts';
import { tabKey } from '../../../../lib/model/tab-record.ts';

export const CRM = 'https://crm.example.com/#/companies/1/show';
export const CRM_PATTERN = 'https://crm.example.com/*';

export async function renderPopup() {
  render(
    <I18nProvider locale="en">
      <App firstPaint={await readFirstPaint()} />
    </I18nProvider>,
  );
}

/** What the background keeps of a tab that shows this account's record. */
export async function showInTab(
  accountId: string,
  {
    site = 'atomic-crm',
    host = 'crm.example.com',
    recordId = '1',
    accountName = 'Northwind Traders',
  } = {},
): Promise<void> {
  const record = { site, host, recordType: 'account', recordId };
  const observation = { state: 'reading', documentAt: 1, navigation: 1, record };
  const match = { accountId, accountName };
  await browser.storage.session.set({ [tabKey(7)]: { observation, match } });
}

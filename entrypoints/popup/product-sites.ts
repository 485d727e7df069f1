import type { SiteChoice } from '../../components/popup/FirstUse.tsx';
import type { LiveSource } from '../../components/use-live.ts';
import { browser } from '../../lib/browser.ts';
import { VENDOR_SITES } from '../../lib/sites/catalogue.ts';

/** The supported products, with what the browser allows now. */
export const productSites: LiveSource<SiteChoice[]> = (next, fail) => {
  const read = () => void readSites().then(next, fail);
  read();
  browser.permissions.onAdded.addListener(read);
  browser.permissions.onRemoved.addListener(read);
  return () => {
    browser.permissions.onAdded.removeListener(read);
    browser.permissions.onRemoved.removeListener(read);
  };
};

async function readSites(): Promise<SiteChoice[]> {
  return Promise.all(
    VENDOR_SITES.map(async ({ id, name, matches }) => ({
      id,
      name,
      patterns: matches,
      granted: await browser.permissions.contains({ origins: [...matches] }),
    })),
  );
}

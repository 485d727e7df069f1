// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { seenProductKey } from '../../../../lib/model/origin-settings.ts';
import {
  type SiteSettings,
  settingsOf,
  watchSiteSettings,
} from '../../../../lib/own-pages/site-settings.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { changeOriginSettings } from '../../../../lib/store/origin-settings.ts';
import { openSample } from '../store/samples.ts';

function settingsNow(db: BellwetherDatabase): Promise<Record<string, SiteSettings>> {
  return new Promise((resolve, reject) => {
    const stop = watchSiteSettings(db)((all) => {
      stop();
      resolve(all);
    }, reject);
  });
}

describe('whether more can be read of a site’s records', () => {
  let db: BellwetherDatabase;

  beforeEach(async () => {
    fakeBrowser.reset();
    db = await openSample();
  });

  it('is told at a vendor by its host, whatever else is decided there', () => {
    expect(settingsOf({}, 'https://acme.zendesk.com').hasMore).toBe(true);
    expect(settingsOf({}, 'https://app.hubspot.com').hasMore).toBe(false);
    expect(settingsOf({}, 'https://crm.example').hasMore).toBe(false);
  });

  it('is told elsewhere by the product that the user named, or that was recognised', async () => {
    await changeOriginSettings(db, 'https://named.example', { product: 'espocrm' });
    await changeOriginSettings(db, 'https://none.example:8443', { product: 'none' });
    await fakeBrowser.storage.session.set({
      [seenProductKey('https://seen.example')]: 'request-tracker',
      [seenProductKey('https://none.example:8443')]: 'request-tracker',
    });
    const all = await settingsNow(db);
    expect(settingsOf(all, 'https://named.example').hasMore).toBe(true);
    expect(settingsOf(all, 'https://seen.example')).toMatchObject({
      recognised: 'Request Tracker',
      hasMore: true,
    });
    expect(settingsOf(all, 'https://none.example:8443').hasMore).toBe(false);
  });
});

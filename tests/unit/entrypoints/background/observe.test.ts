// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import { beforeEach, describe, expect, it } from 'vitest';
import { observe } from '../../../../entrypoints/background/observe.ts';
import { readTabRecord } from '../../../../entrypoints/background/tab-records.ts';
import type { PageObservation, PageRecord } from '../../../../lib/model/page.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { ACME, openAcme } from '../../lib/store/samples.ts';
import { customerOf, ticket, watchBadges } from './stage.ts';

describe('what a page says of itself', () => {
  let db: BellwetherDatabase;
  const openDb = async () => db;
  const seen = ticket('1', { domain: 'acme.test' });

  beforeEach(async () => {
    watchBadges();
    db = await openAcme();
  });

  it('is matched and kept', async () => {
    const page = { tabId: 1, origin: 'https://acme.zendesk.com' };
    expect(await observe(openDb, page, seen)).toBe(true);
    expect(await customerOf(1)).toBe(ACME);
  });

  it('is refused where it speaks for another host, or for another port', async () => {
    for (const origin of ['https://evil.test', 'https://acme.zendesk.com:8443']) {
      const refused = observe(openDb, { tabId: 1, origin }, seen);
      await expect(refused).rejects.toMatchObject({ code: 'bad-request' });
    }
    expect(await readTabRecord(1)).toBeUndefined();
  });

  it('is taken under the host its product knows the record by, from that product alone', async () => {
    const record: PageRecord = {
      site: 'salesforce',
      host: 'acme.lightning.force.com',
      recordType: 'account',
      recordId: '001Hs00000ABCDE',
    };
    const { documentAt, navigation } = seen;
    const arrived: PageObservation = { state: 'reading', documentAt, navigation, record };
    const classic = { tabId: 1, origin: 'https://acme.my.salesforce.com' };
    expect(await observe(openDb, classic, arrived)).toBe(true);
    const other = { tabId: 2, origin: 'https://other.my.salesforce.com' };
    await expect(observe(openDb, other, arrived)).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('is no news when something later was seen already', async () => {
    const page = { tabId: 1, origin: 'https://acme.zendesk.com' };
    await observe(openDb, page, { ...seen, navigation: 2 });
    expect(await observe(openDb, page, seen)).toBe(false);
  });
});

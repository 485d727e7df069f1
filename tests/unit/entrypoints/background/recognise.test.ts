// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshTab } from '../../../../entrypoints/background/accounts-changed.ts';
import { readLiveTab } from '../../../../entrypoints/background/live-tab.ts';
import { keepObservation, readTabRecord } from '../../../../entrypoints/background/tab-records.ts';
import type { PageObservation } from '../../../../lib/model/page.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import * as matchHits from '../../../../lib/store/match-hits.ts';
import { ACME, openAcme } from '../../lib/store/samples.ts';
import { customerOf, ticket, watchBadges } from './stage.ts';

const reading = (recordId: string): PageObservation => ({
  state: 'reading',
  documentAt: 100,
  navigation: 1,
  record: { site: 'zendesk', host: 'acme.zendesk.com', recordType: 'ticket', recordId },
});

describe('matching a tab', () => {
  let db: BellwetherDatabase;
  let badges: Map<number, string>;

  beforeEach(async () => {
    vi.restoreAllMocks();
    badges = watchBadges();
    db = await openAcme();
  });

  /** Holds the next look-up back until it is let go. */
  function holdNextLookUp() {
    const { promise, resolve: letGo } = Promise.withResolvers<void>();
    const look = matchHits.findMatchHits;
    vi.spyOn(matchHits, 'findMatchHits').mockImplementationOnce(async (...args) => {
      await promise;
      return look(...args);
    });
    return letGo;
  }

  /** Sees `first`, then `second` while the look-up for the first is held back until the end. */
  async function seeInterrupted(first: PageObservation, second: PageObservation) {
    const letGo = holdNextLookUp();
    await keepObservation(1, first);
    const early = refreshTab(db, 1);
    await vi.waitFor(() => expect(matchHits.findMatchHits).toHaveBeenCalled());
    await keepObservation(1, second);
    let isDone = false;
    const late = refreshTab(db, 1).then(() => {
      isDone = true;
    });
    await vi.waitFor(async () => {
      const { pending = [] } = await navigator.locks.query();
      expect(isDone || pending.some(({ name }) => name === 'match:1')).toBe(true);
    });
    letGo();
    await Promise.all([early, late]);
  }

  it('lets the look-up of a page still loading not undo what was read from it', async () => {
    await seeInterrupted(reading('1'), ticket('1', { domain: 'acme.test' }));
    expect(await customerOf(1)).toBe(ACME);
    expect(badges.get(1)).not.toBe('');
  });

  it('leaves the badge to the customer of the newest page', async () => {
    const next = { ...ticket('2'), navigation: 2 };
    await seeInterrupted(ticket('1', { domain: 'acme.test' }), next);
    expect(await customerOf(1)).toBeNull();
    expect(badges.get(1)).toBe('');
  });
});

describe('asking whether a page is still there', () => {
  it('forgets a tab that does not answer', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('nobody there'));
    await keepObservation(1, ticket('1'));
    expect(await readLiveTab(1)).toBeUndefined();
    expect(await readTabRecord(1)).toBeUndefined();
  });

  it('has a page read that has a launcher only, now that someone looks', async () => {
    const executeScript = vi.fn(async () => []);
    Object.assign(fakeBrowser.scripting, { executeScript });
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue('launcher' as never);
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({
      ...{ id: 1, url: 'https://acme.zendesk.com/agent/tickets/1' },
    } as never);
    await keepObservation(1, ticket('1'));
    expect((await readLiveTab(1))?.observation).toEqual(ticket('1'));
    expect(executeScript).toHaveBeenCalledExactlyOnceWith({
      ...{ target: { tabId: 1 }, files: ['site-zendesk.js', 'reader.js'] },
    });
  });

  it('keeps what another page said meanwhile', async () => {
    const next = { ...ticket('2'), documentAt: 200 };
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => {
      await keepObservation(1, next);
      throw new Error('the old page is gone');
    });
    await keepObservation(1, ticket('1'));
    expect((await readLiveTab(1))?.observation).toEqual(next);
    expect((await readTabRecord(1))?.observation).toEqual(next);
  });
});

// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dropTabsNotGranted } from '../../../../entrypoints/background/drop-tab.ts';
import { tabOfCaller } from '../../../../entrypoints/background/panel-grants.ts';
import { CHANGE_CHANNEL } from '../../../../lib/model/change-signal.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { ACME, openAcme } from '../../lib/store/samples.ts';
import { customerOf, frame, showTab, ticket, watchBadges } from './stage.ts';

/** Tabs and their addresses; without a grant the browser tells none. */
function openTabs(urls: Record<number, string | undefined>, granted: string[]) {
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(
    async (tabId) => ({ url: urls[tabId] }) as never,
  );
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins = [] }: { origins?: string[] }) =>
      origins.every((origin) => granted.includes(origin)),
  });
}

describe('after a site was taken back', () => {
  let db: BellwetherDatabase;
  let badges: Map<number, string>;
  const notify = vi.fn(async () => undefined);

  beforeEach(async () => {
    notify.mockClear();
    Object.assign(fakeBrowser.tabs, { sendMessage: notify });
    badges = watchBadges();
    db = await openAcme();
  });

  it('its open tab loses customer, grants and badge, and its panel is told', async () => {
    const { ref } = await showTab(db, 1, ticket('1', { domain: 'acme.test' }));
    openTabs({ 1: undefined }, []);
    const heard: unknown[] = [];
    const channel = new BroadcastChannel(CHANGE_CHANNEL);
    channel.onmessage = ({ data }) => heard.push(data);
    await dropTabsNotGranted();
    expect(await customerOf(1)).toBeNull();
    expect(badges.get(1)).toBe('');
    await expect(tabOfCaller(ref, frame(1))).rejects.toMatchObject({ code: 'not-allowed' });
    await vi.waitFor(() => expect(heard).toContainEqual({ kind: 'tab', tabId: 1 }));
    channel.close();
  });

  it('so does one whose address is known for another reason', async () => {
    await showTab(db, 1, ticket('1', { domain: 'acme.test' }));
    openTabs({ 1: 'https://acme.zendesk.com/agent/tickets/1' }, []);
    await dropTabsNotGranted();
    expect(await customerOf(1)).toBeNull();
  });

  it('its page is told to take everything away', async () => {
    await showTab(db, 1, ticket('1', { domain: 'acme.test' }));
    openTabs({ 1: undefined }, []);
    await dropTabsNotGranted();
    expect(notify.mock.calls).toEqual([[1, { bellwetherEnd: true }, { frameId: 0 }]]);
    expect(await fakeBrowser.storage.session.get('shown:1')).toEqual({});
  });

  it('tabs of other sites keep theirs', async () => {
    const { ref } = await showTab(db, 1, ticket('1', { domain: 'acme.test' }));
    openTabs({ 1: 'https://acme.zendesk.com:8443/agent/tickets/1' }, [
      'https://acme.zendesk.com/*',
    ]);
    await dropTabsNotGranted();
    expect(await customerOf(1)).toBe(ACME);
    expect(badges.get(1)).not.toBe('');
    expect(notify).not.toHaveBeenCalled();
    expect(await tabOfCaller(ref, frame(1))).toBe(1);
  });
});

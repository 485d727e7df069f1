// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isOtherStand } from '../../../../entrypoints/background/layout.ts';
import { setUpPages } from '../../../../entrypoints/background/sites.ts';

const TICKET = 'https://acme.zendesk.com/agent/tickets/1';

describe('the first start of a version', () => {
  const executeScript = vi.fn(async () => []);

  beforeEach(() => {
    fakeBrowser.reset();
    executeScript.mockClear();
    Object.assign(fakeBrowser.scripting, {
      executeScript,
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async () => undefined,
    });
    Object.assign(fakeBrowser.permissions, {
      getAll: async () => ({ origins: ['https://*.zendesk.com/*'] }),
    });
    Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1.0.0' }) });
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(
      async ({ url }) =>
        (String(url) === 'https://*.zendesk.com/*' ? [{ id: 4, url: TICKET }] : []) as never,
    );
  });

  it('starts the page script in open pages, also if the browser does not say why', async () => {
    await setUpPages();
    expect(executeScript).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ target: { tabId: 4 }, files: ['site-zendesk.js', 'reader.js'] }),
    );
  });

  it('starts the launcher in open pages where the panel is closed', async () => {
    const layout = { state: 'closed', side: 'left', widthPx: 380 };
    await fakeBrowser.storage.local.set({ panelLayout: layout });
    await setUpPages();
    expect(executeScript).toHaveBeenCalledWith(
      expect.objectContaining({ files: ['launcher-left.js'] }),
    );
  });

  it('is the only one that does', async () => {
    await Promise.all([setUpPages(), setUpPages()]);
    await setUpPages();
    expect(executeScript).toHaveBeenCalledOnce();
  });

  it('is followed by that of the next version', async () => {
    await setUpPages();
    Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '99.0.0' }) });
    await setUpPages();
    expect(executeScript).toHaveBeenCalledTimes(2);
  });
});

describe('the scripts that are registered', () => {
  it.each([
    ['open', 'collapsed', false],
    ['open', 'closed', true],
    ['closed', 'open', true],
  ] as const)('from %s to %s are other ones: %s', (before, after, isOther) => {
    const stand = (state: string) => ({ state, side: 'right', widthPx: 380 });
    const change = { panelLayout: { oldValue: stand(before), newValue: stand(after) } };
    expect(isOtherStand(change)).toBe(isOther);
  });

  it('are other ones when a closed panel changes its side, or was never set before', () => {
    const closed = (side: string) => ({ state: 'closed', side, widthPx: 380 });
    const moved = { oldValue: closed('left'), newValue: closed('right') };
    expect(isOtherStand({ panelLayout: moved })).toBe(true);
    expect(isOtherStand({ panelLayout: { newValue: closed('right') } })).toBe(true);
    expect(isOtherStand({ other: moved })).toBe(false);
  });
});

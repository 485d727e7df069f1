// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isOtherStand } from '../../../../entrypoints/background/layout.ts';
import { afterInstall } from '../../../../entrypoints/background/sites.ts';

const TICKET = 'https://acme.zendesk.com/agent/tickets/1';

describe('after an installation', () => {
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
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(
      async ({ url }) =>
        (String(url) === 'https://*.zendesk.com/*' ? [{ id: 4, url: TICKET }] : []) as never,
    );
  });

  it.each(['install', 'update'])('the page script starts in open pages (%s)', async (reason) => {
    await afterInstall(reason);
    expect(executeScript).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ target: { tabId: 4 }, files: ['page-zendesk.js'] }),
    );
  });

  it('the launcher starts in open pages where the panel is closed', async () => {
    const layout = { state: 'closed', side: 'left', widthPx: 380 };
    await fakeBrowser.storage.local.set({ panelLayout: layout });
    await afterInstall('update');
    expect(executeScript).toHaveBeenCalledWith(
      expect.objectContaining({ files: ['launcher-left.js'] }),
    );
  });

  it('pages of an updated browser load anew and start it themselves', async () => {
    await afterInstall('browser_update');
    expect(executeScript).not.toHaveBeenCalled();
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

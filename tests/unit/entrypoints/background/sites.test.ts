// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterInstall } from '../../../../entrypoints/background/sites.ts';

const TICKET = 'https://acme.zendesk.com/agent/tickets/1';

describe('after an installation', () => {
  const executeScript = vi.fn(async () => []);

  beforeEach(() => {
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
      expect.objectContaining({ target: { tabId: 4 } }),
    );
  });

  it('pages of an updated browser load anew and start it themselves', async () => {
    await afterInstall('browser_update');
    expect(executeScript).not.toHaveBeenCalled();
  });
});

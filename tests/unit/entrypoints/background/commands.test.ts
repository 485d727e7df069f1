// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '../../../../entrypoints/background/commands.ts';
import { changeLayout, layoutForTab } from '../../../../entrypoints/background/layout.ts';

describe('the key for a quick log', () => {
  it('opens the popup in the same turn, as Firefox demands, and says where to type', async () => {
    const openPopup = vi.fn(async () => undefined);
    Object.assign(fakeBrowser.action, { openPopup });
    const done = runCommand('quick-log');
    expect(openPopup).toHaveBeenCalledOnce();
    await done;
    expect(await fakeBrowser.storage.session.get('popupFocus')).toEqual({ popupFocus: 'note' });
  });

  it('fails where the browser opens no popup, and the next popup still says where to type', async () => {
    const openPopup = () => {
      throw new Error('not from here');
    };
    Object.assign(fakeBrowser.action, { openPopup });
    await expect(runCommand('quick-log')).rejects.toThrow('not from here');
    expect(await fakeBrowser.storage.session.get('popupFocus')).toEqual({ popupFocus: 'note' });
  });
});

describe('the key for the panel', () => {
  const told: [number, unknown][] = [];

  beforeEach(() => {
    told.length = 0;
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (tabId, message) => {
      told.push([
        tabId,
        (message as { bellwetherLayout: { state: string } }).bellwetherLayout.state,
      ]);
    });
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ id: 1 }] as never);
  });

  it('collapses an open panel, and opens it again', async () => {
    await layoutForTab(1);
    await runCommand('toggle-panel');
    await runCommand('toggle-panel');
    expect(told).toEqual([
      [1, 'collapsed'],
      [1, 'open'],
    ]);
  });

  it('flips what the tab in front shows, whatever was done in another since', async () => {
    await layoutForTab(1);
    await layoutForTab(2);
    await changeLayout(2, { state: 'collapsed' });
    await runCommand('toggle-panel');
    expect(told.at(-1)).toEqual([1, 'collapsed']);
  });
});

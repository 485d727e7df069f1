import { vi } from 'vitest';
import { browser } from '../../lib/browser.ts';

interface FakeEvent {
  addListener(listener: (...args: never[]) => void): void;
  removeListener(listener: (...args: never[]) => void): void;
  emit(...args: unknown[]): void;
}

function fakeEvent(): FakeEvent {
  const listeners = new Set<(...args: never[]) => void>();
  return {
    addListener: (listener) => listeners.add(listener),
    removeListener: (listener) => listeners.delete(listener),
    emit: (...args) => {
      for (const listener of listeners) listener(...(args as never[]));
    },
  };
}

/** The browser around an own page: its permissions, and the tab that it stands over. */
export function fakeOwnPage(tabUrl: string | undefined, granted: readonly string[] = []) {
  const allowed = new Set(granted);
  const onAdded = fakeEvent();
  const request = vi.fn(async ({ origins = [] }: { origins?: string[] }) => {
    for (const origin of origins) allowed.add(origin);
    onAdded.emit({ origins });
    return true;
  });
  vi.spyOn(browser, 'permissions', 'get').mockReturnValue({
    request,
    contains: async ({ origins = [] }: { origins?: string[] }) =>
      origins.every((origin) => allowed.has(origin)),
    getAll: async () => ({ origins: [...allowed] }),
    onAdded,
    onRemoved: fakeEvent(),
  } as never);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, windowId: 1, url: tabUrl } as never]);
  vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ ok: true, response: {} });
  return { request };
}

import { browser } from '../../lib/browser.ts';
import { changeLayout, readShownState } from './layout.ts';

/** Keyboard commands of the manifest. */
export async function runCommand(command: string): Promise<void> {
  if (command === 'quick-log') await openQuickLog();
  if (command === 'toggle-panel') await togglePanel();
}

/** Firefox opens the popup only in the same turn as the key press, so nothing is awaited before. */
async function openQuickLog(): Promise<void> {
  const noted = browser.storage.session.set({ popupFocus: 'note' });
  await Promise.all([noted, openPopup()]);
}

/** A browser that cannot throws at once; that is a failure like any other. */
async function openPopup(): Promise<void> {
  await browser.action.openPopup();
}

async function togglePanel(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  const state = await readShownState(tab.id);
  await changeLayout(tab.id, { state: state === 'open' ? 'collapsed' : 'open' });
}

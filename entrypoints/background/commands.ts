import { browser } from '../../lib/browser.ts';
import { changeLayout, readLayout } from './layout.ts';

/** Keyboard commands of the manifest. */
export async function runCommand(command: string): Promise<void> {
  if (command === 'quick-log') await openQuickLog();
  if (command === 'toggle-panel') await togglePanel();
}

async function openQuickLog(): Promise<void> {
  await browser.storage.session.set({ popupFocus: 'note' });
  await browser.action.openPopup();
}

async function togglePanel(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  const { state } = await readLayout();
  await changeLayout(tab.id, { state: state === 'open' ? 'collapsed' : 'open' });
}

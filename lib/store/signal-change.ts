import { CHANGE_CHANNEL, type ChangeSignal } from '../model/change-signal.ts';

/**
 * Tells every open context of the extension that these accounts changed, so that whoever shows
 * them asks again. A browser without BroadcastChannel shows the change on its next look.
 */
export function signalChange(accountIds: readonly string[]): void {
  if (accountIds.length > 0) post({ kind: 'accounts', accountIds: [...accountIds] });
}

/** Tells every open context that a part of the data was lost, or that the user decided about it. */
export function signalStore(): void {
  post({ kind: 'store' });
}

function post(signal: ChangeSignal): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANGE_CHANNEL);
  channel.postMessage(signal);
  channel.close();
}

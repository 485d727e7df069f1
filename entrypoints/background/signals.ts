import { CHANGE_CHANNEL, type ChangeSignal } from '../../lib/model/change-signal.ts';

/** Tells every open page of the extension that a tab shows another record, or stands elsewhere. */
export function announceTab(tabId: number): void {
  const channel = new BroadcastChannel(CHANGE_CHANNEL);
  channel.postMessage({ kind: 'tab', tabId } satisfies ChangeSignal);
  channel.close();
}

import { browser } from 'wxt/browser';
import type {
  LayoutNotice,
  MessageName,
  RequestOf,
  ResponseOf,
} from '../../lib/messages/protocol.ts';
import { request } from '../../lib/messages/send.ts';
import type { PanelLayout } from '../../lib/model/views.ts';

export function ask<N extends MessageName>(name: N, body: RequestOf<N>): Promise<ResponseOf<N>> {
  return request((message) => browser.runtime.sendMessage(message), name, body);
}

/** Whether this script's extension is still there: an update leaves old scripts behind. */
export function isOrphan(): boolean {
  return browser.runtime?.id === undefined;
}

/** Calls back when the background says how the panel should stand. */
export function onLayoutNotice(told: (layout: PanelLayout) => void, signal: AbortSignal): void {
  browser.runtime.onMessage.addListener((message: Partial<LayoutNotice> | null) => {
    if (message?.bellwetherLayout && !signal.aborted) told(message.bellwetherLayout);
  });
}

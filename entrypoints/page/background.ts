import { browser } from 'wxt/browser';
import type {
  EndNotice,
  LayoutNotice,
  MessageName,
  PickerNotice,
  RequestOf,
  ResponseOf,
  SitesNotice,
} from '../../lib/messages/protocol.ts';
import { MessageError, request } from '../../lib/messages/send.ts';
import type { PageScriptKind } from '../../lib/model/page.ts';
import type { PanelLayout } from '../../lib/model/views.ts';

const RETRY_MS = 300;

/**
 * Asks the background, and once more if it did not answer: it may have been stopped with the
 * message in its hands. Every message of a page may arrive twice.
 */
export async function ask<N extends MessageName>(
  name: N,
  body: RequestOf<N>,
): Promise<ResponseOf<N>> {
  const send = () => request((message) => browser.runtime.sendMessage(message), name, body);
  try {
    return await send();
  } catch (error) {
    if (isOrphan() || !(error instanceof MessageError) || error.code !== 'no-answer') throw error;
    await new Promise((resume) => setTimeout(resume, RETRY_MS));
    return send();
  }
}

/** Whether this script's extension is still there: an update leaves old scripts behind. */
export function isOrphan(): boolean {
  return browser.runtime?.id === undefined;
}

/** Whether the background refused because the site is no longer granted. */
export function isUnwanted(error: unknown): boolean {
  return error instanceof MessageError && error.code === 'not-allowed';
}

/**
 * Listens to the background: `told` how the panel should stand. A page without a listener counts
 * as gone.
 * @param end of this script, also at the background's word
 * @param self what this script answers when the background asks who is there
 * @param renew how this page is to be read has changed
 */
export function onNotice(
  told: (layout: PanelLayout) => void,
  end: AbortController,
  self: PageScriptKind,
  renew?: () => void,
): void {
  browser.runtime.onMessage.addListener(
    (message: Partial<LayoutNotice & EndNotice & SitesNotice & PickerNotice> | null, _, reply) => {
      // What the pointer does is for another script in this page to answer.
      if (end.signal.aborted || message?.bellwetherPick) return;
      (reply as (kind: PageScriptKind) => void)(self);
      if (message?.bellwetherEnd) end.abort();
      if (message?.bellwetherSites) renew?.();
      if (message?.bellwetherLayout) told(message.bellwetherLayout);
    },
  );
}

import type {
  EndNotice,
  LayoutNotice,
  MessageName,
  PickerNotice,
  Reply,
  RequestOf,
  SitesNotice,
} from '../../lib/messages/protocol.ts';
import type { PageScriptKind } from '../../lib/model/page.ts';
import type { PanelLayout } from '../../lib/model/views.ts';

type Answer = Reply<MessageName>;
type Notice = Partial<LayoutNotice & EndNotice & SitesNotice & PickerNotice> | null;
type Listener = (message: Notice, sender: unknown, reply: (kind: PageScriptKind) => void) => void;

/** The browser's own, by the name that both browsers have for it: a launcher carries no library. */
declare const chrome: {
  runtime?: {
    id?: string;
    onMessage: { addListener(listener: Listener): void };
    sendMessage(message: unknown): Promise<Answer | undefined>;
  };
};

/** The background may have been stopped with a message in its hands: then it is asked once more. */
export const RETRY_MS = 300;

/** Whether this script's extension is still there: an update leaves old scripts behind. */
export function isOrphan(): boolean {
  return chrome.runtime?.id === undefined;
}

/** How long a script of a page lasts: until its extension is gone, or does not want it any more. */
export interface Life {
  isOver(): boolean;
  end(): void;
}

/**
 * Listens to the background: `told` how the panel should stand. A reader that does not listen counts
 * as gone.
 * @param life of this script, which also ends at the background's word
 * @param self what this script answers when the background asks who is there
 * @param renew how this page is to be read has changed
 */
export function onNotice(
  told: (layout: PanelLayout) => void,
  life: Life,
  self: PageScriptKind,
  renew?: () => void,
): void {
  chrome.runtime?.onMessage.addListener((message, _, reply) => {
    // What the pointer does is for another script in this page to answer.
    if (life.isOver() || message?.bellwetherPick) return;
    reply(self);
    if (message?.bellwetherEnd) life.end();
    if (message?.bellwetherSites) renew?.();
    if (message?.bellwetherLayout) told(message.bellwetherLayout);
  });
}

/**
 * Says to the background what a launcher has to say. It goes away where nobody hears it, or where
 * it is not wanted any more: a button that does nothing is none.
 */
export async function tell<N extends 'page/layout' | 'page/blocked'>(
  name: N,
  request: RequestOf<N>,
  life: Life,
): Promise<void> {
  // An orphan's browser throws.
  const send = async () => chrome.runtime?.sendMessage({ bellwether: name, request });
  const again = () => new Promise((resume) => setTimeout(resume, RETRY_MS)).then(send);
  try {
    const reply = await send().catch(again);
    if (!reply?.ok) throw reply ?? new Error(`${name}: no answer; reload the page.`);
  } catch (error) {
    if (isOrphan() || (error as { code?: string }).code === 'not-allowed') life.end();
    else console.warn('Bellwether:', error);
  }
}

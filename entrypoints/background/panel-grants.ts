import { browser } from '../../lib/browser.ts';
import type { Caller } from '../../lib/messages/caller.ts';
import type { PanelRef } from '../../lib/messages/protocol.ts';
import { Refusal } from '../../lib/messages/serve.ts';
import { readSession, updateSession } from './session.ts';

/**
 * Which frame may show which tab's record. A nonce is minted for the page script's tab and belongs
 * to the first frame that uses it there; a page that frames the panel itself has no nonce, and a
 * stolen one is already taken.
 */
interface TabGrants {
  /**
   * Newest last, over the documents of the tab: a page that comes back from the back/forward cache
   * brings its frame along. A page that keeps removing the panel only gets so many.
   */
  nonces: { nonce: string; frameId: number | null; page: FramePage }[];
}

/** Pages of ours that stand in a stranger's. */
type FramePage = 'panel' | 'picker-overlay';

const MAX_NONCES = 8;
const grantsKey = (tabId: number) => `grants:${tabId}`;

/**
 * The address of a frame for this tab, good for one frame. Of those that take the pointer only the
 * newest counts, so that they crowd no panel out.
 */
export async function mintPanelUrl(tabId: number, page: FramePage = 'panel'): Promise<string> {
  const nonce = crypto.randomUUID();
  await updateSession<TabGrants, void>(grantsKey(tabId), (current) => {
    const kept = (current?.nonces ?? []).filter((one) => page === 'panel' || one.page !== page);
    const nonces = [...kept, { nonce, frameId: null, page }].slice(-MAX_NONCES);
    return { next: { nonces }, result: undefined };
  });
  return browser.runtime.getURL(`/${page}.html#${nonce}`);
}

/** Forgets every grant of a tab: it is gone, or shows a page that is not ours to read. */
export async function dropGrants(tabId: number): Promise<void> {
  await updateSession<TabGrants, void>(grantsKey(tabId), () => ({ next: null, result: undefined }));
}

/**
 * The tab whose record the caller may see.
 * @throws {Refusal} `not-allowed` for a frame without a nonce of its own tab, or with another's
 */
export async function tabOfCaller(ref: PanelRef, caller: Caller): Promise<number> {
  if ('tabId' in ref) {
    if (caller.kind !== 'own-page') throw new Refusal('not-allowed', 'A frame cannot pick a tab.');
    return ref.tabId;
  }
  if (caller.kind !== 'panel-frame') throw new Refusal('not-allowed', 'A nonce is for a frame.');
  const known = await readSession<TabGrants>(grantsKey(caller.tabId));
  const grant = known?.nonces.find((one) => one.nonce === ref.nonce);
  if (grant?.frameId === caller.frameId) return caller.tabId;
  if (await bindFrame(caller.tabId, caller.frameId, ref.nonce)) return caller.tabId;
  throw new Refusal('not-allowed', 'This frame was not opened by Bellwether.');
}

async function bindFrame(tabId: number, frameId: number, nonce: string): Promise<boolean> {
  return updateSession<TabGrants, boolean>(grantsKey(tabId), (current) => {
    const grant = current?.nonces.find((one) => one.nonce === nonce);
    const mayBind = grant && (grant.frameId === null || grant.frameId === frameId);
    if (!current || !mayBind) return { next: current ?? null, result: false };
    const nonces = current.nonces.map((one) => (one === grant ? { ...one, frameId } : one));
    return { next: { nonces }, result: true };
  });
}

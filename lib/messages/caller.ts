import type { MessageName } from './protocol.ts';

/** What a browser says about the sender of a message, as far as it can be trusted. */
export interface Sender {
  id?: string | undefined;
  origin?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

/**
 * Who is asking. `page`: our script in a stranger's top document, trusted to propose and no more.
 * `panel-frame`: our page inside a stranger's tab, trusted for what its nonce grants.
 * `own-page`: a top-level page of ours.
 */
export type Caller =
  | { kind: 'page'; tabId: number; origin: string }
  | { kind: 'panel-frame'; tabId: number; frameId: number }
  | { kind: 'own-page' };

/**
 * Classifies a sender by id, origin, tab and frame; `null` is refused. The sender's URL is never
 * looked at: a compromised page process can forge it, but not its origin.
 */
export function identifyCaller(sender: Sender, own: { id: string; origin: string }): Caller | null {
  if (sender.id !== own.id || sender.origin === undefined) return null;
  const tabId = sender.tab?.id;
  if (sender.origin === own.origin) {
    if (tabId === undefined || sender.frameId === 0) return { kind: 'own-page' };
    if (sender.frameId === undefined) return null;
    return { kind: 'panel-frame', tabId, frameId: sender.frameId };
  }
  // A sandboxed page has no origin: nobody can tell whose it is.
  if (tabId === undefined || sender.frameId !== 0 || !/^https?:/.test(sender.origin)) return null;
  return { kind: 'page', tabId, origin: sender.origin };
}

const ALLOWED: Record<string, readonly Caller['kind'][]> = {
  page: ['page'],
  panel: ['panel-frame', 'own-page'],
  own: ['own-page'],
};

/** Whether this kind of caller may send this message at all. */
export function mayCall(caller: Caller, name: MessageName): boolean {
  return (ALLOWED[name.split('/')[0] ?? ''] ?? []).includes(caller.kind);
}

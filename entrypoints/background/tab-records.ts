import { browser } from '../../lib/browser.ts';
import { hasId } from '../../lib/model/external-key.ts';
import type { PageObservation, PageRecord } from '../../lib/model/page.ts';
import { type TabRecord, tabKey, tabOfKey } from '../../lib/model/tab-record.ts';
import { readSession, updateSession } from './session.ts';

export type { TabRecord };

const MAX_VIEW_KEYS = 20;

export function readTabRecord(tabId: number): Promise<TabRecord | undefined> {
  return readSession<TabRecord>(tabKey(tabId));
}

/**
 * Later documents win over earlier ones, later navigations over earlier ones within a document, and
 * within a navigation later readings over earlier ones and over all that was said before any.
 */
export function isStale(known: PageObservation, incoming: PageObservation): boolean {
  if (incoming.documentAt !== known.documentAt) return incoming.documentAt < known.documentAt;
  if (incoming.navigation !== known.navigation) return incoming.navigation < known.navigation;
  if (known.state !== 'read') return false;
  return incoming.state !== 'read' || incoming.readAt < known.readAt;
}

/** Keeps what a reader saw unless something newer is known. Resolves to whether it was kept. */
export async function keepObservation(
  tabId: number,
  observation: PageObservation,
): Promise<boolean> {
  return updateSession<TabRecord, boolean>(tabKey(tabId), (current) => {
    if (current && isStale(current.observation, observation)) {
      return { next: current, result: false };
    }
    const sameRecord = current !== undefined && isSameNavigation(current.observation, observation);
    return {
      next: {
        observation,
        isRead: true,
        match: sameRecord ? current.match : null,
        chosen: sameRecord ? current.chosen : null,
        shownViewKeys: current?.shownViewKeys ?? [],
      },
      result: true,
    };
  });
}

/**
 * Keeps where a tab is, as its address alone says it, unless a reader says more. The numbers of such
 * an observation follow each other in the order that they are kept in, and are older than those of
 * any reader that may still speak: a reader need not know of them.
 * @param silentSince no reader that started by then is in the tab's document; 0: not known
 * @param now epoch ms; tells from numbers that were forgotten
 * @returns whether it was kept
 */
export async function keepArrival(
  tabId: number,
  record: PageRecord | null,
  { silentSince, now }: { silentSince: number; now: number },
): Promise<boolean> {
  return updateSession<TabRecord, boolean>(tabKey(tabId), (current) => {
    const known = current?.observation ?? { documentAt: 0, navigation: 0 };
    if (current?.isRead && known.documentAt > silentSince) return { next: current, result: false };
    const order = {
      documentAt: Math.max(known.documentAt, silentSince),
      navigation: Math.max(known.navigation + 1, now),
    };
    const observation: PageObservation = record
      ? { state: 'reading', record, ...order }
      : { state: 'none', ...order };
    const shownViewKeys = current?.shownViewKeys ?? [];
    return {
      next: { observation, isRead: false, match: null, chosen: null, shownViewKeys },
      result: true,
    };
  });
}

function isSameNavigation(a: PageObservation, b: PageObservation): boolean {
  return a.documentAt === b.documentAt && a.navigation === b.navigation;
}

/** Whether two observations are one: the same state of the same navigation, read at once. */
export function isSameObservation(a: PageObservation, b: PageObservation): boolean {
  const readAt = (one: PageObservation) => (one.state === 'read' ? one.readAt : null);
  return isSameNavigation(a, b) && a.state === b.state && readAt(a) === readAt(b);
}

/** Changes a tab's record in place; nothing happens if the tab is not known. */
export async function patchTabRecord(
  tabId: number,
  patch: (record: TabRecord) => Partial<TabRecord>,
): Promise<void> {
  await updateSession<TabRecord, void>(tabKey(tabId), (current) => ({
    next: current ? { ...current, ...patch(current) } : null,
    result: undefined,
  }));
}

export async function noteShownView(tabId: number, viewKey: string): Promise<void> {
  const known = await readTabRecord(tabId);
  if (known?.shownViewKeys.at(-1) === viewKey) return;
  await patchTabRecord(tabId, ({ shownViewKeys }) => ({
    shownViewKeys: [...shownViewKeys.filter((key) => key !== viewKey), viewKey].slice(
      -MAX_VIEW_KEYS,
    ),
  }));
}

export async function forgetTab(tabId: number): Promise<void> {
  await updateSession<TabRecord, void>(tabKey(tabId), () => ({ next: null, result: undefined }));
}

/** Forgets a tab unless something else was seen there since. Resolves to whether it is forgotten. */
export async function forgetIfSeen(tabId: number, seen: PageObservation): Promise<boolean> {
  return updateSession<TabRecord, boolean>(tabKey(tabId), (current) => {
    const isNewer = current !== undefined && !isSameObservation(current.observation, seen);
    return { next: isNewer ? current : null, result: !isNewer };
  });
}

/** Ids of all tabs that a record is known of. */
export async function knownTabs(): Promise<number[]> {
  const all = await browser.storage.session.get(null);
  return Object.keys(all)
    .map(tabOfKey)
    .filter((tabId) => tabId !== null);
}

export function recordOf(observation: PageObservation): PageRecord | null {
  return observation.state === 'none' ? null : observation.record;
}

/** The record that an account can be linked to; `null`: the page names none, or none with an id. */
export function linkableRecord(observation: PageObservation): PageRecord | null {
  const record = recordOf(observation);
  return record && hasId(record) ? record : null;
}

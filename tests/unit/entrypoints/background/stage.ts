import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshTab } from '../../../../entrypoints/background/accounts-changed.ts';
import { mintPanelUrl, tabOfCaller } from '../../../../entrypoints/background/panel-grants.ts';
import { viewKeyOf } from '../../../../entrypoints/background/panel-view.ts';
import {
  keepObservation,
  noteShownView,
  readTabRecord,
} from '../../../../entrypoints/background/tab-records.ts';
import { NO_FIELDS } from '../../../../lib/model/no-fields.ts';
import type { PageFields, PageObservation } from '../../../../lib/model/page.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { saveFacts } from '../../../../lib/store/save-facts.ts';
import { acmeFacts, NOW, sampleAccount } from '../../lib/store/samples.ts';

export const GLOBEX = '00000000-0000-4000-8000-00000000000b';

export const frame = (tabId: number) => ({ kind: 'panel-frame', tabId, frameId: 3 }) as const;
export const OWN_PAGE = { kind: 'own-page' } as const;

/** What stands on the toolbar, by tab. */
export function watchBadges(): Map<number, string> {
  const texts = new Map<number, string>();
  const setBadgeText = async ({ tabId, text }: { tabId?: number; text: string | null }) => {
    texts.set(tabId ?? -1, text ?? '');
  };
  Object.assign(fakeBrowser.action, {
    setBadgeText,
    setBadgeBackgroundColor: vi.fn(async () => undefined),
    setTitle: vi.fn(async () => undefined),
  });
  return texts;
}

/** Adds Globex, an account without a page or a fact. */
export async function addGlobex(db: BellwetherDatabase): Promise<void> {
  const account = sampleAccount({ id: GLOBEX, name: 'Globex', domains: ['globex.test'] });
  await saveFacts(db, [{ ...acmeFacts(), account, contacts: [], interactions: [] }], NOW);
}

export function ticket(recordId: string, fields: Partial<PageFields> = {}): PageObservation {
  return {
    state: 'read',
    documentAt: 100,
    navigation: 1,
    record: { site: 'zendesk', host: 'acme.zendesk.com', recordType: 'ticket', recordId },
    fields: { ...NO_FIELDS, ...fields },
    missing: [],
    readAt: NOW,
  };
}

/** A tab whose panel has shown what it was matched to; resolves to how the panel names it. */
export async function showTab(db: BellwetherDatabase, tabId: number, seen: PageObservation) {
  await keepObservation(tabId, seen);
  await refreshTab(db, tabId);
  const viewKey = viewKeyOf(seen, (await readTabRecord(tabId))?.match?.accountId ?? null);
  await noteShownView(tabId, viewKey);
  const nonce = new URL(await mintPanelUrl(tabId)).hash.slice(1);
  await tabOfCaller({ nonce }, frame(tabId));
  return { ref: { nonce }, viewKey };
}

export async function customerOf(tabId: number): Promise<string | null> {
  return (await readTabRecord(tabId))?.match?.accountId ?? null;
}

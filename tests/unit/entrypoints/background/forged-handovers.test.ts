// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { observe } from '../../../../entrypoints/background/observe.ts';
import { buildPanelView } from '../../../../entrypoints/background/panel-view.ts';
import { HandedDocument } from '../../../../lib/handed/handed-document.ts';
import { handedSite } from '../../../../lib/handed/handed-site.ts';
import { linkText } from '../../../../lib/handed/link-text.ts';
import { MessageIntake } from '../../../../lib/handed/message-intake.ts';
import { REQUEST_SCHEMAS } from '../../../../lib/messages/schemas.ts';
import { externalKey } from '../../../../lib/model/external-key.ts';
import type { PageObservation } from '../../../../lib/model/page.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { changeOriginSettings } from '../../../../lib/store/origin-settings.ts';
import {
  ATTRIBUTE_SETS,
  JSON_LD_TEXTS,
  LINKS,
  MESSAGES,
  SCRIPT_TEXTS,
} from '../../lib/handed/forgeries.ts';
import { ACME, dump, NOW, openAcme, SOURCE } from '../../lib/store/samples.ts';
import { customerOf, ticket, watchBadges } from './stage.ts';

const EACH = 2000;
const HREF = 'https://crm.example/customers';
const PAGE = { tabId: 1, origin: 'https://crm.example' };

const CRM_TICKET = {
  record: { site: 'request-tracker', host: 'crm.example', recordType: 'ticket', recordId: '1' },
} as const;

let document: Document;
let navigation = 0;
let handed: HandedDocument;
const intake = new MessageIntake();

/** Puts one forgery where a page can put it; a link is no part of the page. */
const PUT = {
  json: (text: string) => putScript('application/bellwether+json', text),
  'json-ld': (text: string) => putScript('application/ld+json', text),
  attributes: (set: Record<string, string>) => {
    for (const [name, one] of Object.entries({ ...set, 'data-bellwether': '1' }))
      document.body.setAttribute(name, one);
  },
  message: (data: unknown) => {
    const post = { data, origin: PAGE.origin, source: document as never };
    intake.take(post, { window: document, origin: PAGE.origin, href: HREF }, navigation * 1000);
  },
};

function putScript(type: string, text: string): void {
  const script = document.createElement('script');
  script.type = type;
  script.textContent = text;
  document.head.append(script);
}

function clearPage(): void {
  document.head.replaceChildren();
  for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
  intake.take(
    { data: { bellwether: 1 }, origin: PAGE.origin, source: document as never },
    { window: document, origin: PAGE.origin, href: HREF },
    navigation * 1000,
  );
}

/** What the reader of a page sends of it, as the reader itself makes it. */
function observationAt(url: URL): PageObservation {
  navigation += 1;
  const text = linkText(url);
  const own = { documentAt: 200, navigation, ...(text && { link: { host: url.host, text } }) };
  handed.look(url.hostname);
  const site = handedSite(() => handed.choice);
  const route = site.route(url);
  const reading = route && site.read(document, route);
  if (!route || !reading) return { state: 'none', ...own };
  const { fields, missing, handed: way } = reading;
  const record = { site: site.id, host: url.host, ...route };
  return {
    state: 'read',
    ...own,
    record,
    fields,
    missing,
    readAt: NOW,
    ...(way && { handed: way }),
  };
}

describe('10,000 forged hand-overs, 2,000 each by script, message, attributes, schema.org and link', {
  timeout: 120_000,
}, () => {
  let db: BellwetherDatabase;
  let stored: unknown;
  const openDb = async () => db;

  beforeEach(async () => {
    const window = new Window({ url: HREF, settings: { disableJavaScriptEvaluation: true } });
    document = window.document as unknown as Document;
    for (const name of ['Element', 'HTMLInputElement', 'HTMLTextAreaElement', 'HTMLAnchorElement'])
      vi.stubGlobal(name, Reflect.get(window, name));
    handed = new HandedDocument(document, () => intake.saidAt(HREF));
    watchBadges();
    db = await openAcme();
    await changeOriginSettings(db, PAGE.origin, { postMessage: true });
    await db.externalIds.add({
      ...{ key: externalKey('zendesk', 'acme.zendesk.com', 'ticket', '7'), accountId: ACME },
      ...{ site: 'zendesk', host: 'acme.zendesk.com', recordType: 'ticket', recordId: '7' },
      ...{ linkedAt: NOW, source: SOURCE },
    });
    // Today's score is kept when somebody looks, whoever named the customer.
    await observe(openDb, PAGE, { ...ticket('1', { domain: 'acme.test' }), ...CRM_TICKET });
    await buildPanelView(db, PAGE.tabId, NOW);
    stored = await dumpFacts();
  });
  afterEach(() => vi.unstubAllGlobals());

  /** Forges, reads, sends and shows. @returns how many of them anything came of */
  async function forge<T>(forgeries: fc.Arbitrary<T>, put: (one: T) => URL): Promise<number> {
    let proposed = 0;
    for (const one of fc.sample(forgeries, { numRuns: EACH, seed: 4 })) {
      clearPage();
      const seen = REQUEST_SCHEMAS['page/observed'].safeParse(observationAt(put(one)));
      // The parser in the page lets nothing through that the background would refuse.
      if (!seen.success) throw new Error(`${JSON.stringify(one)}: ${seen.error.message}`);
      if (seen.data.state === 'none' && !seen.data.link) continue;
      expect(await observe(openDb, PAGE, seen.data)).toBe(true);
      const { account, proposal, candidates, link } = await buildPanelView(db, PAGE.tabId, NOW);
      const isProposed = account || proposal || link || candidates.length > 0;
      if (isProposed) proposed += 1;
    }
    return proposed;
  }

  /** Without the ledger of what was read, which says that somebody read and nothing more. */
  async function dumpFacts() {
    const { pageReads: _, ...facts } = await dump(db);
    return facts;
  }

  async function expectUntouched(): Promise<void> {
    expect(await dumpFacts()).toEqual(stored);
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).toEqual(['tab:1']);
    expect(Object.hasOwn(Object.prototype, 'customer')).toBe(false);
    expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
  }

  it.each([
    ['json', SCRIPT_TEXTS],
    ['json-ld', JSON_LD_TEXTS],
    ['attributes', ATTRIBUTE_SETS],
    ['message', MESSAGES],
  ] as const)('by %s propose at most, and the store stays as it was', async (way, forgeries) => {
    const put = PUT[way] as (one: unknown) => void;
    const proposed = await forge(forgeries as fc.Arbitrary<unknown>, (one) => {
      put(one);
      return new URL(HREF);
    });
    expect(proposed).toBeGreaterThan(EACH / 20);
    expect(proposed).toBeLessThan(EACH);
    await expectUntouched();
  });

  it('by link propose at most, are never matched, and the store stays as it was', async () => {
    const proposed = await forge(LINKS, (text) => new URL(`${HREF}#bellwether=${text}`));
    expect(proposed).toBeGreaterThan(EACH / 20);
    expect(await customerOf(PAGE.tabId)).toBeNull();
    await expectUntouched();
  });
});

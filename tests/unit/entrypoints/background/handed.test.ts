// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import { beforeEach, describe, expect, it } from 'vitest';
import { observe } from '../../../../entrypoints/background/observe.ts';
import { panelLinks } from '../../../../entrypoints/background/panel-links.ts';
import { buildPanelView } from '../../../../entrypoints/background/panel-view.ts';
import { readTabRecord } from '../../../../entrypoints/background/tab-records.ts';
import { externalKey } from '../../../../lib/model/external-key.ts';
import { NO_FIELDS } from '../../../../lib/model/no-fields.ts';
import type { Handover, PageFields, PageObservation } from '../../../../lib/model/page.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { changeOriginSettings } from '../../../../lib/store/origin-settings.ts';
import { ACME, dump, NOW, openAcme, SOURCE } from '../../lib/store/samples.ts';
import { addGlobex, customerOf, GLOBEX, OWN_PAGE, ticket, watchBadges } from './stage.ts';

const HOST = 'crm.example';
const PAGE = { tabId: 1, origin: `https://${HOST}` };
let db: BellwetherDatabase;
const openDb = async () => db;

function handed(
  way: Handover,
  fields: Partial<PageFields>,
  recordId = '~',
): Extract<PageObservation, { state: 'read' }> {
  return {
    state: 'read',
    documentAt: 100,
    navigation: 1,
    record: { site: 'handed', host: HOST, recordType: 'account', recordId },
    fields: { ...NO_FIELDS, ...fields },
    missing: [],
    readAt: NOW,
    handed: way,
  };
}

function linkTo(json: object): NonNullable<PageObservation['link']> {
  const text = Buffer.from(JSON.stringify({ bellwether: 1, ...json })).toString('base64url');
  return { host: HOST, text };
}

async function show(seen: PageObservation) {
  await observe(openDb, PAGE, seen);
  return buildPanelView(db, PAGE.tabId, NOW);
}

async function linkRecord(key: [string, string, 'ticket' | 'account', string]): Promise<void> {
  const [site, host, recordType, recordId] = key;
  await db.externalIds.add({
    ...{ key: externalKey(...key), accountId: ACME, site, host, recordType, recordId },
    ...{ linkedAt: NOW, source: SOURCE },
  });
}

beforeEach(async () => {
  watchBadges();
  db = await openAcme();
});

describe('what a page hands over', () => {
  it('is matched by the ladder as what the page says', async () => {
    const view = await show(handed('json', { domain: 'acme.test' }));
    expect(view).toMatchObject({
      account: { id: ACME },
      reason: { rung: 'domain' },
      handed: 'json',
    });
  });

  it('is found by its own id where the user linked that', async () => {
    await linkRecord(['handed', HOST, 'account', '77']);
    const view = await show(handed('json', {}, '77'));
    expect(view).toMatchObject({ account: { id: ACME }, reason: { rung: 'external-id' } });
  });

  it('without an id is chosen for this visit and never linked', async () => {
    await addGlobex(db);
    const { viewKey } = await show(handed('json', { accountName: 'Somebody' }));
    const links = panelLinks({ openDb, now: () => NOW });
    const body = { viewKey, changeId: crypto.randomUUID(), accountId: GLOBEX };
    const before = await dump(db);
    await links['panel/link']({ ref: { tabId: 1 }, ...body }, OWN_PAGE);
    expect(await customerOf(1)).toBe(GLOBEX);
    expect(await dump(db)).toEqual(before);
  });

  it('in schema.org data is a question, whoever it finds', async () => {
    const view = await show(handed('json-ld', { domain: 'acme.test', accountName: 'Acme' }));
    expect(view).toMatchObject({
      account: null,
      handed: 'json-ld',
      candidates: [{ accountId: ACME, name: 'Acme Works', reason: { rung: 'domain' } }],
      proposal: { name: 'Acme', domain: 'acme.test' },
    });
  });

  it('in schema.org data of a person alone proposes a contact and no customer', async () => {
    const person = { contactName: 'Eve', emails: ['eve@acme.test'] };
    const view = await show(handed('json-ld', person));
    expect(view.candidates).toEqual([]);
    expect(view.proposal).toMatchObject({
      name: '',
      domain: null,
      contactName: 'Eve',
      contactEmail: 'eve@acme.test',
      arr: null,
      renewalAt: null,
    });
  });

  it('is refused at a vendor, without saying how, and as what a product says', async () => {
    const vendor = { tabId: 1, origin: 'https://acme.zendesk.com' };
    const { handed: _, ...silent } = handed('json', {});
    const record = { ...handed('json', {}).record, host: 'acme.zendesk.com' };
    for (const [page, seen] of [
      [vendor, { ...handed('json', {}), record }],
      [PAGE, silent],
      [vendor, { ...ticket('1'), handed: 'json' } as PageObservation],
    ] as const) {
      await expect(observe(openDb, page, seen)).rejects.toMatchObject({ code: 'bad-request' });
    }
    expect(await readTabRecord(1)).toBeUndefined();
  });

  it('in a message is heard only where the user wants that', async () => {
    const said = handed('message', { domain: 'acme.test' });
    await expect(observe(openDb, PAGE, said)).rejects.toMatchObject({ code: 'bad-request' });
    await changeOriginSettings(db, PAGE.origin, { postMessage: true });
    expect((await show(said)).account?.id).toBe(ACME);
  });
});

describe('whom a link names', () => {
  const nowhere = { state: 'none', documentAt: 100, navigation: 1 } as const;

  it('is proposed with the accounts it may mean, and matched with none', async () => {
    const link = linkTo({ customer: { name: 'Acme Ltd', domain: 'acme.test' } });
    const view = await show({ ...nowhere, link });
    expect(view).toMatchObject({
      account: null,
      link: {
        host: HOST,
        name: 'Acme Ltd',
        domain: 'acme.test',
        candidates: [{ accountId: ACME }],
      },
    });
  });

  it('is found by no id', async () => {
    await linkRecord(['handed', HOST, 'account', '77']);
    const customer = { id: '77', name: 'Nobody You Know' };
    const record = { type: 'account', id: '77' };
    const view = await show({ ...nowhere, link: linkTo({ record, customer }) });
    expect(view.link).toMatchObject({ name: 'Nobody You Know', candidates: [] });
  });

  it('stands beside the customer of the page, unless it is the same', async () => {
    await addGlobex(db);
    const acme = ticket('1', { domain: 'acme.test' });
    const page = { tabId: 1, origin: 'https://acme.zendesk.com' };
    const link = (domain: string) => ({
      ...linkTo({ customer: { domain } }),
      host: 'acme.zendesk.com',
    });
    await observe(openDb, page, { ...acme, link: link('globex.test') });
    expect(await buildPanelView(db, 1, NOW)).toMatchObject({
      account: { id: ACME },
      link: { candidates: [{ accountId: GLOBEX }] },
    });
    await observe(openDb, page, { ...acme, link: link('acme.test') });
    expect((await buildPanelView(db, 1, NOW)).link).toBeNull();
  });

  it('is told beside a customer of a like name', async () => {
    const page = { tabId: 1, origin: 'https://acme.zendesk.com' };
    const named = linkTo({ customer: { name: 'Acme Work' } });
    const seen = ticket('1', { domain: 'acme.test' });
    await observe(openDb, page, { ...seen, link: { ...named, host: 'acme.zendesk.com' } });
    expect(await buildPanelView(db, 1, NOW)).toMatchObject({
      account: { id: ACME },
      link: { name: 'Acme Work' },
    });
  });

  it('is refused where it is of another host than the page', async () => {
    const link = { ...linkTo({ customer: { name: 'Acme' } }), host: 'evil.test' };
    const refused = observe(openDb, PAGE, { ...nowhere, link });
    await expect(refused).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('is nobody where it only names a record', async () => {
    const link = linkTo({ record: { type: 'ticket', id: '7' } });
    expect((await show({ ...nowhere, link })).link).toBeNull();
  });
});

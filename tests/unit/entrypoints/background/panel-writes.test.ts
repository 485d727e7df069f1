// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildPanelView } from '../../../../entrypoints/background/panel-view.ts';
import { panelWrites } from '../../../../entrypoints/background/panel-writes.ts';
import { readTabRecord } from '../../../../entrypoints/background/tab-records.ts';
import type { PageObservation } from '../../../../lib/model/page.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { readDraft } from '../../../../lib/store/drafts.ts';
import { logEntry } from '../../../../lib/store/log-entry.ts';
import { mergeAccounts } from '../../../../lib/store/merge.ts';
import { ACME, callEntry, logCommand, NOW, openAcme, SOURCE } from '../../lib/store/samples.ts';
import {
  addGlobex,
  customerOf,
  frame,
  GLOBEX,
  OWN_PAGE,
  showTab,
  ticket,
  watchBadges,
} from './stage.ts';

const NO_RECORD: PageObservation = { state: 'none', documentAt: 100, navigation: 1 };
const newId = () => crypto.randomUUID();

let db: BellwetherDatabase;
let writes: ReturnType<typeof panelWrites>;

beforeEach(async () => {
  watchBadges();
  db = await openAcme();
  await addGlobex(db);
  writes = panelWrites(
    async () => db,
    () => NOW,
  );
});

const acmeTicket = () => ticket('1', { domain: 'acme.test' });

describe('linking in one tab', () => {
  it('gives the same record in another tab its new customer, and undo the old one back', async () => {
    const here = await showTab(db, 1, acmeTicket());
    await showTab(db, 2, acmeTicket());
    const changeId = newId();
    await writes['panel/link']({ ...here, changeId, accountId: GLOBEX }, frame(1));
    expect([await customerOf(1), await customerOf(2)]).toEqual([GLOBEX, GLOBEX]);
    const undo = await writes['panel/undo']({ ref: here.ref, changeId }, frame(1));
    expect(undo).toEqual({ undone: true });
    expect([await customerOf(1), await customerOf(2)]).toEqual([ACME, ACME]);
  });

  it('reaches a tab whose customer was found by its domain until now', async () => {
    const here = await showTab(db, 1, ticket('1', { accountRecordId: '900' }));
    await showTab(db, 2, ticket('2', { accountRecordId: '900', domain: 'acme.test' }));
    expect(await customerOf(2)).toBe(ACME);
    await writes['panel/link']({ ...here, changeId: newId(), accountId: GLOBEX }, frame(1));
    expect(await customerOf(2)).toBe(GLOBEX);
  });
});

describe('a customer picked by hand', () => {
  it('stays when something else is undone, and goes by its own undo', async () => {
    const { ref, viewKey } = await showTab(db, 1, NO_RECORD);
    const changeId = newId();
    await writes['panel/link']({ ref, viewKey, changeId, accountId: ACME }, frame(1));
    expect(await customerOf(1)).toBe(ACME);
    const log = logCommand(callEntry());
    await logEntry(db, log, SOURCE, NOW);
    await writes['panel/undo']({ ref, changeId: log.id }, frame(1));
    expect(await customerOf(1)).toBe(ACME);
    expect(await writes['panel/undo']({ ref, changeId }, frame(1))).toEqual({ undone: true });
    expect(await customerOf(1)).toBeNull();
    expect((await readTabRecord(1))?.chosen).toBeNull();
  });
});

describe('a log', () => {
  const log = () => logCommand(callEntry());

  it('is answered with the view that the panel would be given if it asked', async () => {
    const shown = await showTab(db, 1, acmeTicket());
    const { view } = await writes['panel/log']({ ...shown, log: log() }, frame(1));
    expect(view).toMatchObject({ viewKey: shown.viewKey, timelineCount: 2 });
    expect(view).toEqual(await buildPanelView(db, 1, NOW));
  });

  it('is answered with the same receipt and view when it is sent again', async () => {
    const shown = await showTab(db, 1, acmeTicket());
    const sent = { ...shown, log: log() };
    const first = await writes['panel/log'](sent, frame(1));
    expect(await writes['panel/log'](sent, frame(1))).toEqual(first);
  });

  it('brings no view of a record that the tab has left', async () => {
    const shown = await showTab(db, 1, acmeTicket());
    await showTab(db, 1, { ...acmeTicket(), navigation: 2 });
    const answer = await writes['panel/log']({ ...shown, log: log() }, frame(1));
    expect(answer).toMatchObject({ accountId: ACME, view: null });
  });

  it('names the record it was typed on as its source, and none once the tab has left it', async () => {
    const shown = await showTab(db, 1, acmeTicket());
    const [typed, late] = [log(), log()];
    await writes['panel/log']({ ...shown, log: typed }, frame(1));
    await showTab(db, 1, { ...ticket('2', { domain: 'globex.test' }), navigation: 2 });
    await writes['panel/log']({ ...shown, log: late }, frame(1));
    const [first, second] = await db.interactions.bulkGet([typed.id, late.id]);
    expect(first?.source.record).toBe('zendesk|acme.zendesk.com|ticket|1');
    expect(second).toMatchObject({ accountId: ACME, source: SOURCE });
    expect(second?.source.record).toBeUndefined();
  });

  it('is acknowledged even if its view cannot be read', async () => {
    const shown = await showTab(db, 1, acmeTicket());
    const failing = vi.spyOn(db.drafts, 'get').mockRejectedValue(new Error('disk on fire'));
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const sent = log();
    const answer = await writes['panel/log']({ ...shown, log: sent }, frame(1));
    expect(answer).toEqual({ changeId: sent.id, accountId: ACME, view: null });
    expect(told).toHaveBeenCalledOnce();
    failing.mockRestore();
    told.mockRestore();
    expect(await db.interactions.get(sent.id)).toBeDefined();
  });
});

describe('a log for the customer who was on screen', () => {
  const choice = { name: 'stays', arr: 'stays', renewalAt: 'stays', ownerName: 'stays' } as const;
  const mergeAway = () =>
    mergeAccounts(db, { changeId: newId(), staysId: GLOBEX, goesId: ACME, choice }, NOW);
  const draft = { type: 'call', fields: { note: 'Half' }, updatedAt: NOW } as const;

  it('is refused when that one was merged meanwhile, and what was typed is kept with the other', async () => {
    const shown = await showTab(db, 1, acmeTicket());
    await mergeAway();
    const log = logCommand(callEntry());
    const before = await db.interactions.count();
    const sent = writes['panel/log']({ ...shown, log }, frame(1));
    await expect(sent).rejects.toMatchObject({ name: 'StoreError', code: 'merged' });
    expect(await db.interactions.count()).toBe(before);
    await writes['panel/draft']({ ref: shown.ref, accountId: ACME, draft }, frame(1));
    const view = await buildPanelView(db, 1, NOW);
    expect(view).toMatchObject({ account: { id: GLOBEX }, draft: { fields: { note: 'Half' } } });
    const again = { ...log, accountId: GLOBEX };
    const { viewKey } = view;
    await writes['panel/log']({ ref: shown.ref, viewKey, log: again }, frame(1));
    expect((await db.interactions.get(log.id))?.accountId).toBe(GLOBEX);
  });

  it('may still be undone after its customer was merged and the merge undone', async () => {
    const shown = await showTab(db, 1, acmeTicket());
    const log = logCommand(callEntry());
    await writes['panel/log']({ ...shown, log }, frame(1));
    const { changeId } = await mergeAway();
    const undoLog = () => writes['panel/undo']({ ref: shown.ref, changeId: log.id }, frame(1));
    expect(await undoLog()).toEqual({ undone: false });
    await writes['panel/undo']({ ref: shown.ref, changeId }, frame(1));
    expect(await undoLog()).toEqual({ undone: true });
  });

  it('is refused when that one is gone', async () => {
    const { ref, viewKey } = await showTab(db, 1, ticket('9'));
    const accountId = newId();
    const proposal = { name: 'Initech', domain: null, contactName: null, contactEmail: null };
    const figures = { arr: null, renewalAt: null };
    const changeId = newId();
    const creation = { ref, viewKey, changeId, accountId, proposal: { ...proposal, ...figures } };
    await writes['panel/create-account'](creation, frame(1));
    const shown = (await buildPanelView(db, 1, NOW)).viewKey;
    await writes['panel/undo']({ ref, changeId }, frame(1));
    const log = { ...logCommand(callEntry({ contactIds: [] })), accountId };
    const sent = writes['panel/log']({ ref, viewKey: shown, log }, frame(1));
    await expect(sent).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is that one’s, even if the link was corrected in another tab at the same moment', async () => {
    const here = await showTab(db, 1, acmeTicket());
    const there = await showTab(db, 2, acmeTicket());
    await writes['panel/link']({ ...there, changeId: newId(), accountId: GLOBEX }, frame(2));
    const log = logCommand(callEntry());
    const answer = await writes['panel/log']({ ...here, log }, frame(1));
    expect(answer).toMatchObject({ accountId: ACME, view: null });
    expect((await buildPanelView(db, 1, NOW)).account?.id).toBe(GLOBEX);
  });

  it('says which record was on screen, so that it goes with it in a split', async () => {
    const shown = await showTab(db, 1, acmeTicket());
    const log = logCommand(callEntry());
    await writes['panel/log']({ ...shown, log }, frame(1));
    const { source } = (await db.interactions.get(log.id)) ?? {};
    expect(source?.record).toBe('zendesk|acme.zendesk.com|ticket|1');
  });
});

describe('a link to a customer who was merged away', () => {
  it('is one to the customer that is left', async () => {
    const choice = { name: 'stays', arr: 'stays', renewalAt: 'stays', ownerName: 'stays' } as const;
    const shown = await showTab(db, 1, ticket('9'));
    const merge = { changeId: newId(), staysId: GLOBEX, goesId: ACME, choice };
    await mergeAccounts(db, merge, NOW);
    await writes['panel/link']({ ...shown, changeId: newId(), accountId: ACME }, frame(1));
    expect(await customerOf(1)).toBe(GLOBEX);
  });
});

describe('a shared domain', () => {
  it('is not proposed for a new customer', async () => {
    const domain = 'agency.test';
    await db.accounts.update(ACME, { domains: [domain], sharedDomains: [domain] });
    await showTab(db, 1, ticket('9', { accountName: 'Initech', domain: 'www.agency.test' }));
    const { proposal, account } = await buildPanelView(db, 1, NOW);
    expect(account).toBeNull();
    expect(proposal).toMatchObject({ name: 'Initech', domain: null });
  });
});

describe('a band set by hand', () => {
  const BY_HAND = { band: 'at-risk', reason: 'Their new owner dislikes us', days: 10 } as const;

  it('is the shown customer’s, is set once however often it is sent, and can be undone', async () => {
    const shown = await showTab(db, 1, acmeTicket());
    const before = (await db.scores.get(ACME))?.band;
    const sent = { ...shown, changeId: newId(), override: BY_HAND };
    const receipt = await writes['panel/override'](sent, frame(1));
    expect(receipt).toEqual({ changeId: sent.changeId, accountId: ACME });
    expect(await writes['panel/override'](sent, frame(1))).toEqual(receipt);
    expect(await db.signals.toArray()).toMatchObject([
      { accountId: ACME, metric: 'at-risk', source: { kind: 'panel', site: 'zendesk' } },
    ]);
    expect((await db.scores.get(ACME))?.band).toBe('at-risk');
    const undo = { ref: shown.ref, changeId: sent.changeId };
    expect(await writes['panel/undo'](undo, frame(1))).toEqual({ undone: true });
    expect((await db.scores.get(ACME))?.band).toBe(before);
  });

  it('is refused for a view that this tab was never shown, or that has no customer', async () => {
    const { ref } = await showTab(db, 1, ticket('9'));
    const set = (viewKey: string) =>
      writes['panel/override']({ ref, viewKey, changeId: newId(), override: BY_HAND }, frame(1));
    await expect(set(`100:1:${ACME}`)).rejects.toMatchObject({ code: 'record-changed' });
    await expect(set('100:1:none')).rejects.toMatchObject({ code: 'bad-request' });
    expect(await db.signals.count()).toBe(0);
  });
});

describe('creating an account', () => {
  it.each<[string, string | null, string[]]>([
    ['an address', ' https://WWW.Initech.co.uk/about ', ['initech.co.uk']],
    ['free mail', 'gmail.com', []],
    ['words', 'not a domain', []],
    ['nothing', null, []],
  ])('takes the company’s domain out of %s', async (_what, domain, domains) => {
    const shown = await showTab(db, 1, ticket('9'));
    const accountId = newId();
    const proposal = {
      name: 'Initech',
      domain,
      contactName: null,
      contactEmail: null,
      arr: null,
      renewalAt: null,
    };
    await writes['panel/create-account'](
      { ...shown, changeId: newId(), accountId, proposal },
      frame(1),
    );
    expect((await db.accounts.get(accountId))?.domains).toEqual(domains);
    expect(await customerOf(1)).toBe(accountId);
  });

  it('can be undone at once, before the panel has asked again', async () => {
    const shown = await showTab(db, 1, ticket('9'));
    const [changeId, accountId] = [newId(), newId()];
    const proposal = {
      name: 'Initech',
      domain: null,
      contactName: null,
      contactEmail: null,
      arr: null,
      renewalAt: null,
    };
    await writes['panel/create-account']({ ...shown, changeId, accountId, proposal }, frame(1));
    const undo = await writes['panel/undo']({ ref: shown.ref, changeId }, frame(1));
    expect(undo).toEqual({ undone: true });
    expect(await db.accounts.get(accountId)).toBeUndefined();
  });
});

describe('a frame that was never shown a customer', () => {
  const DRAFT = { type: 'call', fields: { note: 'Half' }, updatedAt: NOW } as const;
  const notAllowed = { code: 'not-allowed' };

  it('keeps no draft for them', async () => {
    const { ref } = await showTab(db, 1, ticket('9'));
    const draft = { ref, accountId: ACME, draft: DRAFT };
    await expect(writes['panel/draft'](draft, frame(1))).rejects.toMatchObject(notAllowed);
    expect(await readDraft(db, ACME)).toBeNull();
  });

  it('neither ticks off their tasks nor undoes their changes; our own pages do', async () => {
    const { ref } = await showTab(db, 1, ticket('9'));
    const log = logCommand(callEntry({ nextStep: { text: 'Call', dueAt: null, owner: 'us' } }));
    await logEntry(db, log, SOURCE, NOW);
    const taskId = (await db.tasks.toCollection().first())?.id ?? '';
    const tick = { changeId: newId(), taskId, done: true };
    const tickFromFrame = writes['panel/task-done']({ ref, ...tick }, frame(1));
    await expect(tickFromFrame).rejects.toMatchObject(notAllowed);
    const undoFromFrame = writes['panel/undo']({ ref, changeId: log.id }, frame(1));
    await expect(undoFromFrame).rejects.toMatchObject(notAllowed);
    const own = { ref: { tabId: 1 } };
    await writes['panel/task-done']({ ...own, ...tick }, OWN_PAGE);
    expect((await db.tasks.get(taskId))?.doneAt).toBe(NOW);
    await writes['panel/undo']({ ...own, changeId: tick.changeId }, OWN_PAGE);
    expect((await db.tasks.get(taskId))?.doneAt).toBeNull();
  });

  it('is told that a task is gone, and that an unknown change is not undone', async () => {
    const { ref } = await showTab(db, 1, ticket('9'));
    const tick = { ref, changeId: newId(), taskId: newId(), done: true };
    await expect(writes['panel/task-done'](tick, frame(1))).rejects.toMatchObject({
      code: 'not-found',
    });
    const undo = await writes['panel/undo']({ ref, changeId: newId() }, frame(1));
    expect(undo).toEqual({ undone: false });
  });
});

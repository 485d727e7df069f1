import { describe, expect, it, vi } from 'vitest';
import { isWithinBounds } from '../../../../lib/messages/bounds.ts';
import type { MessageName, RefusalCode } from '../../../../lib/messages/protocol.ts';
import { REQUEST_SCHEMAS } from '../../../../lib/messages/schemas.ts';
import { answer, type Handlers, Refusal } from '../../../../lib/messages/serve.ts';
import {
  DatabaseNewerError,
  StoreError,
  type StoreErrorCode,
} from '../../../../lib/store/errors.ts';

const OWN = { id: 'bell', origin: 'chrome-extension://bell' };
const POPUP = { id: 'bell', origin: OWN.origin };
const PAGE = { id: 'bell', origin: 'https://crm.test', tab: { id: 7 }, frameId: 0 };

function spyHandlers() {
  const called = vi.fn();
  const names = Object.keys(REQUEST_SCHEMAS) as MessageName[];
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      async (request: unknown) => {
        called(name, request);
        return {};
      },
    ]),
  ) as unknown as Handlers;
  return { called, handlers };
}

describe('answer', () => {
  it('hands a parsed request to its handler', async () => {
    const { called, handlers } = spyHandlers();
    const reply = await answer(
      { bellwether: 'own/accounts-changed', request: { accountIds: [] } },
      POPUP,
      handlers,
      OWN,
    );
    expect(reply).toEqual({ ok: true, response: {} });
    expect(called).toHaveBeenCalledWith('own/accounts-changed', { accountIds: [] });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a string', 'own/accounts-changed'],
    ['an unknown name', { bellwether: 'own/erase', request: {} }],
    ['a name of Object.prototype', { bellwether: 'constructor', request: {} }],
    ['a wrong shape', { bellwether: 'own/accounts-changed', request: { accountIds: '3' } }],
    [
      'an extra field',
      { bellwether: 'own/accounts-changed', request: { accountIds: [], force: true } },
    ],
    ['an id that is none', { bellwether: 'own/accounts-changed', request: { accountIds: ['1'] } }],
    [
      'a megabyte of text',
      { bellwether: 'own/accounts-changed', request: { accountIds: ['x'.repeat(1_000_000)] } },
    ],
  ])('refuses %s without calling a handler', async (_what, message) => {
    const { called, handlers } = spyHandlers();
    const reply = await answer(message, POPUP, handlers, OWN);
    expect(reply).toMatchObject({ ok: false, code: 'bad-request' });
    expect(called).not.toHaveBeenCalled();
  });

  const BY_HAND = { band: 'watch', reason: 'Merger', days: 30 };
  it.each<[string, unknown, boolean]>([
    ['by hand', BY_HAND, true],
    [
      'for the longest and with the longest reason',
      { ...BY_HAND, reason: 'x'.repeat(20_000), days: 90 },
      true,
    ],
    ['no longer', null, true],
    ['for longer than that', { ...BY_HAND, days: 91 }, false],
    ['for no day', { ...BY_HAND, days: 0 }, false],
    ['for half a day', { ...BY_HAND, days: 0.5 }, false],
    ['without a reason', { ...BY_HAND, reason: ' ' }, false],
    ['with a longer reason', { ...BY_HAND, reason: 'x'.repeat(20_001) }, false],
    ['to be unknown', { ...BY_HAND, band: 'unknown' }, false],
    ['with a score', { ...BY_HAND, score: 100 }, false],
  ])('takes a band set %s as its schema says', async (_how, override, isTaken) => {
    const { called, handlers } = spyHandlers();
    const request = {
      ref: { tabId: 1 },
      viewKey: '1:1:a',
      changeId: crypto.randomUUID(),
      override,
    };
    const reply = await answer({ bellwether: 'panel/override', request }, POPUP, handlers, OWN);
    expect(reply.ok).toBe(isTaken);
    expect(called).toHaveBeenCalledTimes(Number(isTaken));
  });

  it('refuses a page script that asks for a customer', async () => {
    const { called, handlers } = spyHandlers();
    const message = { bellwether: 'panel/view', request: { ref: { tabId: 7 } } };
    expect(await answer(message, PAGE, handlers, OWN)).toMatchObject({ code: 'not-allowed' });
    expect(called).not.toHaveBeenCalled();
  });

  it('passes on why a handler refused', async () => {
    const { handlers } = spyHandlers();
    handlers['own/accounts-changed'] = async () => {
      throw new Refusal('record-changed', 'Look again.');
    };
    const message = { bellwether: 'own/accounts-changed', request: { accountIds: [] } };
    expect(await answer(message, POPUP, handlers, OWN)).toEqual({
      ok: false,
      code: 'record-changed',
      message: 'Look again.',
    });
  });

  it.each<[string, StoreErrorCode, RefusalCode]>([
    ['a customer who is gone', 'not-found', 'not-found'],
    ['an entry that does not fit', 'invalid', 'bad-request'],
    ['a full disk', 'quota', 'no-room'],
    ['a closed database', 'closed', 'storage'],
    ['a database that failed', 'failed', 'storage'],
  ])('tells %s from other trouble of the store', async (_what, inStore, onWire) => {
    const { handlers } = spyHandlers();
    handlers['own/accounts-changed'] = async () => {
      throw new StoreError(inStore, 'What to do next.');
    };
    const message = { bellwether: 'own/accounts-changed', request: { accountIds: [] } };
    const reply = await answer(message, POPUP, handlers, OWN);
    expect(reply).toEqual({ ok: false, code: onWire, message: 'What to do next.' });
  });

  it('calls a database of a newer version trouble of the store', async () => {
    const { handlers } = spyHandlers();
    handlers['own/accounts-changed'] = async () => {
      throw new DatabaseNewerError(2, 1);
    };
    const message = { bellwether: 'own/accounts-changed', request: { accountIds: [] } };
    expect(await answer(message, POPUP, handlers, OWN)).toMatchObject({ code: 'storage' });
  });
});

describe('isWithinBounds', () => {
  it('refuses depth that would overflow a recursive parser', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    expect(isWithinBounds(deep)).toBe(false);
  });

  it('refuses a great many small values', () => {
    expect(isWithinBounds(Array.from({ length: 6_000 }, () => 1))).toBe(false);
  });

  it('accepts the longest note there may be', () => {
    expect(isWithinBounds({ log: { entry: { note: 'x'.repeat(20_000) } } })).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { identifyCaller, mayCall, type Sender } from '../../../../lib/messages/caller.ts';
import type { MessageName } from '../../../../lib/messages/protocol.ts';
import { REQUEST_SCHEMAS } from '../../../../lib/messages/schemas.ts';

const OWN = { id: 'bell', origin: 'chrome-extension://bell' };
const pageScript: Sender = { id: 'bell', origin: 'https://crm.test', tab: { id: 7 }, frameId: 0 };
const panelFrame: Sender = { id: 'bell', origin: OWN.origin, tab: { id: 7 }, frameId: 3 };
const popup: Sender = { id: 'bell', origin: OWN.origin };
const dashboardTab: Sender = { id: 'bell', origin: OWN.origin, tab: { id: 9 }, frameId: 0 };

describe('identifyCaller', () => {
  it('knows our page script, our framed panel and our own pages', () => {
    expect(identifyCaller(pageScript, OWN)?.kind).toBe('page');
    expect(identifyCaller(panelFrame, OWN)?.kind).toBe('panel-frame');
    expect(identifyCaller(popup, OWN)?.kind).toBe('own-page');
    expect(identifyCaller(dashboardTab, OWN)?.kind).toBe('own-page');
  });

  it.each<[string, Sender]>([
    ['another extension', { ...popup, id: 'other' }],
    ['a sender without an origin', { id: 'bell', tab: { id: 7 }, frameId: 0 }],
    ['a page script in a frame of a page', { ...pageScript, frameId: 4 }],
    ['a script in a sandboxed page', { ...pageScript, origin: 'null' }],
    ['a page script without a tab', { id: 'bell', origin: 'https://crm.test' }],
    ['another extension’s page', { ...popup, id: 'bell', origin: 'chrome-extension://other' }],
  ])('refuses %s', (_who, sender) => {
    expect(identifyCaller(sender, OWN)).toBeNull();
  });
});

describe('every message against every kind of caller', () => {
  const callers = { page: pageScript, panel: panelFrame, own: popup };
  const allowed: Record<string, (keyof typeof callers)[]> = {
    page: ['page'],
    panel: ['panel', 'own'],
    own: ['own'],
  };
  const names = Object.keys(REQUEST_SCHEMAS) as MessageName[];

  it.each(names)('%s is answered for its own callers and refused to the rest', (name) => {
    const heard = (Object.keys(callers) as (keyof typeof callers)[]).filter((who) => {
      const caller = identifyCaller(callers[who], OWN);
      return caller !== null && mayCall(caller, name);
    });
    expect(heard).toEqual(allowed[name.split('/')[0] ?? '']);
  });
});

// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  dropGrants,
  mintPanelUrl,
  tabOfCaller,
} from '../../../../entrypoints/background/panel-grants.ts';

const frame = (tabId: number, frameId: number) =>
  ({ kind: 'panel-frame', tabId, frameId }) as const;

async function mint(tabId: number): Promise<string> {
  return new URL(await mintPanelUrl(tabId)).hash.slice(1);
}

describe('the grant of a panel frame', () => {
  it('leaves no trace of a frame that never had one', async () => {
    const nonce = crypto.randomUUID();
    await expect(tabOfCaller({ nonce }, frame(9, 3))).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect(await fakeBrowser.storage.session.get('grants:9')).toEqual({});
  });

  it('belongs to the first frame that uses it, again and again', async () => {
    const nonce = await mint(7);
    expect(await tabOfCaller({ nonce }, frame(7, 3))).toBe(7);
    expect(await tabOfCaller({ nonce }, frame(7, 3))).toBe(7);
  });

  it('is refused to a second frame that got hold of it', async () => {
    const nonce = await mint(7);
    await tabOfCaller({ nonce }, frame(7, 3));
    await expect(tabOfCaller({ nonce }, frame(7, 4))).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  it('is refused in another tab', async () => {
    const nonce = await mint(7);
    await expect(tabOfCaller({ nonce }, frame(8, 3))).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  it('goes to one of two frames that claim it at the same moment', async () => {
    const nonce = await mint(7);
    const claims = await Promise.allSettled([
      tabOfCaller({ nonce }, frame(7, 3)),
      tabOfCaller({ nonce }, frame(7, 4)),
    ]);
    expect(claims.map((claim) => claim.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is refused to a frame that made one up', async () => {
    await mint(7);
    const nonce = crypto.randomUUID();
    await expect(tabOfCaller({ nonce }, frame(7, 3))).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  it('ends with the tab', async () => {
    const nonce = await mint(7);
    await dropGrants(7);
    await expect(tabOfCaller({ nonce }, frame(7, 3))).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  it('lets an own page name a tab, and nobody else', async () => {
    expect(await tabOfCaller({ tabId: 5 }, { kind: 'own-page' })).toBe(5);
    await expect(tabOfCaller({ tabId: 5 }, frame(7, 3))).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});

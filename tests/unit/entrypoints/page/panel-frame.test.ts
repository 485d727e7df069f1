import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PanelFrame } from '../../../../entrypoints/page/panel-frame.ts';
import type { PanelLayout } from '../../../../lib/model/views.ts';

const OPEN: PanelLayout = { state: 'open', side: 'right', widthPx: 380 };
const WORDS = { resize: '[panelResize]', title: '[panelTitle]' };
const CLOSED: PanelLayout = { ...OPEN, state: 'closed' };

type DomWindow = Window & { happyDOM: { settings: Record<string, boolean> } };

let end: AbortController;
let root: ShadowRoot;
let asked: { name: string; request: unknown }[];
let refuse: string | null;
let failures: unknown[];

function hosts(): Element[] {
  return [...document.querySelectorAll('html > div')];
}

function box(): HTMLElement {
  const found = root.querySelector('div');
  if (!found) throw new Error('the panel has no box');
  return found;
}

function frame(): HTMLIFrameElement | null {
  return root.querySelector('iframe');
}

function edge(): HTMLElement {
  const found = root.querySelector('hr');
  if (!found) throw new Error('the panel has no edge');
  return found;
}

async function mount(layout: PanelLayout): Promise<PanelFrame> {
  const panel = new PanelFrame(layout, WORDS, end.signal, (error) => failures.push(error));
  await settled();
  return panel;
}

/** Messages and mutation records are answered in later tasks. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setTimeout(done));
}

let stored: PanelLayout;

function answer(name: string, request: Partial<PanelLayout>): unknown {
  if (name === refuse) return { ok: false, code: 'not-allowed', message: 'no' };
  if (name === 'page/mint') return { ok: true, response: { url: `about:blank#${asked.length}` } };
  if (name === 'page/layout') {
    stored = { ...stored, ...request };
    return { ok: true, response: stored };
  }
  return { ok: true, response: {} };
}

beforeEach(() => {
  (window as unknown as DomWindow).happyDOM.settings.enableIframePageLoading = true;
  end = new AbortController();
  asked = [];
  refuse = null;
  failures = [];
  stored = OPEN;
  fakeBrowser.runtime.onMessage.addListener((message, _sender, reply) => {
    const { bellwether: name, request } = message;
    asked.push({ name, request });
    (reply as (value: unknown) => void)(answer(name, request));
    return true;
  });
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => `[${key}]`);
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    root = attach.call(this, init);
    return root;
  });
});

afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

describe('the panel in a page', () => {
  it('closed is a named button, without a frame and without a question to the background', async () => {
    await mount(CLOSED);
    expect(frame()).toBeNull();
    expect(asked).toEqual([]);
    const button = root.querySelector('button');
    expect(button?.title).toBe('Bellwether');
    expect(root.adoptedStyleSheets).toHaveLength(0);
    expect(root.textContent?.trim()).toBe('');
  });

  it('stands in a plain div on <html>, out of the page’s sight', async () => {
    await mount(OPEN);
    const [host] = hosts();
    expect(hosts()).toHaveLength(1);
    expect(host?.shadowRoot).toBeNull();
    expect(host?.localName).toBe('div');
    expect(document.querySelector('iframe')).toBeNull();
  });

  it('opened by its button, asks for a fresh address and says that it is open', async () => {
    stored = CLOSED;
    await mount(CLOSED);
    root.querySelector('button')?.click();
    await settled();
    expect(asked.map(({ name }) => name).sort()).toEqual(['page/layout', 'page/mint']);
    expect(asked).toContainEqual({ name: 'page/layout', request: { state: 'open' } });
    expect(frame()?.src).toMatch(/^about:blank#/);
    expect(frame()?.title).toBe('[panelTitle]');
    expect(box().className).toBe('open right');
  });

  it('collapsed and opened again keeps its frame, so nothing reloads', async () => {
    const panel = await mount(OPEN);
    const before = frame();
    panel.apply({ ...OPEN, state: 'collapsed' });
    expect(box().style.width).toBe('');
    panel.apply({ ...OPEN, side: 'left', widthPx: 500 });
    await settled();
    expect(frame()).toBe(before);
    expect(box().className).toBe('open left');
    expect(box().style.width).toBe('500px');
    expect(asked.filter(({ name }) => name === 'page/mint')).toHaveLength(1);
  });

  it('closed while its address is still asked for, shows no frame afterwards', async () => {
    const panel = await mount(CLOSED);
    panel.apply(OPEN);
    panel.apply(CLOSED);
    await settled();
    expect(frame()).toBeNull();
  });

  it('falls back to its button when the background refuses it an address', async () => {
    refuse = 'page/mint';
    await mount(OPEN);
    expect(box().className).toBe('closed right');
    expect(frame()).toBeNull();
    expect(failures).toHaveLength(1);
  });

  it('goes back to where it was when a change is refused', async () => {
    refuse = 'page/layout';
    await mount(CLOSED);
    root.querySelector('button')?.click();
    await settled();
    expect(box().className).toBe('closed right');
    expect(failures).toHaveLength(1);
  });

  it('renewed, stands as it now should and asks for another address', async () => {
    const panel = await mount(OPEN);
    const before = frame();
    panel.reload({ ...OPEN, side: 'left' });
    await settled();
    expect(box().className).toBe('open left');
    expect(frame()).not.toBe(before);
    expect(root.querySelectorAll('iframe')).toHaveLength(1);
    expect(asked.filter(({ name }) => name === 'page/mint')).toHaveLength(2);
  });

  it('is gone when its script ends', async () => {
    await mount(OPEN);
    end.abort();
    expect(hosts()).toEqual([]);
  });
});

describe('the edge of the panel', () => {
  const press = (key: string, type = 'keydown') =>
    edge().dispatchEvent(new KeyboardEvent(type, { key, bubbles: true }));

  it('moves by the arrow keys towards the arrow, within bounds, and is kept when let go', async () => {
    const panel = await mount(OPEN);
    press('ArrowLeft');
    press('ArrowLeft');
    expect(box().style.width).toBe('412px');
    expect(edge().ariaValueNow).toBe('412');
    expect(asked.filter(({ name }) => name === 'page/layout')).toEqual([]);
    press('ArrowLeft', 'keyup');
    await settled();
    expect(asked).toContainEqual({ name: 'page/layout', request: { widthPx: 412 } });
    panel.apply({ ...OPEN, side: 'left' });
    press('ArrowLeft');
    expect(box().style.width).toBe('364px');
    press('Home');
    press('ArrowLeft');
    expect(box().style.width).toBe('280px');
    press('End');
    expect(box().style.width).toBe('720px');
  });

  it('does not swallow other keys', async () => {
    await mount(OPEN);
    press('Tab');
    press('Tab', 'keyup');
    await settled();
    expect(box().style.width).toBe('380px');
    expect(asked.filter(({ name }) => name === 'page/layout')).toEqual([]);
  });

  it('says to a screen reader what it is and how far it goes', async () => {
    await mount(OPEN);
    const { ariaLabel, ariaOrientation, ariaValueMin, ariaValueMax, tabIndex } = edge();
    expect({ ariaLabel, ariaOrientation, ariaValueMin, ariaValueMax, tabIndex }).toEqual({
      ariaLabel: '[panelResize]',
      ariaOrientation: 'vertical',
      ariaValueMin: '280',
      ariaValueMax: '720',
      tabIndex: 0,
    });
  });
});

describe('a page that takes the panel away', () => {
  it.each([
    ['removes', () => hosts()[0]?.remove()],
    ['moves', () => document.body.append(...hosts())],
    ['replaces', () => hosts()[0]?.replaceWith(document.createElement('p'))],
  ])('%s it and has it back, with a fresh address', async (_how, attack) => {
    await mount(OPEN);
    const before = frame()?.src;
    attack();
    await settled();
    expect(hosts()).toHaveLength(1);
    expect(frame()?.src).toMatch(/^about:blank#/);
    expect(frame()?.src).not.toBe(before);
    expect(asked.filter(({ name }) => name === 'page/mint')).toHaveLength(2);
  });

  it('again and again is given in to, and the background is told once', async () => {
    await mount(CLOSED);
    for (let time = 0; time < 8; time += 1) {
      hosts()[0]?.remove();
      await settled();
    }
    expect(hosts()).toEqual([]);
    expect(asked).toEqual([{ name: 'page/blocked', request: {} }]);
  });

  it('does not meet a second panel where an old script left one', async () => {
    await mount(CLOSED);
    end.abort();
    end = new AbortController();
    const left = document.createElement('div');
    left.setAttribute('data-bellwether', '');
    document.documentElement.append(left);
    await mount(CLOSED);
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]).not.toBe(left);
  });
});

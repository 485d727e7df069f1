import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepMounted } from '../../../../entrypoints/page/keep-mounted.ts';
import { HOST_CSS } from '../../../../entrypoints/page/panel-styles.ts';

let letGo: () => void;
let host: HTMLElement;
let kept: string | null;
const remounted = vi.fn();
const blocked = vi.fn();

/** Mutation records are answered in a later task. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => setTimeout(done));
}

beforeEach(async () => {
  vi.stubGlobal('chrome', fakeBrowser);
  host = document.createElement('div');
  host.style.cssText = HOST_CSS;
  kept = host.getAttribute('style');
  remounted.mockClear();
  blocked.mockClear();
  letGo = keepMounted(host, remounted, blocked);
  await settled();
});

afterEach(() => {
  letGo();
  vi.unstubAllGlobals();
});

describe('a page that hides the panel', () => {
  it.each<[string, () => void]>([
    ['by another style', () => host.setAttribute('style', 'display:none')],
    ['by a style more', () => host.style.setProperty('opacity', '0', 'important')],
    ['by moving it off the screen', () => host.style.setProperty('left', '-9999px')],
    ['by taking its style away', () => host.removeAttribute('style')],
    ['as hidden', () => host.setAttribute('hidden', '')],
    ['as inert', () => host.setAttribute('inert', '')],
    ['from screen readers', () => host.setAttribute('aria-hidden', 'true')],
    ['from a newer script', () => host.removeAttribute('data-bellwether')],
  ])('%s has it back as it stood, with the same frame', async (_how, hide) => {
    const names = host.getAttributeNames().sort();
    hide();
    await settled();
    expect(host.getAttribute('style')).toBe(kept);
    expect(host.getAttributeNames().sort()).toEqual(names);
    expect(host.parentNode).toBe(document.documentElement);
    expect(remounted).not.toHaveBeenCalled();
  });

  it('and takes it away at once has it back as it stood', async () => {
    host.style.display = 'none';
    host.remove();
    await settled();
    expect(host.getAttribute('style')).toBe(kept);
    expect(host.parentNode).toBe(document.documentElement);
    expect(remounted).toHaveBeenCalledTimes(1);
  });

  it('after having taken it away has it back too', async () => {
    host.remove();
    await settled();
    host.hidden = true;
    await settled();
    expect(host.hidden).toBe(false);
  });

  it('again and again is given in to, whichever way it does it', async () => {
    for (let time = 0; time < 8; time += 1) {
      if (time % 2) host.remove();
      else host.style.opacity = '0';
      await settled();
    }
    expect(remounted).toHaveBeenCalledTimes(2);
    expect(blocked).toHaveBeenCalledTimes(1);
    expect(host.isConnected).toBe(false);
  });

  it('may mark it, which hides nothing', async () => {
    for (let time = 0; time < 8; time += 1) {
      host.setAttribute('data-extension', `${time}`);
      await settled();
    }
    expect(host.getAttribute('data-extension')).toBe('7');
    expect(blocked).not.toHaveBeenCalled();
  });
});

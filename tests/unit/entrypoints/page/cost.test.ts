import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hubspot } from '../../../../lib/sites/hubspot.ts';
import { goTo } from '../../lib/sites/fixture.ts';
import { seen, watchPage } from './driven-page.ts';

const read = vi.fn(hubspot.read);
const ready = vi.fn(hubspot.ready);
const SITE = { ...hubspot, read, ready };

let isHidden: boolean;

const watch = () => watchPage([SITE]);

function draw(title: string, domain = ''): void {
  document.body.innerHTML = `<div data-test-id="left-sidebar">
    <h2 data-test-id="highlight-record-label">${title}</h2>
    <span data-test-id="highlight-property-display-domain">${domain}</span></div>`;
}

/** A page that never comes to rest. */
async function livelyFor(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 50) {
    document.body.dataset.tick = `${passed}`;
    document.body.classList.toggle('busy');
    await vi.advanceTimersByTimeAsync(50);
  }
}

function show(hidden: boolean): void {
  isHidden = hidden;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  isHidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  goTo('https://app.hubspot.com/contacts/1/record/0-2/7');
  read.mockClear();
  ready.mockClear();
});

afterEach(() => vi.restoreAllMocks());

describe('a record that never has all its fields', () => {
  it('is looked for at every settled change until it is there', async () => {
    watch();
    await vi.advanceTimersByTimeAsync(3000);
    draw('Northwind');
    await vi.advanceTimersByTimeAsync(200);
    expect(seen.at(-1)).toMatchObject({ state: 'read', missing: ['domain'] });
  });

  it('is said with the language of its page, where that names one', async () => {
    document.documentElement.lang = ' de-DE ';
    draw('Northwind');
    watch();
    await vi.advanceTimersByTimeAsync(200);
    expect(seen.at(-1)).toMatchObject({ state: 'read', language: 'de-DE' });
    document.documentElement.lang = 'x'.repeat(36);
    draw('Northwind', 'northwind.test');
    await vi.advanceTimersByTimeAsync(3000);
    expect(seen.at(-1)).toMatchObject({ missing: [] });
    expect(seen.at(-1)).not.toHaveProperty('language');
    document.documentElement.removeAttribute('lang');
  });

  it('is looked at about once a second afterwards, and soon no more', async () => {
    draw('Northwind');
    watch();
    await livelyFor(20_000);
    expect(read.mock.calls.length).toBeLessThanOrEqual(8);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not observed any more once it was read', async () => {
    const observing = vi.spyOn(MutationObserver.prototype, 'observe');
    const done = vi.spyOn(MutationObserver.prototype, 'disconnect');
    watch();
    draw('Northwind');
    await vi.advanceTimersByTimeAsync(200);
    expect(observing).toHaveBeenCalledTimes(1);
    expect(done).toHaveBeenCalledTimes(1);
  });

  it('still gets a field that comes some seconds later', async () => {
    draw('Northwind');
    watch();
    await livelyFor(4000);
    draw('Northwind', 'northwind.test');
    await livelyFor(1100);
    expect(seen.at(-1)).toMatchObject({ fields: { domain: 'northwind.test' }, missing: [] });
  });

  it('is not looked at again when the reader comes back to its tab', async () => {
    draw('Northwind');
    watch();
    await livelyFor(10_000);
    read.mockClear();
    show(true);
    show(false);
    await livelyFor(5000);
    expect(read).not.toHaveBeenCalled();
  });

  it('is looked at once more when its tab was opened behind another, where pages draw late', async () => {
    isHidden = true;
    draw('Northwind');
    watch();
    await livelyFor(10_000);
    draw('Northwind', 'northwind.test');
    show(false);
    expect(seen.at(-1)).toMatchObject({ fields: { domain: 'northwind.test' }, missing: [] });
    read.mockClear();
    show(true);
    show(false);
    expect(read).not.toHaveBeenCalled();
  });
});

describe('a page of a granted site that is no record', () => {
  it('is never looked at, however lively it is', async () => {
    goTo('https://app.hubspot.com/contacts/1/objects/0-2/views/all/list');
    const observing = vi.spyOn(MutationObserver.prototype, 'observe');
    draw('Northwind', 'northwind.test');
    watch();
    await livelyFor(20_000);
    expect(seen).toMatchObject([{ state: 'none' }]);
    expect(ready).not.toHaveBeenCalled();
    expect(read).not.toHaveBeenCalled();
    expect(observing).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a record that could not be read', () => {
  it('is looked for again when the reader comes back to its tab', async () => {
    watch();
    await livelyFor(16_000);
    expect(seen.at(-1)?.state).toBe('unreadable');
    show(true);
    draw('Northwind', 'northwind.test');
    show(false);
    expect(seen.at(-1)).toMatchObject({ state: 'read', navigation: 1 });
  });
});

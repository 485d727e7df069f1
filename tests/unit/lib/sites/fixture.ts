import { vi } from 'vitest';
import type { Site } from '../../../../lib/sites/site.ts';
import { isVendorsHost } from '../../../../lib/sites/vendor-hosts.ts';
import type { PageFixture } from '../../../support/page-fixtures.ts';

export { loadFixtures } from '../../../support/page-fixtures.ts';

type DomWindow = Window & { happyDOM: { setURL(url: string): void } };

export function goTo(url: string): void {
  (window as unknown as DomWindow).happyDOM.setURL(url);
}

/** Puts a fixture into the document under its own address, shadow roots included. */
export function showPage({ html, url }: Pick<PageFixture, 'html' | 'url'>): void {
  goTo(url);
  vi.stubGlobal('chrome', { dom: chromeDom });
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
  for (const { name, value } of page.body.attributes) document.body.setAttribute(name, value);
  document.head.innerHTML = page.head.innerHTML;
  document.body.innerHTML = page.body.innerHTML;
  openShadowRoots(document);
}

/** What a browser does while it parses `<template shadowrootmode>`. */
function openShadowRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement;
    if (!host) continue;
    const mode = template.getAttribute('shadowrootmode') === 'closed' ? 'closed' : 'open';
    const shadow = host.attachShadow({ mode });
    shadow.append(template.content.cloneNode(true));
    if (mode === 'closed') closedRoots.set(host, shadow);
    template.remove();
    openShadowRoots(shadow);
  }
}

const closedRoots = new WeakMap<Element, ShadowRoot>();

/** Chromium's privilege of extensions to look into closed roots. */
const chromeDom = {
  openOrClosedShadowRoot: (element: Element) =>
    element.shadowRoot ?? closedRoots.get(element) ?? null,
};

/** Draws what the page's own script would draw later. */
export function drawLateParts(): boolean {
  const late = [...document.querySelectorAll<HTMLTemplateElement>('template[data-late]')];
  for (const template of late)
    document.querySelector(template.dataset.into ?? '')?.append(template.content.cloneNode(true));
  return late.length > 0;
}

/**
 * Which of these products a document is: by its vendor's host, else by what the product looks like.
 * @returns `null` if it is none of them, or not drawn far enough to be recognised yet
 */
export function siteFor(sites: readonly Site[], url: URL, doc: Document): Site | null {
  const isIt = (site: Site) => isVendorsHost(site, url.hostname) || site.recognises?.(doc, url);
  return sites.find(isIt) ?? null;
}

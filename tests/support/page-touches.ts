import type { Page } from '@playwright/test';

declare global {
  /** What somebody other than the page itself changed in it, one line each. */
  var touches: () => string[];
}

/** Has every document of this tab note, from its end on, what is changed in it by others. */
export async function noteTouches(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const found: string[] = [];
    const isOurs = (node: Node) => node instanceof Element && node.hasAttribute('data-bellwether');
    const note = (records: MutationRecord[]) => {
      for (const { type, target, addedNodes, removedNodes } of records) {
        const moved = [...addedNodes, ...removedNodes];
        const isHost = target === document.documentElement && moved.length > 0;
        if (isOurs(target) || (isHost && moved.every(isOurs))) continue;
        found.push(`${type} of ${target.nodeName}: ${moved.map((one) => one.nodeName)}`);
      }
    };
    const observer = new MutationObserver(note);
    const watch = (root: Document | ShadowRoot) => {
      const all = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(root, all);
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) watch(shadowRoot);
    };
    globalThis.touches = () => {
      note(observer.takeRecords());
      return found;
    };
    // What the page draws late is its own.
    const later = globalThis.setTimeout;
    const draw = (work: () => void, ms?: number) =>
      later(() => {
        note(observer.takeRecords());
        work();
        observer.takeRecords();
      }, ms);
    globalThis.setTimeout = draw as typeof setTimeout;
    document.addEventListener('DOMContentLoaded', () => watch(document));
  });
}

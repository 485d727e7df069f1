/** Whether something of ours can stand in this document: not in one of XML, say. */
export function isWebPage(): boolean {
  return document.documentElement instanceof HTMLHtmlElement;
}

/**
 * Runs now, or when the page is in a tab: one that is only prepared in advance is in none yet. Never
 * in a document where nothing can stand.
 */
export function whenShown(run: () => void): void {
  if (!isWebPage()) return;
  const { prerendering } = document as Document & { prerendering?: boolean };
  if (prerendering) document.addEventListener('prerenderingchange', run, { once: true });
  else run();
}

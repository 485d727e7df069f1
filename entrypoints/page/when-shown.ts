/**
 * Runs now, or when the page is in a tab: one that is only prepared in advance is in none yet. Never
 * in a document that is no page, such as a file of XML: nothing of ours can stand there.
 */
export function whenShown(run: () => void): void {
  if (!(document.documentElement instanceof HTMLHtmlElement)) return;
  const { prerendering } = document as Document & { prerendering?: boolean };
  if (prerendering) document.addEventListener('prerenderingchange', run, { once: true });
  else run();
}

/** A page of either driver. */
interface Page {
  frames(): { evaluate<R>(run: () => R): Promise<R> }[];
}

declare global {
  /** Set by code that ran where only text should stand. */
  var ran: number | undefined;
}

/** What a page may put into its fields; code among it sets `ran`. */
export const HOSTILE_TEXTS: Record<string, string> = {
  markup: '<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>',
  'a link that is a script': 'javascript:globalThis.ran=1',
  'bidirectional controls': '\u202Eerutaef\u202C \u2066Acme\u2069 \u200B',
  'a name of a prototype': '__proto__',
  'one megabyte': 'Acme '.repeat(210_000),
  'a template': '{{constructor.constructor("globalThis.ran=1")()}}',
};

/** Whether any of the texts was taken for code, in the page or in a frame of ours. */
export async function hasRun(page: Page): Promise<boolean> {
  const frames = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => globalThis.ran !== undefined)),
  );
  return frames.includes(true);
}

/** What a page may try, for the driver of any browser to send there. */
export const IN_HOSTILE_PAGE = {
  /** Says, to whoever may hear it in a page, what our own scripts say to each other. */
  shout: (id: string): void => {
    const envelopes = ['page/observed', 'panel/log', 'panel/undo', 'page/layout'].map((name) => ({
      bellwether: name,
      request: { ref: { tabId: 1 }, changeId: id, state: 'closed' },
    }));
    for (const message of [...envelopes, { bellwetherLayout: { state: 'closed' } }]) {
      window.postMessage(message, '*');
      document.dispatchEvent(new CustomEvent('bellwether', { detail: message }));
      for (let i = 0; i < window.length; i += 1) window[i]?.postMessage(message, '*');
      new BroadcastChannel('bellwether').postMessage({ kind: 'accounts', accountIds: [id] });
    }
  },
  keepRemoving: (): void => {
    new MutationObserver(() => document.querySelector('html > div')?.remove()).observe(
      document.documentElement,
      { childList: true },
    );
    document.querySelector('html > div')?.remove();
  },
};

/** A style sheet of a page that would hide, move, fade or shrink what stands beside its body. */
export const HIDING_SHEET = `html > :not(head, body), html > :not(head, body)::before {
  display: none !important; content: 'x' !important; visibility: hidden !important;
  opacity: 0 !important; filter: blur(9px) !important; clip-path: inset(50%) !important;
  transform: translateX(50px) !important; position: absolute !important; left: -999px !important;
  width: 0 !important; height: 0 !important; overflow: clip !important; contain: strict !important;
  content-visibility: hidden !important; pointer-events: none !important;
  interactivity: inert !important; zoom: 0.1 !important; z-index: -1 !important;
  animation: away 1ms forwards !important; transition: all 1s !important;
}
@keyframes away { to { visibility: hidden; opacity: 0 } }`;

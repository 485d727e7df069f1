/**
 * Over the page and under the panel, which must stay free to end it. `color-scheme` as in the
 * frame's own document: with another one the browser would make it opaque.
 */
const HOST_CSS =
  'all:initial!important;position:fixed!important;inset:0!important;z-index:2147483646!important;color-scheme:light!important';
const FRAME_CSS =
  'all:unset;display:block;position:fixed;inset:0;width:100vw;height:100vh;color-scheme:light';

/**
 * Puts the frame that takes the pointer over the page. It can neither be read nor listened to from
 * there: keys that are pressed while it has the focus are no shortcuts of the page.
 * @param gone the page took it away
 */
export function mountOverlay(url: string, signal: AbortSignal, gone: () => void): Element {
  const host = document.createElement('div');
  const frame = document.createElement('iframe');
  host.style.cssText = HOST_CSS;
  frame.style.cssText = FRAME_CSS;
  frame.src = url;
  frame.addEventListener('load', () => frame.focus());
  host.attachShadow({ mode: 'closed' }).append(frame);
  document.documentElement.append(host);
  const observer = new MutationObserver(() => {
    if (!host.isConnected) gone();
  });
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  return host;
}

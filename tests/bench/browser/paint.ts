import { setTimeout as pause } from 'node:timers/promises';
import type { Session } from './tab.ts';

const PATIENCE_MS = 10_000;
const LOOK_MS = 15;

declare global {
  /** Epoch ms at which what was waited for was on screen; absent: not yet. */
  var paintedAt: number | undefined;
}

/**
 * The source of a script that notes when the first element that matches `selector` is on screen:
 * the end of the frame in which it was found.
 */
export function paintWatch(selector: string): string {
  return `(${watchPaint})(${JSON.stringify(selector)})`;
}

function watchPaint(selector: string): void {
  const look = () => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        globalThis.paintedAt = performance.timeOrigin + performance.now();
      };
      port2.postMessage(null);
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, attributes: true });
  look();
}

/**
 * When it was on screen, in epoch ms.
 * @throws {Error} naming `what` if it does not come
 */
export async function awaitPaint(session: Session, what: string): Promise<number> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const paintedAt = await session.run(() => globalThis.paintedAt ?? null);
    if (paintedAt !== null) return paintedAt;
    await pause(LOOK_MS);
  }
  const shown = await session.run(() => `${location.pathname}: ${document.body?.innerText}`);
  throw new Error(`${what} was not on screen after ${PATIENCE_MS} ms, but this: ${shown}`);
}

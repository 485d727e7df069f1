import type { Browser, Page } from 'puppeteer-core';
import type { Browser as WebExtension } from 'webextension-polyfill';

/** In pages of the extension, which some of this code is sent to. */
declare const browser: WebExtension;

interface Answer {
  type: 'success' | 'exception';
  exceptionDetails?: { text: string };
}

/** The driver's own line to Firefox, which also reaches the browser's window around the pages. */
interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/**
 * Runs a script in the window of the browser itself, with its rights.
 * @throws {Error} what the script threw
 */
async function inBrowserWindow(firefox: Browser, script: string): Promise<void> {
  const { connection } = firefox as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string }[] };
  const [window] = contexts;
  if (!window) throw new Error('Firefox has no window.');
  const { result } = await connection.send('script.evaluate', {
    expression: script,
    target: { context: window.context },
    awaitPromise: true,
  });
  const { type, exceptionDetails } = result as Answer;
  if (type !== 'success') throw new Error(exceptionDetails?.text);
}

/**
 * Presses Alt, Shift and a letter in the browser's window, so that pages and the browser's own
 * shortcuts get them as from the keyboard; keys that a driver presses in a page stay in there.
 */
export async function pressAltShift(firefox: Browser, letter: string): Promise<void> {
  const keys = [
    { key: 'Alt', code: 'AltLeft', keyCode: 18 },
    { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
    { key: letter, code: `Key${letter}`, keyCode: letter.charCodeAt(0) },
  ];
  await inBrowserWindow(
    firefox,
    `(() => {
      const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      keyboard.beginInputTransactionForTests(window);
      const keys = ${JSON.stringify(keys)}.map((key) => new KeyboardEvent('', key));
      for (const key of keys) keyboard.keydown(key);
      for (const key of keys.reverse()) keyboard.keyup(key);
    })()`,
  );
}

/** Opens our sidebar, as the browser's own menu does. */
export async function openSidebar(firefox: Browser): Promise<void> {
  await inBrowserWindow(
    firefox,
    `SidebarController.show(
      [...SidebarController.sidebars.keys()].find((id) => id.startsWith('bellwether')),
    )`,
  );
}

/** Text of an element in the real popup or sidebar, `null` if there is none. */
export function textInSurface(
  own: Page,
  surface: 'popup' | 'sidebar',
  selector: string,
): Promise<string | null> {
  return own.evaluate(
    (type, wanted) => {
      const [view] = browser.extension.getViews({ type }) as Window[];
      return view?.document.querySelector(wanted)?.textContent ?? null;
    },
    surface as 'popup',
    selector,
  );
}

/** The label of the field in the popup that keys go to, `null` if there is none. */
export function focusedFieldInPopup(own: Page): Promise<string | null> {
  return own.evaluate(() => {
    const [view] = browser.extension.getViews({ type: 'popup' }) as Window[];
    const focused = view?.document.activeElement as HTMLInputElement | null | undefined;
    return focused?.labels?.[0]?.textContent ?? null;
  });
}
